package dev.subclaim.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of condition values: the ISO 8601 forms of the W3C note on date and time formats, or
 * seconds since 1970.
 */
final class DateValues {
  private static final Pattern EPOCH = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]+)?");
  private static final Pattern ISO =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})"
              + "(?::([0-9]{2})(?:[.,][0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?");

  private DateValues() {}

  static boolean isDate(String value) {
    Matcher iso = ISO.matcher(value);
    return iso.matches() ? exists(iso) : EPOCH.matcher(value).matches();
  }

  private static boolean exists(Matcher iso) {
    boolean time = number(iso, 4, 0) < 24 && number(iso, 5, 0) < 60 && number(iso, 6, 0) <= 60;
    try {
      LocalDate.of(number(iso, 1, 1), number(iso, 2, 1), number(iso, 3, 1));
      return time;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(Matcher iso, int group, int otherwise) {
    return iso.group(group) == null ? otherwise : Integer.parseInt(iso.group(group));
  }
}
