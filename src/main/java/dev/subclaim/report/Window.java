package dev.subclaim.report;

/**
 * The part of a line that is shown around a mark: the whole line, or of a very long one (an export
 * on one line) the surroundings of the mark.
 *
 * @param shown the text
 * @param indent columns before the underlining
 * @param width columns that are underlined, at least one
 * @param cut whether a part of the line is left out
 */
record Window(String shown, int indent, int width, boolean cut) {
  private static final int WHOLE = 200;
  private static final int BEFORE = 60;
  private static final int AFTER = 80;
  private static final String GAP = "...";

  static Window around(Mark mark) {
    String source = mark.source();
    boolean cut = source.length() > WHOLE;
    int from = cut ? boundary(source, mark.start() - BEFORE) : 0;
    int to =
        cut
            ? boundary(source, Math.min(mark.end(), mark.start() + AFTER) + AFTER)
            : source.length();
    Cells cells = Cells.of(source.substring(from, to));
    String before = from > 0 ? GAP : "";
    String after = to < source.length() ? GAP : "";
    int start = cells.columns()[mark.start() - from];
    int end = cells.columns()[Math.min(mark.end(), to) - from];
    return new Window(
        before + cells.text() + after, before.length() + start, Math.max(1, end - start), cut);
  }

  /** The offset, kept inside the text and off the middle of a surrogate pair. */
  private static int boundary(String text, int offset) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    boolean middle =
        inside > 0
            && inside < text.length()
            && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
    return middle ? inside - 1 : inside;
  }
}
