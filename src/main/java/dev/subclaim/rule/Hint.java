package dev.subclaim.rule;

import dev.subclaim.source.Nearest;
import java.util.Collection;

/** The end of a sentence that offers what was probably meant. */
final class Hint {
  private Hint() {}

  /** {@code ; did you mean `claim`?}, or nothing when no candidate is near. */
  static String meant(String word, Collection<String> candidates) {
    return Nearest.of(word, candidates).map(name -> "; did you mean `" + name + "`?").orElse("");
  }
}
