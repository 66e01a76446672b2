package dev.subclaim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with expressions in braces, {@code any organization can assume {admission.role}}; doubled
 * braces stand for single ones.
 */
final class Template {
  private final List<Piece> pieces;

  private Template(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** Text as it stands, or an expression to fill in. */
  private record Piece(String text, Optional<Code> code) {}

  /**
   * Checks and compiles.
   *
   * @throws ExpressionError at the first mistake; offsets count in {@code text}
   */
  static Template compile(String text, Scope scope) {
    return new Template(new Reader(text, scope).read());
  }

  /**
   * The text with its expressions filled in.
   *
   * @throws IllegalStateException if an expression has no value
   */
  String fill(Frame frame) {
    StringBuilder filled = new StringBuilder();
    for (Piece piece : pieces) {
      filled.append(piece.code().map(code -> Rendering.show(code.run(frame))).orElse(piece.text()));
    }
    return filled.toString();
  }

  /** Walks over the text once. */
  private static final class Reader {
    private final String text;
    private final Scope scope;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    Reader(String text, Scope scope) {
      this.text = text;
      this.scope = scope;
    }

    List<Piece> read() {
      while (at < text.length()) {
        char c = text.charAt(at);
        boolean doubled = text.startsWith(String.valueOf(c) + c, at);
        if (c == '{' && !doubled) {
          hole();
        } else if (c == '}' && !doubled) {
          throw new ExpressionError(
              "`}` without `{`; write `}}` for the character", new Node.Range(at, at + 1));
        } else {
          plain.append(c);
          at += c == '{' || c == '}' ? 2 : 1;
        }
      }
      flush();
      return pieces;
    }

    private void hole() {
      int start = at + 1;
      int end = end(start);
      flush();
      pieces.add(new Piece("", Optional.of(code(text.substring(start, end), start))));
      at = end + 1;
    }

    /** The offset of the closing brace, which is none inside quotes. */
    private int end(int start) {
      char quote = 0;
      for (int i = start; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
          quote = c;
        } else if (c == '}') {
          return i;
        }
      }
      throw new ExpressionError("`{` without `}`", new Node.Range(start - 1, text.length()));
    }

    private Code code(String expression, int offset) {
      try {
        Node node = scope.parse(expression);
        Typed typed = Compiler.compile(node, scope);
        Rendering.requireShown(typed.plain().type(), node.at());
        return typed.plain().code();
      } catch (ExpressionError e) {
        throw new ExpressionError(
            e.reason(), new Node.Range(e.at().start() + offset, e.at().end() + offset));
      }
    }

    private void flush() {
      if (!plain.isEmpty()) {
        pieces.add(new Piece(plain.toString(), Optional.empty()));
        plain.setLength(0);
      }
    }
  }
}
