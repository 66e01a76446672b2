package dev.subclaim.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds the comments of a file: {@code #} in YAML, {@code //} in JSON that is named {@code .jsonc}.
 * Whatever stands inside a value is no comment, also where it looks like one.
 */
public final class Comments {
  private static final String JSON_WITH_COMMENTS = ".jsonc";

  private final SourceText source;
  private final String text;
  private final String mark;
  private final List<Span> values = new ArrayList<>();

  private Comments(SourceText source, String mark) {
    this.source = source;
    this.text = source.content();
    this.mark = mark;
  }

  /** The comments of a file, in order; none where it cannot be read. */
  public static List<Comment> of(SourceText source) {
    boolean json = Documents.isJson(source);
    if (json && !source.path().toLowerCase(Locale.ROOT).endsWith(JSON_WITH_COMMENTS)) {
      return List.of();
    }
    Document document = Documents.read(source);
    if (document.broken()) {
      return List.of();
    }
    Comments comments = new Comments(source, json ? "//" : "#");
    document.roots().forEach(comments::collect);
    return comments.found();
  }

  private void collect(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      mapping
          .members()
          .forEach(
              member -> {
                collect(member.key());
                collect(member.value());
              });
    } else if (tree instanceof Tree.Sequence sequence) {
      sequence.items().forEach(this::collect);
    } else {
      values.add(tree.span());
    }
  }

  private List<Comment> found() {
    values.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    List<Comment> comments = new ArrayList<>();
    int value = 0;
    int at = text.indexOf(mark);
    while (at >= 0) {
      while (value < values.size() && values.get(value).end() <= at) {
        value++;
      }
      if (value < values.size() && values.get(value).start() <= at) {
        at = text.indexOf(mark, values.get(value).end());
      } else if (begins(at)) {
        comments.add(comment(at));
        at = text.indexOf(mark, lineEnd(at));
      } else {
        at = text.indexOf(mark, at + 1);
      }
    }
    return comments;
  }

  /** In YAML a comment needs a blank before it. */
  private boolean begins(int at) {
    return !mark.equals("#") || at == 0 || Character.isWhitespace(text.charAt(at - 1));
  }

  private Comment comment(int at) {
    int end = lineEnd(at);
    int line = at;
    while (line > 0 && " \t".indexOf(text.charAt(line - 1)) >= 0) {
      line--;
    }
    boolean alone = line == 0 || "\n\r".indexOf(text.charAt(line - 1)) >= 0;
    return new Comment(
        text.substring(at + mark.length(), end).strip(), source.span(at, end), alone);
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && "\n\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
