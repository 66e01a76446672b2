package dev.subclaim.fix;

import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes texts the way that others around them are written. */
final class Quotes {
  /** What needs no quotes in YAML, in brackets neither: the names and ARNs of this field. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z/][\\w./@+:*=<>-]*[\\w/*>]|([1-9][0-9]*[hms])+");

  /** Words that other readers of YAML take for true, false or nothing. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "null");

  private Quotes() {}

  /**
   * A text in quotes.
   *
   * @param like how a text is written in whose place it stands, or beside which
   * @param json whether the file is JSON
   */
  static String write(String text, String like, boolean json) {
    if (json || like.startsWith("\"")) {
      return JsonText.compact(text);
    }
    if (like.startsWith("'")) {
      return single(text);
    }
    boolean block = like.startsWith("|") || like.startsWith(">");
    return !block && isPlain(text) ? text : JsonText.compact(text);
  }

  private static String single(String text) {
    boolean simple = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return simple ? "'" + text.replace("'", "''") + "'" : JsonText.compact(text);
  }

  private static boolean isPlain(String text) {
    if (!PLAIN.matcher(text).matches() || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    List<Tree> read = Documents.read(SourceText.of("plain.yaml", text)).roots();
    return read.size() == 1
        && read.get(0) instanceof Tree.Scalar scalar
        && scalar.type() == Tree.Type.STRING
        && scalar.text().equals(text);
  }
}
