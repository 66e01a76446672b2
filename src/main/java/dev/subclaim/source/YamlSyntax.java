package dev.subclaim.source;

import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in our own words what is wrong where the YAML parser stopped. */
final class YamlSyntax {
  private YamlSyntax() {}

  /** The problem at the place where the parser stopped. */
  static Problem problem(SourceText source, YamlMarks marks, MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    int at = mark == null ? 0 : marks.offset(mark);
    int begun = e.getContextMark() == null ? at : marks.offset(e.getContextMark());
    String text = source.content();
    char begin = begun < text.length() ? text.charAt(begun) : ' ';
    if (at >= text.length() && "\"'{[".indexOf(begin) >= 0) {
      String message = "the `" + begin + "` that begins here is never closed";
      return problem(source, begun, begun + 1, message, "");
    }
    return at >= text.length()
        ? problem(source, at, at, "the text ends in the middle of a value", "")
        : characterProblem(source, at);
  }

  /** A character that YAML does not allow anywhere. */
  static Problem character(SourceText source, ReaderException e) {
    String text = source.content();
    int at =
        text.offsetByCodePoints(
            0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
    String message =
        String.format(
            Locale.ROOT, "the character U+%04X, which YAML does not allow", e.getCodePoint());
    return problem(source, at, Math.min(at + 1, text.length()), message, "");
  }

  private static Problem characterProblem(SourceText source, int at) {
    String text = source.content();
    char c = text.charAt(at);
    Optional<String> hint = WrongFormat.hint(text).filter(says -> !says.contains("YAML"));
    if (source.line(at) <= 2 && hint.isPresent()) {
      return problem(source, at, at + 1, "this is not YAML: " + hint.get(), "");
    }
    if (c == '\t') {
      String message = "a tab where YAML wants spaces";
      return problem(source, at, at + 1, message, "indent with spaces");
    }
    if (c == ':') {
      String message = "`:` where no name can stand: a text with a colon and a space wants quotes";
      return problem(
          source, at, at + 1, message, "put the text in quotes, or check the indentation");
    }
    if ("@`%|>&*!".indexOf(c) >= 0) {
      String message = "`" + c + "` begins no text in YAML";
      return problem(source, at, at + 1, message, "put the text in quotes");
    }
    if ("]},".indexOf(c) >= 0) {
      return problem(source, at, at + 1, "`" + c + "` where a value or a name was expected", "");
    }
    String message =
        "this does not fit into the YAML around it: look at the indentation, "
            + "and for a missing colon, quote or bracket before it";
    return problem(source, at, at + 1, message, "");
  }

  private static Problem problem(SourceText source, int from, int to, String message, String help) {
    return JsonSyntax.problem(source, from, to, message, help);
  }
}
