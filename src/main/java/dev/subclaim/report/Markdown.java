package dev.subclaim.report;

/**
 * Foreign text in Markdown, as GitHub and GitLab render it: it makes no markup, no links, and
 * mentions nobody.
 */
final class Markdown {
  private static final String SPECIAL = "\\`*_[]<>|~&\"'";
  private static final String BREAK = "<!-- -->";

  private Markdown() {}

  /** One line of text, escaped already against terminals. */
  static String text(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (calls(line, i)) {
        out.append(c).append(BREAK);
      } else if ("<>&\"'".indexOf(c) >= 0) {
        out.append(reference(c));
      } else {
        out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  /** A name between back-ticks. */
  static String code(String name) {
    String shown = Escapes.value(name);
    String ticks = "`".repeat(longestRun(shown) + 1);
    return ticks + " " + shown + " " + ticks;
  }

  /** One line of text inside an HTML element. */
  static String html(String line) {
    StringBuilder out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (calls(line, i)) {
        out.append(c).append(BREAK);
      } else {
        out.append(SPECIAL.indexOf(c) >= 0 ? reference(c) : String.valueOf(c));
      }
    }
    return out.toString();
  }

  /** Lines as they are, in a fence that they cannot end. */
  static String fenced(String lines) {
    return fenced(lines, "text");
  }

  /** The same in a language that readers colour. */
  static String fenced(String lines, String language) {
    String fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
    return fence + language + "\n" + lines + "\n" + fence + "\n";
  }

  /** Whether a person would be called, an issue named or an address made a link from here on. */
  private static boolean calls(String line, int at) {
    char c = line.charAt(at);
    return c == '@' || c == '#' || line.startsWith("://", at) || line.startsWith("www.", at);
  }

  private static String reference(char c) {
    return "&#" + (int) c + ";";
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
