package dev.subclaim.source;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Recognises what people paste where JSON was expected. */
final class WrongFormat {
  /** How much of a text is looked at. */
  private static final int GLANCE = 2000;

  private static final Map<Integer, Hint> HINTS = hints();

  private record Hint(Pattern begin, String says) {}

  private WrongFormat() {}

  /** What a text that is not JSON seems to be, and what to do about it. */
  static Optional<String> hint(String text) {
    String begin = text.substring(0, Math.min(text.length(), GLANCE)).strip();
    for (Hint hint : HINTS.values()) {
      if (hint.begin.matcher(begin).lookingAt()) {
        return Optional.of(hint.says);
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, Hint> hints() {
    Map<Integer, Hint> hints = new TreeMap<>();
    add(hints, "(?i)<(!doctype|html|\\?xml|[a-z]+[ >])", "it looks like HTML or XML");
    add(
        hints,
        "(resource|data|module|provider|variable|terraform|locals|output)\\s+(\"|\\{)",
        "it looks like Terraform source; give the output of `terraform show -json`");
    add(
        hints,
        "(Unable to locate credentials|An error occurred|aws: error|usage: aws)",
        "it looks like an error message of the AWS command line");
    add(hints, "%7[Bb]", "it looks like percent-encoded JSON");
    add(hints, "(import|from|const|let|var|export|package|using|#!)\\W", "it looks like a program");
    add(hints, "(---|- |[A-Za-z]\\w*:(\\s|$))", "it looks like YAML; name the file .yaml");
    add(hints, "[^\\n:{]*,[^\\n:{]*,[^\\n{]*(\\n|$)", "it looks like a table (CSV)");
    return hints;
  }

  private static void add(Map<Integer, Hint> hints, String begin, String says) {
    hints.put(hints.size(), new Hint(Pattern.compile(begin), says));
  }
}
