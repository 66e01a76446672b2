package dev.subclaim.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a comment that accepts findings says.
 *
 * @param rules of which rules, as written
 * @param until the last day, as written
 * @param reason why
 */
record IgnoreWords(List<String> rules, Optional<String> until, Optional<String> reason) {
  private static final String WORD = "subclaim:";
  private static final String IGNORE = "ignore";
  private static final Pattern DIRECTIVE =
      Pattern.compile("ignore(\\s*\\[.*|\\s+\\S+|\\b.*\\b(until|reason)\\s*=.*|)");
  private static final String UNTIL = "until=";
  private static final String REASON = "reason=\"";

  IgnoreWords {
    rules = List.copyOf(rules);
  }

  /**
   * Whether a comment wants to accept findings: it begins as one that does, and brackets, an
   * attribute, or nothing but one word more show that it is no sentence.
   */
  static boolean meant(String comment) {
    return comment.startsWith(WORD) && DIRECTIVE.matcher(after(comment, WORD)).matches();
  }

  /** Its words; empty when it does not have the form. */
  static Optional<IgnoreWords> of(String comment) {
    String list = after(after(comment, WORD), IGNORE);
    int end = list.indexOf(']');
    if (!list.startsWith("[") || end < 0) {
      return Optional.empty();
    }
    List<String> rules =
        Arrays.stream(list.substring(1, end).split(",")).map(String::strip).toList();
    return attributes(rules, list.substring(end + 1).strip());
  }

  private static Optional<IgnoreWords> attributes(List<String> rules, String attributes) {
    Optional<String> until = Optional.empty();
    Optional<String> reason = Optional.empty();
    String rest = attributes;
    while (!rest.isEmpty()) {
      int end;
      if (rest.startsWith(UNTIL) && until.isEmpty()) {
        end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
        until = Optional.of(rest.substring(UNTIL.length(), end));
      } else if (rest.startsWith(REASON) && reason.isEmpty()) {
        end = rest.indexOf('"', REASON.length()) + 1;
        if (end == 0) {
          return Optional.empty();
        }
        reason = Optional.of(rest.substring(REASON.length(), end - 1).strip());
      } else {
        return Optional.empty();
      }
      rest = rest.substring(end).strip();
    }
    return Optional.of(new IgnoreWords(rules, until, reason));
  }

  private static String after(String text, String start) {
    return text.substring(start.length()).strip();
  }
}
