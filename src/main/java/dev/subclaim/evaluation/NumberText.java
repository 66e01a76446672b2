package dev.subclaim.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers of numeric condition operators. */
final class NumberText {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,4})?");
  // A number of IAM is short; the limits keep hostile exponents and digits from costing time.
  private static final int LONGEST = 1000;

  private NumberText() {}

  /** The number, exact; empty when the text is no decimal number. */
  static Optional<BigDecimal> read(String text) {
    return text.length() <= LONGEST && DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
