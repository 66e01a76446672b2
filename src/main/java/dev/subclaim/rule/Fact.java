package dev.subclaim.rule;

import dev.subclaim.intake.Role;
import dev.subclaim.trust.Reach;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;

/**
 * Something true of what was read, which rule pages ask about. The defaults suit facts that say
 * nothing about how far a role is open.
 */
public interface Fact {
  /** Where it belongs. */
  Origin origin();

  /** What messages call the role. */
  default String roleName() {
    return origin().role().map(Role::display).orElse("the role");
  }

  /** What to do about it, where the page does not say. */
  default Optional<String> help() {
    return Optional.empty();
  }

  /** How far the role is open through it. */
  default Optional<Reach> reach() {
    return Optional.empty();
  }

  /** What is admitted through it, a phrase a level. */
  default List<String> admits() {
    return List.of();
  }

  /** What keeps a token out for now that the policy lets in; a clause for the message. */
  default Optional<String> barrier(Witness witness) {
    return Optional.empty();
  }

  /** What was intended and where that is said. */
  default Optional<String> meant() {
    return Optional.empty();
  }

  /** What its undecided properties hinge on. */
  default Optional<Hinge> hinge() {
    return Optional.empty();
  }

  /** Whether what is undecided of it, without a hinge, is so because it costs too much. */
  default boolean exhausted() {
    return false;
  }

  /**
   * What makes this fact the same one in another layout of the file: keys, operators and values.
   * The order does not matter.
   */
  default List<String> evidence() {
    return List.of();
  }
}
