package dev.subclaim.report;

import dev.subclaim.lint.Label;
import dev.subclaim.source.Span;
import java.util.Comparator;

/**
 * A labelled part of one line. Of a place over several lines only the first line is marked.
 *
 * @param path the file
 * @param line 1-based
 * @param source the line's text
 * @param start first UTF-16 unit that is marked, from 0
 * @param end after the last one; greater than {@code start} unless the line ends there
 * @param text the label
 * @param primary whether this is the place that the finding is reported at
 */
record Mark(String path, int line, String source, int start, int end, String text, boolean primary)
    implements Comparable<Mark> {
  private static final Comparator<Mark> ORDER =
      Comparator.comparingInt(Mark::line)
          .thenComparing(m -> !m.primary)
          .thenComparingInt(Mark::start)
          .thenComparing(Mark::text);

  static Mark of(Label label, boolean primary) {
    Span span = label.span();
    String source = Secrets.masked(span.text().lineText(span.line()));
    int before = 1 + span.text().missing(span.line());
    int start = Math.max(0, Math.min(span.column() - before, source.length()));
    int end = span.endLine() == span.line() ? span.endColumn() - before : source.length();
    end = Math.max(start, Math.min(end, source.length()));
    return new Mark(span.path(), span.line(), source, start, end, label.text(), primary);
  }

  /** From top to bottom; in one line the primary place first. */
  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }
}
