package dev.subclaim.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a session is asked to last, {@code 1h30m}.
 *
 * @param length the length, never negative
 */
public record SessionDuration(Duration length) {
  /** How a format writes durations. */
  public enum Grammar {
    /**
     * Hours, minutes and seconds in this order, whole numbers (Pulumi's console and REST API, the
     * schema of ESC's aws-login).
     */
    CLOCK("^([0-9]+h)?([0-9]+m)?([0-9]+s)?$"),

    /** Go's time.ParseDuration (Pulumi's command line and the pulumiservice provider). */
    GO("^[+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$");

    private final Pattern pattern;

    Grammar(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  private static final Pattern TERM = Pattern.compile("([0-9]*\\.?[0-9]*)(ns|us|µs|μs|ms|s|m|h)");

  /** The most digits of a number that can be meant. */
  private static final int DIGITS = 12;

  /** Reads a duration as a format writes it. */
  public static Optional<SessionDuration> read(String text, Grammar grammar) {
    if (text.isEmpty() || !grammar.pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher terms = TERM.matcher(text);
    double seconds = 0;
    while (terms.find()) {
      seconds += number(terms.group(1)) * scale(terms.group(2));
    }
    return Optional.of(new SessionDuration(Duration.ofMillis(Math.round(seconds * 1000))));
  }

  private static double number(String digits) {
    String whole = digits.length() > DIGITS ? digits.substring(0, DIGITS) : digits;
    return Double.parseDouble(whole);
  }

  private static double scale(String unit) {
    return switch (unit) {
      case "h" -> 3600;
      case "m" -> 60;
      case "s" -> 1;
      case "ms" -> 1e-3;
      case "ns" -> 1e-9;
      default -> 1e-6;
    };
  }

  /** Whole seconds, rounded up. */
  public long seconds() {
    return length.toSeconds() + (length.toNanosPart() > 0 ? 1 : 0);
  }

  /** Whether AWS finds it too short for any session: under 15 minutes. */
  public boolean tooShort() {
    return seconds() < Quotas.SESSION_LEAST_SECONDS;
  }

  /** Whether AWS finds it too long for any role: over 12 hours. */
  public boolean tooLong() {
    return seconds() > Quotas.SESSION_MOST_SECONDS;
  }

  /**
   * Why a text is no duration in a format's grammar.
   *
   * @return the first cause, with the same length written right where it is clear; empty when the
   *     text is a duration
   */
  public static Optional<Defect> defect(String text, Grammar grammar) {
    if (read(text, grammar).isPresent()) {
      return Optional.empty();
    }
    Defect defect = Defect.of(0, text.length(), cause(text));
    return Optional.of(meant(text).map(defect::withHelp).orElse(defect));
  }

  private static String cause(String text) {
    if (text.isBlank()) {
      return "it is empty";
    }
    if (text.chars().anyMatch(Character::isWhitespace)) {
      return "no spaces may stand in it";
    }
    if (text.startsWith("-") || text.startsWith("+")) {
      return "no sign may stand before it";
    }
    if (text.matches("[0-9.]+")) {
      return "it has no unit (h, m, s)";
    }
    if (read(text, Grammar.GO).isPresent()) {
      return "only whole hours, minutes and seconds are, in this order; the pulumiservice resource"
          + " and the command line would read it";
    }
    Matcher other = Pattern.compile("[0-9]([^0-9.]+)").matcher(text);
    while (other.find()) {
      if (!other.group(1).matches("h|m|s")) {
        return "`" + other.group(1) + "` is no unit (h, m and s are)";
      }
    }
    return "hours, minutes and seconds are written like 1h30m0s";
  }

  /** The length that was meant, where a person would see it at once. */
  private static Optional<String> meant(String text) {
    String bare = text.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    Matcher days = Pattern.compile("([0-9]{1,3})d(ays?)?").matcher(bare);
    if (days.matches()) {
      return Optional.of(Integer.parseInt(days.group(1)) * 24 + "h");
    }
    String units =
        bare.replaceAll("hours?|hrs?", "h")
            .replaceAll("min(ute)?s?", "m")
            .replaceAll("sec(ond)?s?", "s");
    String whole = units.matches("[0-9]{3,5}") ? units + "s" : units;
    return read(whole, Grammar.GO).map(SessionDuration::toString);
  }

  /** As Go prints it, without the parts that are zero: {@code 1h30m}. */
  @Override
  public String toString() {
    long seconds = seconds();
    String text =
        (seconds >= 3600 ? seconds / 3600 + "h" : "")
            + (seconds / 60 % 60 > 0 ? seconds / 60 % 60 + "m" : "")
            + (seconds % 60 > 0 ? seconds % 60 + "s" : "");
    return text.isEmpty() ? "0s" : text;
  }
}
