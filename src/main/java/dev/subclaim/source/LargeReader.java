package dev.subclaim.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Goes through the characters of a JSON text that is too large to be held, and cuts values out of
 * it. What is between two cuts is forgotten. Brackets are counted, not matched: what is in them is
 * checked when the cut is read.
 */
final class LargeReader {
  private static final int BUFFER = 1 << 16;

  /** So much white space before a value is kept, to show its line as it is. */
  private static final int INDENT = 200;

  private final String path;
  private final Reader reader;
  private char[] buffer = new char[BUFFER];
  private int at;
  private int end;

  /** The offset in the file of the first character of the buffer. */
  private int base;

  /** Where the part begins that must stay in the buffer; -1 when there is none. */
  private int kept = -1;

  private int line = 1;
  private int lineStart;
  private int lastReturn = -2;

  LargeReader(String path, Reader reader) throws IOException {
    this.path = path;
    this.reader = reader;
    if (fill() && buffer[0] == '\uFEFF') {
      at = 1;
      lineStart = 1;
    }
  }

  /** A place to go back to. */
  record Mark(int offset, int line, int lineStart, int lastReturn) {}

  /** Passes over white space; the character after it, or -1 at the end. */
  int next() throws IOException {
    while (at < end || fill()) {
      char c = buffer[at];
      if (c == '\n' || c == '\r') {
        lineEnd(c);
      } else if (c != ' ' && c != '\t') {
        return c;
      }
      at++;
    }
    return -1;
  }

  /** Passes over one character. */
  void skip() {
    at++;
  }

  /** Marks the current place; what follows is kept until {@link #cut} or {@link #back}. */
  Mark mark() {
    kept = at;
    return new Mark(base + at, line, lineStart, lastReturn);
  }

  /** Goes back to a mark, which must be the last that was made. */
  void back(Mark mark) {
    at = mark.offset() - base;
    line = mark.line();
    lineStart = mark.lineStart();
    lastReturn = mark.lastReturn();
    kept = -1;
  }

  /** The text from a mark, the last that was made, up to the current place. */
  SourceText cut(Mark mark) {
    int from = mark.offset() - base;
    int indent = mark.lineStart() - base;
    boolean whole = indent >= 0 && isBlank(indent, from);
    int start = whole ? indent : from;
    String text = new String(buffer, start, at - start);
    kept = -1;
    int column = whole ? 1 : mark.offset() - mark.lineStart() + 1;
    return SourceText.excerpt(path, text, base + start, mark.line(), column);
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /**
   * Passes over a value, at whose first character this stands.
   *
   * @param most how many characters to go, at most
   * @return whether the value ended within them
   */
  boolean value(int most) throws IOException {
    return switch (buffer[at]) {
      case '"' -> string();
      case '{', '[' -> nested(most);
      default -> word();
    };
  }

  private boolean nested(int most) throws IOException {
    long last = (long) base + at + most;
    int depth = 0;
    while ((at < end || fill()) && base + at <= last) {
      char c = buffer[at];
      if (c == '"') {
        if (!string()) {
          return false;
        }
      } else {
        if (c == '\n' || c == '\r') {
          lineEnd(c);
        }
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        at++;
        if (depth == 0) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean word() throws IOException {
    while (at < end || fill()) {
      if (",]}: \t\r\n".indexOf(buffer[at]) >= 0) {
        return true;
      }
      at++;
    }
    return true;
  }

  private boolean string() throws IOException {
    at++;
    while (at < end || fill()) {
      char c = buffer[at++];
      if (c == '"') {
        return true;
      }
      if (c == '\n' || c == '\r') {
        return false;
      }
      if (c == '\\' && (at < end || fill())) {
        at++;
      }
    }
    return false;
  }

  /** A line end of two characters is one. */
  private void lineEnd(char c) {
    int offset = base + at;
    boolean second = c == '\n' && lastReturn == offset - 1;
    line += second ? 0 : 1;
    lineStart = offset + 1;
    lastReturn = c == '\r' ? offset : lastReturn;
  }

  /** Reads on; what is kept stays, and the white space before it. */
  private boolean fill() throws IOException {
    int from = kept < 0 ? at : kept;
    int indent = lineStart - base;
    int keep = indent >= 0 && indent < from && from - indent <= INDENT ? indent : from;
    System.arraycopy(buffer, keep, buffer, 0, end - keep);
    base += keep;
    at -= keep;
    end -= keep;
    kept = kept < 0 ? -1 : kept - keep;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = reader.read(buffer, end, buffer.length - end);
    end += Math.max(0, read);
    return read > 0;
  }
}
