package dev.subclaim.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the first place where a text stops being JSON and says what was expected there. It runs
 * only after the parser has refused the text, so that the words and the place are our own. It keeps
 * its own stack: no nesting can exhaust the thread's.
 */
final class JsonSyntax {
  private enum State {
    VALUE,
    FIRST_NAME,
    NAME,
    FIRST_ITEM,
    COLON,
    AFTER_VALUE
  }

  private final JsonWords words;
  private final SourceText source;
  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final boolean lines;
  private int at;
  private int previousEnd;
  private int comma;

  JsonSyntax(SourceText source, boolean comments, boolean lines) {
    this.lines = lines;
    this.source = source;
    this.text = source.content();
    this.words = new JsonWords(source, comments);
  }

  /** The first mistake, if there is one. */
  Optional<Problem> firstMistake() {
    try {
      document();
      return Optional.empty();
    } catch (Mistake mistake) {
      return Optional.of(mistake.problem);
    }
  }

  static Problem problem(SourceText source, int from, int to, String message, String help) {
    Optional<String> repair = help.isEmpty() ? Optional.empty() : Optional.of(help);
    return new Problem(
        Documents.INVALID_SYNTAX, message, source.span(from, to), Pointer.ROOT, repair);
  }

  private void document() throws Mistake {
    at = words.skip(text.startsWith("\uFEFF") ? 1 : 0);
    if (at == text.length()) {
      throw mistake(at, at, "the file is empty; a JSON object was expected", "");
    }
    do {
      one();
    } while (lines && at < text.length());
    if (at < text.length()) {
      throw trailing();
    }
  }

  private void one() throws Mistake {
    State state = State.VALUE;
    while (state != State.AFTER_VALUE || !open.isEmpty()) {
      state = step(state);
      at = words.skip(at);
    }
  }

  private Mistake trailing() {
    char c = text.charAt(at);
    String message =
        c == '}' || c == ']'
            ? "a `" + c + "` that closes nothing"
            : "text after the end of the document; a file holds one JSON value";
    return mistake(at, at + 1, message, "");
  }

  private State step(State state) throws Mistake {
    if (at == text.length()) {
      throw unclosed();
    }
    return switch (state) {
      case VALUE -> value();
      case FIRST_ITEM -> text.charAt(at) == ']' ? close(']') : value();
      case FIRST_NAME -> text.charAt(at) == '}' ? close('}') : name();
      case NAME -> name();
      case COLON -> colon();
      case AFTER_VALUE -> afterValue();
    };
  }

  private State value() throws Mistake {
    char c = text.charAt(at);
    if (c == '{' || c == '[') {
      if (open.size() >= Limits.DEPTH) {
        String message = "nested too deeply: " + Limits.DEPTH + " levels are the most";
        throw mistake(at, at + 1, message, "");
      }
      open.push(at++);
      return c == '{' ? State.FIRST_NAME : State.FIRST_ITEM;
    }
    if ((c == '}' || c == ']' || c == ',') && !open.isEmpty()) {
      throw missingValue(c);
    }
    previousEnd = words.value(at, open.isEmpty());
    at = previousEnd;
    return State.AFTER_VALUE;
  }

  private Mistake missingValue(char c) {
    if (comma == previousEnd && c != ',' && text.charAt(open.peek()) == '[') {
      return extraComma(c);
    }
    return mistake(at, at + 1, "a value was expected, not `" + c + "`", "");
  }

  private Mistake extraComma(char closing) {
    String message = "a comma before `" + closing + "`: JSON allows none after the last entry";
    return mistake(comma, comma + 1, message, "remove the comma");
  }

  private State name() throws Mistake {
    char c = text.charAt(at);
    if (c == '}') {
      throw extraComma(c);
    }
    if (c != '"') {
      throw words.badName(at);
    }
    int start = at;
    at = words.string(at);
    words.checkName(start, at);
    return State.COLON;
  }

  private State colon() throws Mistake {
    if (text.charAt(at) != ':') {
      throw mistake(at, at + 1, "a `:` was expected after the name, not " + words.seen(at), "");
    }
    at++;
    return State.VALUE;
  }

  private State afterValue() throws Mistake {
    boolean object = text.charAt(open.peek()) == '{';
    char c = text.charAt(at);
    if (c == '}' || c == ']') {
      return close(object ? '}' : ']');
    }
    if (c != ',') {
      throw words.missingComma(at, previousEnd, object ? '}' : ']');
    }
    comma = at++;
    previousEnd = comma;
    return object ? State.NAME : State.VALUE;
  }

  private State close(char expected) throws Mistake {
    char c = text.charAt(at);
    if (c != expected) {
      String begun = "the " + place(open.peek());
      throw mistake(
          at,
          at + 1,
          "`" + expected + "` was expected, not `" + c + "`: " + begun + " is open",
          "");
    }
    open.pop();
    previousEnd = ++at;
    return State.AFTER_VALUE;
  }

  private Mistake unclosed() {
    if (open.isEmpty()) {
      return mistake(at, at, "the text ends where a value was expected", "");
    }
    char closing = text.charAt(open.peek()) == '{' ? '}' : ']';
    String message =
        "the text ends, but the "
            + place(open.peek())
            + " is still open; `"
            + closing
            + "` missing";
    return mistake(at, at, message, "");
  }

  private String place(int offset) {
    return "`"
        + text.charAt(offset)
        + "` of line "
        + source.line(offset)
        + ", column "
        + source.column(offset);
  }

  private Mistake mistake(int from, int to, String message, String help) {
    return new Mistake(problem(source, from, to, message, help));
  }

  /** Carries the first mistake out of the scanner. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Mistake(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }
}
