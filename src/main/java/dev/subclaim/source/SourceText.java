package dev.subclaim.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * The text of one input file, which knows where its lines begin.
 *
 * <p>A text that was found inside another (a policy kept as a JSON string, percent-encoded or not)
 * carries the offsets of its characters in the outer text, so that every place points into the file
 * the user has. Two texts are equal when they are the same object.
 */
public final class SourceText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String path;
  private final String content;
  private final int[] lineStarts;
  private final SourceText outer;
  private final int[] outerOffsets;

  /** Where the root text begins in its file: a whole file at the beginning. */
  private final Begin begin;

  private record Begin(int offset, int line, int column) {
    static final Begin OF_FILE = new Begin(0, 1, 1);
  }

  private SourceText(String path, String content, Begin begin) {
    this.begin = begin;
    this.path = Objects.requireNonNull(path);
    this.content = Objects.requireNonNull(content);
    this.outer = this;
    this.outerOffsets = new int[0];
    this.lineStarts = lineStarts(content);
  }

  private SourceText(SourceText outer, String content, int[] outerOffsets) {
    this.path = outer.path;
    this.content = Objects.requireNonNull(content);
    this.outer = outer;
    this.outerOffsets = outerOffsets;
    this.lineStarts = outer.lineStarts;
    this.begin = outer.begin;
  }

  /** The content of a file; {@code path} is what reports print. */
  public static SourceText of(String path, String content) {
    return new SourceText(path, content, Begin.OF_FILE);
  }

  /**
   * A text found inside this one.
   *
   * @param content the inner text, after decoding
   * @param offsets for each character of the inner text and for its end, the offset in this text
   */
  public SourceText inner(String content, int[] offsets) {
    if (offsets.length != content.length() + 1) {
      throw new IllegalArgumentException("an inner text needs an offset for each place in it");
    }
    int[] rootOffsets = Arrays.stream(offsets).map(this::rootOffset).toArray();
    return new SourceText(outer, content, rootOffsets);
  }

  /**
   * A part of the root text that stands alone: it knows its place in the file, but holds on to
   * nothing around it.
   *
   * @param start offset in the root text
   * @param end after its last character
   */
  public SourceText excerpt(int start, int end) {
    Begin place = new Begin(outer.begin.offset + start, outer.line(start), outer.column(start));
    return new SourceText(path, outer.content.substring(start, end), place);
  }

  /**
   * A part of a file that was never held as a whole.
   *
   * @param offset where it begins in the file
   * @param line the 1-based line it begins in
   * @param column the 1-based column it begins at
   */
  static SourceText excerpt(String path, String content, int offset, int line, int column) {
    return new SourceText(path, content, new Begin(offset, line, column));
  }

  /** Whether this is the text of a file, not one found inside another, nor an excerpt. */
  public boolean isFile() {
    return outer == this && begin == Begin.OF_FILE;
  }

  /** The path as reports print it. */
  public String path() {
    return path;
  }

  /** The whole text. */
  public String content() {
    return content;
  }

  /** The text of the file itself: this text, or the one it was found in. */
  public SourceText root() {
    return outer;
  }

  /** The offset in {@link #root()} of an offset in this text. */
  public int rootOffset(int offset) {
    return outer == this ? offset : outerOffsets[offset];
  }

  /** The offset in the file of an offset in this text; it orders places of excerpts, too. */
  int fileOffset(int offset) {
    return begin.offset + rootOffset(offset);
  }

  /** The 1-based line of an offset in this text, counted in the file. */
  public int line(int offset) {
    return begin.line + row(offset);
  }

  /** The line of an offset, counted from 0 in the root text. */
  private int row(int offset) {
    int found = Arrays.binarySearch(lineStarts, rootOffset(offset));
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The 1-based column of an offset in this text, in UTF-16 units of the file. */
  public int column(int offset) {
    int row = row(offset);
    int first = row == 0 ? begin.column : 1;
    return Math.max(1, rootOffset(offset) - lineStarts[row] + first);
  }

  /** The first line that the root text knows: of a whole file 1. */
  public int firstLine() {
    return begin.line;
  }

  /** The text of a line of the file, without its line end; of an excerpt the part it has. */
  public String lineText(int line) {
    String text = outer.content;
    int row = line - begin.line;
    int start = lineStarts[row];
    int end = row + 1 < lineStarts.length ? lineStarts[row + 1] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  /** How many characters of a line are not in {@link #lineText}: an excerpt may begin within it. */
  public int missing(int line) {
    return line == begin.line ? begin.column - 1 : 0;
  }

  /** The last line that the root text knows: of a whole file how many it has. */
  public int lines() {
    return begin.line + lineStarts.length - 1;
  }

  /** The span from one offset to another in this text, end exclusive. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    // Editors do not count a byte order mark as a column.
    starts[0] = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
