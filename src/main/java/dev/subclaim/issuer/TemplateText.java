package dev.subclaim.issuer;

import dev.subclaim.grammar.SubjectTemplateLexer;
import dev.subclaim.grammar.SubjectTemplateParser;
import dev.subclaim.grammar.SubjectTemplateParser.LiteralContext;
import dev.subclaim.grammar.SubjectTemplateParser.PartContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * The text of a claim template, read with {@code grammar/SubjectTemplate.g4}: literals and names of
 * parts in turn.
 *
 * @param pieces in order; two literals never follow each other
 * @param error the offset of the first character that cannot be read; empty for a good template
 */
record TemplateText(List<Piece> pieces, Optional<Integer> error) {
  TemplateText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A literal or the name of a part.
   *
   * @param text the literal without escapes, or the part's name
   * @param isPart which of the two
   */
  record Piece(String text, boolean isPart) {}

  /** The template that a text writes; with an error, the pieces are those before it. */
  static TemplateText read(String text) {
    FirstError errors = new FirstError();
    SubjectTemplateLexer lexer = new SubjectTemplateLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(errors);
    SubjectTemplateParser parser = new SubjectTemplateParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.addErrorListener(errors);
    List<Piece> pieces = new ArrayList<>();
    for (ParseTree child : parser.template().children) {
      piece(child).ifPresent(pieces::add);
    }
    return new TemplateText(pieces, errors.offset);
  }

  private static Optional<Piece> piece(ParseTree tree) {
    String text = tree.getText();
    if (tree instanceof PartContext) {
      return Optional.of(new Piece(text.substring(1, text.length() - 1), true));
    }
    if (tree instanceof LiteralContext) {
      return Optional.of(new Piece(unescaped(text), false));
    }
    return Optional.empty();
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      }
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }

  /** Remembers where reading first failed. Mutable while one text is read. */
  private static final class FirstError extends BaseErrorListener {
    private Optional<Integer> offset = Optional.empty();

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object offendingSymbol,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      if (offset.isEmpty()) {
        offset = Optional.of(column);
      }
    }
  }
}
