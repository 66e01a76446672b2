package dev.subclaim.fix;

import dev.subclaim.source.SourceText;
import java.util.Optional;

/**
 * What trying an edit gave: a new text, or the reason why there is none.
 *
 * @param after the text with the change
 * @param change the change alone
 * @param refused why it cannot be made, a clause; empty when it was made
 */
public record Attempt(
    Optional<SourceText> after, Optional<Change> change, Optional<String> refused) {
  static Attempt made(SourceText before, SourceText after) {
    return new Attempt(
        Optional.of(after), Optional.of(Change.between(before, after)), Optional.empty());
  }

  static Attempt refused(String why) {
    return new Attempt(Optional.empty(), Optional.empty(), Optional.of(why));
  }
}
