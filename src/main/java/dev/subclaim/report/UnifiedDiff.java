package dev.subclaim.report;

import dev.subclaim.report.LineDiff.Step;
import java.util.Arrays;
import java.util.List;

/**
 * A change of a file in the form that {@code patch} and {@code git apply} take.
 *
 * @param text the change
 * @param exact whether every line stands there as it is, so that the change can be applied: secrets
 *     and what a terminal would obey do not
 */
public record UnifiedDiff(String text, boolean exact) {
  /**
   * The change of a text.
   *
   * @param path the file from where the change is applied
   */
  public static UnifiedDiff of(String path, String old, String now) {
    Hunks hunks = new Hunks(LineDiff.of(old, now));
    String name = Escapes.line(path);
    String text = "--- a/" + name + "\n+++ b/" + name + "\n" + hunks.all();
    return new UnifiedDiff(text, hunks.exact && name.equals(path));
  }

  /** Writes the parts around changes, one after the other. */
  private static final class Hunks {
    private static final int CONTEXT = 3;

    private final List<Step> steps;
    private final StringBuilder out = new StringBuilder();
    private int oldLine = 1;
    private int newLine = 1;
    private boolean exact = true;

    Hunks(List<Step> steps) {
      this.steps = steps;
    }

    String all() {
      int at = 0;
      while (at < steps.size()) {
        int first = next(at);
        if (first == steps.size()) {
          break;
        }
        int start = Math.max(at, first - CONTEXT);
        skip(at, start);
        int end = end(first);
        hunk(steps.subList(start, end));
        at = end;
      }
      return out.toString();
    }

    /** The next line from here on that does not stay. */
    private int next(int from) {
      int at = from;
      while (at < steps.size() && steps.get(at).sign() == ' ') {
        at++;
      }
      return at;
    }

    /** Where the hunk ends that holds a changed line: changes near each other share one. */
    private int end(int changed) {
      int last = changed;
      int next = next(last + 1);
      while (next < steps.size() && next - last <= 2 * CONTEXT + 1) {
        last = next;
        next = next(last + 1);
      }
      return Math.min(steps.size(), last + 1 + CONTEXT);
    }

    private void skip(int from, int to) {
      oldLine += to - from;
      newLine += to - from;
    }

    private void hunk(List<Step> lines) {
      int old = (int) lines.stream().filter(step -> step.sign() != '+').count();
      int now = (int) lines.stream().filter(step -> step.sign() != '-').count();
      out.append("@@ -").append(range(oldLine, old));
      out.append(" +").append(range(newLine, now)).append(" @@\n");
      lines.forEach(this::line);
      oldLine += old;
      newLine += now;
    }

    /** An empty range stands behind the line before it. */
    private static String range(int line, int count) {
      return count == 0 ? (line - 1) + ",0" : count == 1 ? "" + line : line + "," + count;
    }

    private void line(Step step) {
      String line = step.line().replaceFirst("\\r?\\n$", "");
      String shown = shown(line);
      exact &= shown.equals(line);
      out.append(step.sign()).append(shown).append(step.line().substring(line.length()));
      if (!step.line().endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }

    /** Tabs stay: they are white space of the file. */
    private static String shown(String line) {
      String[] parts = Secrets.masked(line).split("\t", -1);
      String escaped = String.join("\t", Arrays.stream(parts).map(Escapes::line).toList());
      return Escapes.start(escaped);
    }
  }
}
