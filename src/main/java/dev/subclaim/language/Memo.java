package dev.subclaim.language;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * An answer that is worked out when it is first asked for, and kept. The work must be a pure
 * function, so that it does not matter if two threads do it at once.
 */
public final class Memo<T> implements Supplier<T> {
  private final Supplier<T> work;
  private volatile Optional<T> answer = Optional.empty();

  private Memo(Supplier<T> work) {
    this.work = work;
  }

  /** An answer to be worked out later, if at all. */
  public static <T> Memo<T> of(Supplier<T> work) {
    return new Memo<>(work);
  }

  @Override
  public T get() {
    Optional<T> known = answer;
    if (known.isPresent()) {
      return known.get();
    }
    T found = work.get();
    answer = Optional.of(found);
    return found;
  }
}
