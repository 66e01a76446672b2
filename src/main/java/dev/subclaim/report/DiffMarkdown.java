package dev.subclaim.report;

import dev.subclaim.comparison.Difference;
import dev.subclaim.comparison.Difference.Verdict;
import dev.subclaim.report.DiffReport.Change;
import dev.subclaim.report.DiffReport.Help;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A comparison for a pull request's comment or a job's summary, in the order of the text. It ends
 * before GitHub's limit for a comment and says what it left out; the first line lets a robot find
 * its comment again.
 */
final class DiffMarkdown {
  private static final String MARKER = "<!-- subclaim diff -->\n";
  private static final int LONGEST = 60_000;
  private static final int CLOSING = 4_000;

  private final DiffReport report;
  private final StringBuilder out = new StringBuilder(MARKER);

  DiffMarkdown(DiffReport report) {
    this.report = report;
  }

  String render() {
    out.append("**subclaim diff**: ").append(Markdown.text(report.counts())).append("\n\n");
    int left = 0;
    for (Change change : report.shown()) {
      String block = change(change);
      boolean room = out.length() + block.length() <= LONGEST - CLOSING;
      out.append(room ? block : "");
      left += room ? 0 : 1;
    }
    if (left > 0) {
      out.append(Counts.of(left, "more change")).append(" not shown here.\n\n");
    }
    for (String remark : report.remarks()) {
      add("- " + Markdown.text(Escapes.value(remark)) + "\n");
    }
    List<String> accepting = DiffText.accepting(report);
    if (!accepting.isEmpty()) {
      String lines = String.join("\n", accepting.subList(1, accepting.size()));
      add("\n" + Markdown.text(accepting.get(0)) + "\n\n" + Markdown.fenced(lines));
    }
    return out.toString();
  }

  private void add(String block) {
    if (out.length() + block.length() <= LONGEST) {
      out.append(block);
    }
  }

  private static String change(Change change) {
    String word = change.verdict().word();
    StringBuilder block = new StringBuilder();
    block
        .append("**")
        .append(DiffText.isLoud(change.verdict()) ? word.toUpperCase(Locale.ROOT) : word)
        .append("** ")
        .append(Markdown.code(change.role().role().display()))
        .append(" in ")
        .append(Markdown.code(change.shownPlace()))
        .append(Markdown.text(DiffText.remark(change)))
        .append("\n\n");
    change.difference().ifPresent(difference -> details(change, difference, block));
    return block.toString();
  }

  private static void details(Change change, Difference difference, StringBuilder block) {
    List<String> words = DiffText.rewordings(change);
    if (!words.isEmpty()) {
      block.append(Markdown.fenced(String.join("\n", words), "diff")).append('\n');
    }
    tokens("Now also gets in:", DiffText.tokens(difference.gained()), block);
    DiffText.levels(change).ifPresent(levels -> block.append(Markdown.fenced(levels)).append('\n'));
    tokens("No longer gets in:", DiffText.tokens(difference.lost()), block);
    for (Reached reached : change.reached()) {
      if (!reached.gained().isEmpty()) {
        folded(reached.gainedWords(), reached.shownGained(), block);
      }
      if (!reached.lost().isEmpty()) {
        folded(reached.lostWords(), reached.shownLost(), block);
      }
    }
    List<String> ends = new ArrayList<>();
    if (change.verdict() == Verdict.WIDER && difference.keepsEverybody()) {
      ends.add("Nobody loses access.");
    }
    change.help().ifPresent(help -> ends.add(help(help)));
    difference.notes().forEach(note -> ends.add("Note: " + Markdown.text(Escapes.value(note))));
    ends.forEach(end -> block.append(end).append("\n\n"));
  }

  private static String help(Help help) {
    String whom = Markdown.text(Escapes.value(help.whom()));
    return "Help: for " + whom + " only, write " + Markdown.code(Escapes.value(help.value()));
  }

  private static void tokens(String title, List<String> lines, StringBuilder block) {
    if (!lines.isEmpty()) {
      block.append(title).append("\n\n").append(Markdown.fenced(String.join("\n", lines)));
      block.append('\n');
    }
  }

  private static void folded(String title, List<String> names, StringBuilder block) {
    List<String> shown = names.stream().map(Escapes::value).toList();
    block
        .append("<details>\n<summary>")
        .append(Markdown.html(title))
        .append("</summary>\n\n")
        .append(Markdown.fenced(String.join("\n", shown)))
        .append("\n</details>\n\n");
  }
}
