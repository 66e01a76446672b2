package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Label;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Shows the lines of the files that a finding is about, with what is meant marked. */
final class HtmlExcerpt {
  private static final int AROUND = 2;

  /** Of a longer line (an export on one line) only the surroundings of its first mark are shown. */
  private static final int LONGEST = 300;

  private final Html html;

  HtmlExcerpt(Html html) {
    this.html = html;
  }

  void write(Finding finding) {
    Map<SourceText, List<Mark>> files = new LinkedHashMap<>();
    add(finding.primary(), true, files);
    finding.related().forEach(label -> add(label, false, files));
    files.forEach(
        (text, marks) -> {
          if (files.size() > 1) {
            html.begin("p").element("code", text.path()).end();
          }
          file(text, marks);
        });
    List<String> causes =
        files.values().stream()
            .flatMap(List::stream)
            .filter(mark -> !mark.text().isEmpty())
            .map(mark -> "line " + mark.line() + ": " + mark.text())
            .toList();
    if (!causes.isEmpty()) {
      html.prose("p", String.join("; ", causes));
    }
  }

  private static void add(Label label, boolean primary, Map<SourceText, List<Mark>> files) {
    files
        .computeIfAbsent(label.span().text().root(), f -> new ArrayList<>())
        .add(Mark.of(label, primary));
  }

  private void file(SourceText text, List<Mark> marks) {
    TreeMap<Integer, List<Mark>> lines = new TreeMap<>();
    marks.forEach(mark -> lines.computeIfAbsent(mark.line(), l -> new ArrayList<>()).add(mark));
    html.begin("pre", "tabindex", "0");
    int previous = 0;
    for (int line : shown(lines.navigableKeySet(), text)) {
      if (previous > 0 && line > previous + 1) {
        html.element("span", "...", "class", "soft").lines("\n");
      }
      html.element("span", String.format(java.util.Locale.ROOT, "%4d  ", line), "class", "soft");
      line(Secrets.masked(text.lineText(line)), lines.getOrDefault(line, List.of()));
      html.lines("\n");
      previous = line;
    }
    html.end();
  }

  private static SortedSet<Integer> shown(SortedSet<Integer> marked, SourceText text) {
    SortedSet<Integer> lines = new TreeSet<>();
    for (int line : marked) {
      int last = Math.min(text.lines(), line + AROUND);
      for (int i = Math.max(text.firstLine(), line - AROUND); i <= last; i++) {
        lines.add(i);
      }
    }
    return lines;
  }

  private void line(String source, List<Mark> marks) {
    List<Mark> sorted = marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
    int middle = sorted.isEmpty() ? 0 : sorted.get(0).start();
    int from = source.length() > LONGEST ? Math.max(0, middle - LONGEST / 2) : 0;
    int to = Math.min(source.length(), from + LONGEST);
    text(from > 0 ? "..." : "");
    int done = from;
    for (Mark mark : sorted) {
      if (mark.start() >= done && mark.start() < to) {
        int end = Math.min(mark.end(), to);
        text(source.substring(done, mark.start()));
        html.begin("mark");
        text(source.substring(mark.start(), end));
        html.end();
        done = end;
      }
    }
    text(source.substring(done, to) + (to < source.length() ? "..." : ""));
  }

  private void text(String part) {
    html.text(part.replace("\t", "    "));
  }
}
