package dev.subclaim.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads JSON and YAML into located trees. */
public final class Documents {
  /** The kind of problem that says that a text is neither JSON nor YAML. */
  public static final String INVALID_SYNTAX = "invalid-syntax";

  /** The kind of problem that says that an object has a member twice. */
  public static final String DUPLICATE_KEY = "duplicate-key";

  private static final Set<String> YAML = Set.of("yaml", "yml");
  private static final Set<String> JSON = Set.of("json", "jsonc");
  private static final Set<String> LINES = Set.of("jsonl", "ndjson");

  private Documents() {}

  /**
   * Reads a text as what its name says, {@code .json}, {@code .jsonc}, {@code .jsonl}, {@code
   * .yaml} or {@code .yml}; without such a name, and when found inside another text, JSON where it
   * begins like JSON and YAML otherwise. Never throws for what is in the text.
   */
  public static Document read(SourceText source) {
    return isJson(source) ? json(source) : yaml(source);
  }

  /** Reads a text as JSON; comments are accepted in a file named {@code .jsonc}. */
  public static Document json(SourceText source) {
    if (source.content().length() > Limits.JSON_LENGTH) {
      return tooLong(source, Limits.JSON_LENGTH);
    }
    return new JsonReader(source, isLines(source), Pointer.ROOT).read();
  }

  /** Reads a text as JSON values one after another, whatever its name says. */
  public static Document values(SourceText source) {
    return new JsonReader(source, true, Pointer.ROOT).read();
  }

  /** The first mistake in a text that is meant to be JSON. */
  public static Optional<Problem> mistake(SourceText source) {
    return new JsonSyntax(source, false, isLines(source)).firstMistake();
  }

  /** Reads a text as the one JSON value that stands at a place of a larger document. */
  public static Document part(SourceText source, Pointer at) {
    return new JsonReader(source, false, at).read();
  }

  private static Document yaml(SourceText source) {
    if (source.content().length() > Limits.YAML_LENGTH) {
      return tooLong(source, Limits.YAML_LENGTH);
    }
    return new YamlReader(source).read();
  }

  /** Whether a file is read as YAML because of its name. */
  public static boolean isYaml(String path) {
    return YAML.contains(FileName.ending(path));
  }

  /** Whether a text is read as JSON rather than as YAML. */
  public static boolean isJson(SourceText source) {
    if (source.root() == source) {
      String ending = FileName.ending(source.path());
      if (YAML.contains(ending)) {
        return false;
      }
      if (JSON.contains(ending) || isLines(source)) {
        return true;
      }
    }
    return beginsLikeJson(source.content());
  }

  /** Whether a name stands for one JSON value a line. */
  static boolean isLines(SourceText source) {
    return LINES.contains(FileName.ending(source.path()));
  }

  private static boolean beginsLikeJson(String text) {
    int i = text.startsWith("\uFEFF") ? 1 : 0;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && "{[\"".indexOf(text.charAt(i)) >= 0;
  }

  private static Document tooLong(SourceText source, int limit) {
    String message =
        "the text is too long to be read: it has "
            + source.content().length()
            + " characters, "
            + limit
            + " is the most";
    Problem problem =
        new Problem(INVALID_SYNTAX, message, source.span(0, 0), Pointer.ROOT, Optional.empty());
    return new Document(List.of(), List.of(problem));
  }
}
