package dev.subclaim.source;

import dev.subclaim.source.JsonSyntax.Mistake;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Scans strings, numbers, words, white space and comments of JSON, strictly. */
final class JsonWords {
  private static final Set<String> LITERALS = Set.of("true", "false", "null");
  private static final Map<String, String> FOREIGN =
      Map.of(
          "True",
          "true",
          "False",
          "false",
          "None",
          "null",
          "TRUE",
          "true",
          "FALSE",
          "false",
          "nil",
          "null",
          "undefined",
          "null",
          "NULL",
          "null");

  private final SourceText source;
  private final String text;
  private final boolean comments;

  JsonWords(SourceText source, boolean comments) {
    this.source = source;
    this.text = source.content();
    this.comments = comments;
  }

  /** The offset of what follows white space and, where they are allowed, comments. */
  int skip(int from) throws Mistake {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '/' || c == '#') {
        i = comment(i);
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private int comment(int from) throws Mistake {
    if (!comments || !(text.startsWith("//", from) || text.startsWith("/*", from))) {
      String help = comments ? "" : "remove the comment, or name the file .jsonc";
      throw mistake(from, from + 1, "a comment, which JSON does not have", help);
    }
    boolean line = text.charAt(from + 1) == '/';
    int end = line ? lineEnd(from) : text.indexOf("*/", from + 2);
    if (end < 0) {
      throw mistake(from, from + 2, "the comment that begins here is not closed with `*/`", "");
    }
    return line ? end : end + 2;
  }

  /** The end of a string, number or word that begins at an offset. */
  int value(int from, boolean root) throws Mistake {
    char c = text.charAt(from);
    if (c == '"') {
      return string(from);
    }
    int end = wordEnd(from);
    String word = text.substring(from, end);
    if (LITERALS.contains(word) || Character.isDigit(c) || c == '-') {
      return LITERALS.contains(word) ? end : number(from, end);
    }
    String hint = root ? WrongFormat.hint(text).orElse("") : "";
    if (!hint.isEmpty()) {
      throw mistake(from, Math.max(end, from + 1), "this is not JSON: " + hint, "");
    }
    throw unquoted(from, end, word);
  }

  private Mistake unquoted(int from, int end, String word) {
    char c = text.charAt(from);
    if (isQuote(c)) {
      return quote(from);
    }
    if (FOREIGN.containsKey(word)) {
      String right = FOREIGN.get(word);
      return mistake(from, end, "`" + word + "` is not JSON", "write " + right);
    }
    if (word.isEmpty()) {
      return mistake(from, from + 1, "a value was expected, not `" + c + "`", "");
    }
    String help = "put it in double quotes: \"" + word + "\"";
    return mistake(from, end, "`" + word + "` stands without double quotes", help);
  }

  /** The mistake at a place where the name of a member was expected. */
  Mistake badName(int from) {
    if (isQuote(text.charAt(from))) {
      return quote(from);
    }
    int end = wordEnd(from);
    if (end == from) {
      String message = "a name in double quotes was expected, not " + seen(from);
      return mistake(from, from + 1, message, "");
    }
    String word = text.substring(from, end);
    String help = "put it in double quotes: \"" + word + "\"";
    return mistake(from, end, "the name `" + word + "` stands without double quotes", help);
  }

  /** The mistake at a place where a comma or a closing bracket was expected. */
  Mistake missingComma(int from, int previousEnd, char closing) {
    if (text.charAt(from) == '"' || source.line(from) > source.line(previousEnd)) {
      String message = "a comma is missing before " + seen(from);
      return mistake(previousEnd, previousEnd, message, "add a comma here");
    }
    String message = "`,` or `" + closing + "` was expected, not " + seen(from);
    return mistake(from, from + 1, message, "");
  }

  /** The end of the string that begins at an offset. */
  int string(int from) throws Mistake {
    int i = from + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        break;
      }
      if (c < ' ') {
        String help = "write " + String.format(Locale.ROOT, "\\u%04x", (int) c);
        throw mistake(i, i + 1, "a control character in a string", help);
      }
      i = c == '\\' ? escape(i) : i + 1;
    }
    if (i >= text.length() || text.charAt(i) != '"') {
      int end = Math.min(i, lineEnd(from));
      String message = "the string that begins here has no closing double quote on its line";
      throw mistake(from, end, message, "");
    }
    return i + 1;
  }

  /** The parser refuses names with half a character, which strings may have. */
  void checkName(int from, int to) throws Mistake {
    for (int i = from; i < to; i++) {
      if (isHalf(i, Character.MIN_HIGH_SURROGATE) && !isHalf(i + 6, Character.MIN_LOW_SURROGATE)) {
        throw mistake(i, i + 6, "half a character in a name", "");
      }
      i += isHalf(i, Character.MIN_HIGH_SURROGATE) ? 11 : text.charAt(i) == '\\' ? 1 : 0;
    }
  }

  private boolean isHalf(int at, char first) {
    return text.startsWith("\\u", at)
        && (Integer.parseInt(text, at + 2, at + 6, 16) & 0xFC00) == first;
  }

  private int escape(int from) throws Mistake {
    char c = from + 1 < text.length() ? text.charAt(from + 1) : '\n';
    if (c == 'u') {
      int end = from + 2;
      while (end < text.length() && end < from + 6 && Character.digit(text.charAt(end), 16) >= 0) {
        end++;
      }
      if (end == from + 6) {
        return end;
      }
      throw mistake(from, end, "`\\u` wants four hexadecimal digits", "");
    }
    if ("\"\\/bfnrt".indexOf(c) >= 0) {
      return from + 2;
    }
    int end = c == '\n' || c == '\r' ? from + 1 : from + 2;
    throw mistake(
        from,
        end,
        "`" + text.substring(from, end) + "` is no escape that JSON knows",
        "write \\\\ for a backslash");
  }

  private int number(int from, int end) throws Mistake {
    String word = text.substring(from, end);
    if (word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      return end;
    }
    boolean digits = word.chars().allMatch(Character::isDigit);
    String help = digits ? "put it in double quotes, so that the zeros stay" : "";
    throw mistake(from, end, "`" + word + "` is not a number that JSON can hold", help);
  }

  private Mistake quote(int from) {
    char c = text.charAt(from);
    String message = "`" + c + "` where JSON wants a double quote";
    return mistake(from, from + 1, message, "replace it with \"");
  }

  /** What stands at an offset, for a message. */
  String seen(int from) {
    int end = text.charAt(from) == '"' ? from + 1 : Math.max(from + 1, wordEnd(from));
    return "`" + text.substring(from, end) + "`";
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < text.length()
        && (Character.isLetterOrDigit(text.charAt(i)) || "_-+.$".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static boolean isQuote(char c) {
    return "'`\u2018\u2019\u201C\u201D\u00AB\u00BB".indexOf(c) >= 0;
  }

  private Mistake mistake(int from, int to, String message, String help) {
    int end = Math.min(to, text.length());
    return new Mistake(JsonSyntax.problem(source, from, end, message, help));
  }
}
