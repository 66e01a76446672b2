package dev.subclaim.source;

import java.util.Comparator;

/**
 * A place in a text: from one offset to another, end exclusive. Lines and columns are 1-based,
 * columns count UTF-16 units, and both point into the file even when the text was found inside
 * another.
 *
 * @param text the text that the offsets count in
 * @param start offset of the first character
 * @param end offset after the last character
 */
public record Span(SourceText text, int start, int end) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::path)
          .thenComparingInt(s -> s.text.fileOffset(s.start))
          .thenComparingInt(s -> s.text.fileOffset(s.end));

  public Span {
    if (start < 0 || end < start || end > text.content().length()) {
      throw new IllegalArgumentException("impossible span " + start + ".." + end);
    }
  }

  /** The file's path as reports print it. */
  public String path() {
    return text.path();
  }

  /** The same place, held without what is around it in the file. */
  public Span alone() {
    int from = text.rootOffset(start);
    int to = Math.max(from, text.rootOffset(end));
    return text.excerpt(from, to).span(0, to - from);
  }

  public int line() {
    return text.line(start);
  }

  public int column() {
    return text.column(start);
  }

  public int endLine() {
    return text.line(end);
  }

  public int endColumn() {
    return text.column(end);
  }

  /** By path, then by place in the file. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path() + ":" + line() + ":" + column();
  }
}
