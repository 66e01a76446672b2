package dev.subclaim.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of date condition operators: the W3C profile of ISO 8601, or seconds since 1970
 * (IAM User Guide, date condition operators). Four digits are a year. Without zone it is UTC.
 */
final class DateText {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>[0-9]{4})(?:-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2})"
              + "(?:T(?<hour>[0-9]{2})(?::(?<minute>[0-9]{2})"
              + "(?::(?<second>[0-9]{2})(?:\\.(?<fraction>[0-9]{1,18}))?)?)?"
              + "(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?");
  private static final BigDecimal FARTHEST = new BigDecimal("1e15");

  private DateText() {}

  /**
   * The instant in milliseconds since 1970, finer parts cut off; empty when the text is no date.
   */
  static Optional<Long> read(String text) {
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? calendar(iso) : epoch(text);
  }

  private static Optional<Long> calendar(Matcher iso) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(iso, "year", 0),
              number(iso, "month", 1),
              number(iso, "day", 1),
              number(iso, "hour", 0),
              number(iso, "minute", 0),
              number(iso, "second", 0),
              nanos(iso));
      String zone = iso.group("zone");
      ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
      return Optional.of(local.toInstant(offset).toEpochMilli());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher iso, String group, int absent) {
    String digits = iso.group(group);
    return digits == null ? absent : Integer.parseInt(digits);
  }

  private static int nanos(Matcher iso) {
    String fraction = iso.group("fraction");
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static Optional<Long> epoch(String text) {
    return NumberText.read(text)
        .filter(seconds -> seconds.abs().compareTo(FARTHEST) < 0)
        .map(s -> s.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact());
  }
}
