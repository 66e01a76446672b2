package dev.subclaim.aws;

import java.util.Optional;

/**
 * One thing wrong inside a text.
 *
 * @param start offset of the offending part in the text
 * @param end after it; equal to {@code start} where something is missing
 * @param message a phrase that follows the text: {@code the account `123` is not twelve digits}
 * @param help the right text or what to do, where that is clear
 */
public record Defect(int start, int end, String message, Optional<String> help) {
  /** A defect without a repair to offer. */
  public static Defect of(int start, int end, String message) {
    return new Defect(start, end, message, Optional.empty());
  }

  /** The same defect with a repair. */
  public Defect withHelp(String repair) {
    return new Defect(start, end, message, Optional.of(repair));
  }

  Defect moved(int by) {
    return new Defect(start + by, end + by, message, help);
  }
}
