package dev.subclaim.evaluation;

import dev.subclaim.language.Truth;
import java.util.List;

/**
 * One comparison of a statement with a request.
 *
 * @param subject what is compared: {@code action}, {@code principal}, {@code aud StringEquals}
 * @param outcome whether it holds
 * @param wanted the policy's values
 * @param found the request's values; none when absent or not known
 * @param because a sentence for people
 */
public record Check(
    String subject, Truth outcome, List<String> wanted, List<String> found, String because) {
  public Check {
    wanted = List.copyOf(wanted);
    found = List.copyOf(found);
  }

  /** Whether it surely holds. */
  public boolean holds() {
    return outcome == Truth.YES;
  }

  /** Whether it surely does not hold. */
  public boolean fails() {
    return outcome == Truth.NO;
  }
}
