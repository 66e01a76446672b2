package dev.subclaim.source;

/** Reads a YAML literal block ({@code |}) with the offset of each character. */
final class LiteralBlock {
  /** Takes one character of the text and where it is written. */
  interface Sink {
    void put(char c, int offset);
  }

  private final String content;
  private final int end;

  LiteralBlock(String content, int end) {
    this.content = content;
    this.end = end;
  }

  /**
   * Reads the block whose header begins at an offset. Trailing line breaks beyond the first are
   * left out, which is right for {@code |}; the caller compares the result with the text.
   */
  void read(int header, Sink sink) {
    int line = nextLine(header);
    boolean strip = content.substring(header, line).contains("-");
    int indent = indent(line);
    int lastText = lastText(line);
    while (line < end && line <= lastText) {
      int lineEnd = lineEnd(line);
      for (int i = Math.min(line + indent, lineEnd); i < lineEnd; i++) {
        sink.put(content.charAt(i), i);
      }
      line = nextLine(line);
      if (line <= lastText || !strip) {
        sink.put('\n', lineEnd);
      }
    }
  }

  /** The blanks before the first line that has more than blanks. */
  private int indent(int from) {
    int line = from;
    while (line < end) {
      int i = line;
      while (i < end && content.charAt(i) == ' ') {
        i++;
      }
      if (i < lineEnd(line)) {
        return i - line;
      }
      line = nextLine(line);
    }
    return 0;
  }

  private int lastText(int from) {
    int i = end - 1;
    while (i >= from && " \r\n".indexOf(content.charAt(i)) >= 0) {
      i--;
    }
    return i;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < end && content.charAt(i) != '\n' && content.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private int nextLine(int from) {
    int i = lineEnd(from);
    boolean pair = i + 1 < end && content.charAt(i) == '\r' && content.charAt(i + 1) == '\n';
    return Math.min(end, i + (pair ? 2 : 1));
  }
}
