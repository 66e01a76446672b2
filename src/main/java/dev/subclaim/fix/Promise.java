package dev.subclaim.fix;

import java.util.Locale;
import java.util.Optional;

/** What an edit does to those who get in. Nobody takes it on trust: who applies it proves it. */
public enum Promise {
  /** The same tokens get in. */
  SAME,
  /** Fewer get in, of those that are meant none is kept out. */
  NARROWER,
  /** What admits nobody is put right, so that those get in for whom it was written. */
  REPAIR;

  /** As pages and programs write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The promise of this name. */
  public static Optional<Promise> named(String word) {
    for (Promise promise : values()) {
      if (promise.word().equals(word)) {
        return Optional.of(promise);
      }
    }
    return Optional.empty();
  }

  /** The flag of the command line that applies such edits. */
  public String flag() {
    return this == SAME ? "--fix" : "--fix=all";
  }
}
