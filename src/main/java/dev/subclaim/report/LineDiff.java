package dev.subclaim.report;

import java.util.ArrayList;
import java.util.List;

/** What happens to the lines of a text when it becomes another: the fewest are taken and put. */
final class LineDiff {
  /** Beyond so many pairs of lines the part that differs is taken as a whole. */
  private static final long MOST_PAIRS = 4_000_000;

  private final List<String> old;
  private final List<String> now;
  private final List<Step> steps = new ArrayList<>();

  private LineDiff(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
  }

  /**
   * A line that stays, goes or comes.
   *
   * @param sign a blank, a minus or a plus sign
   * @param line the line with its line break, if it has one
   */
  record Step(char sign, String line) {}

  /** The lines of both texts in one order, those that go before those that come. */
  static List<Step> of(String old, String now) {
    return new LineDiff(lines(old), lines(now)).walk();
  }

  /** Lines with their line breaks. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int at = text.indexOf('\n', start);
      int end = at < 0 ? text.length() : at + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private List<Step> walk() {
    int least = Math.min(old.size(), now.size());
    int start = 0;
    while (start < least && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    put(' ', old.subList(0, start));
    middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    put(' ', old.subList(old.size() - end, old.size()));
    return steps;
  }

  private void put(char sign, List<String> lines) {
    lines.forEach(line -> steps.add(new Step(sign, line)));
  }

  private void middle(List<String> gone, List<String> come) {
    boolean many = (long) gone.size() * come.size() > MOST_PAIRS;
    int[][] common = many ? new int[0][0] : common(gone, come);
    int i = 0;
    int j = 0;
    while (!many && i < gone.size() && j < come.size()) {
      if (gone.get(i).equals(come.get(j))) {
        steps.add(new Step(' ', gone.get(i++)));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        steps.add(new Step('-', gone.get(i++)));
      } else {
        steps.add(new Step('+', come.get(j++)));
      }
    }
    put('-', gone.subList(i, gone.size()));
    put('+', come.subList(j, come.size()));
  }

  /** How many lines the rests from each pair of lines on have in common at most. */
  private static int[][] common(List<String> gone, List<String> come) {
    int[][] common = new int[gone.size() + 1][come.size() + 1];
    for (int i = gone.size() - 1; i >= 0; i--) {
      for (int j = come.size() - 1; j >= 0; j--) {
        common[i][j] =
            gone.get(i).equals(come.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
