package dev.subclaim.fix;

import dev.subclaim.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An edit by name, with what it needs.
 *
 * @param edit the name, one of {@link Edits#NAMES}
 * @param at a place in the value, or in the name, that the edit is about
 * @param to the texts that are to stand there
 * @param under the condition operator under which it is to stand
 * @param key the name of a member or condition that is added
 * @param promise what it does to those who get in
 */
public record Repair(
    String edit,
    Span at,
    List<String> to,
    Optional<String> under,
    Optional<String> key,
    Promise promise) {
  public Repair {
    Objects.requireNonNull(edit);
    Objects.requireNonNull(at);
    to = List.copyOf(to);
    Objects.requireNonNull(under);
    Objects.requireNonNull(key);
    Objects.requireNonNull(promise);
  }
}
