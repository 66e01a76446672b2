package dev.subclaim.report;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The report for a pull request's comment or a job's summary: the worst first, each with its proof
 * folded in. It ends before GitHub's limit for a comment (65,536 characters) and says what it left
 * out. The first line lets a robot find its comment again.
 */
final class MarkdownReport implements WholeReport {
  private static final String MARKER = "<!-- subclaim lint -->\n";
  private static final int LONGEST = 60_000;
  private static final int MESSAGE = 1000;

  private final View view;

  MarkdownReport(View view) {
    this.view = view;
  }

  @Override
  public String render(Outcome outcome) {
    StringBuilder out = new StringBuilder(MARKER);
    out.append("**subclaim**: ").append(Markdown.text(Totals.line(outcome))).append("\n\n");
    outcome.failures().forEach(f -> add(out, failure(f)));
    List<Finding> shown =
        outcome.findings().stream()
            .filter(f -> view.notes() || f.severity() != Severity.NOTE)
            .sorted(Comparator.comparing(Finding::severity))
            .toList();
    int left = 0;
    for (Finding finding : shown) {
      left += add(out, finding(finding)) ? 0 : 1;
    }
    if (left > 0) {
      out.append(Counts.of(left, "more finding")).append(" in the other reports of this run.\n");
    }
    outcome.summary().inferred().forEach(line -> add(out, remark(line)));
    out.append(outcome.summary().inferred().isEmpty() ? "" : "\n");
    notChecked(out, outcome.summary().notChecked());
    return out.toString();
  }

  private static boolean add(StringBuilder out, String block) {
    boolean room = out.length() + block.length() <= LONGEST;
    if (room) {
      out.append(block);
    }
    return room;
  }

  private static String failure(Failure failure) {
    return "- **failed** "
        + Markdown.code(failure.path())
        + ": "
        + Markdown.text(Escapes.value(failure.message()))
        + "\n\n";
  }

  private static String finding(Finding finding) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    return "<details>\n<summary><b>"
        + severity
        + "</b>: "
        + Markdown.html(Escapes.cut(finding.message(), MESSAGE))
        + "<br><code>"
        + Markdown.html(Escapes.value(finding.primary().span().toString()))
        + "</code> <code>"
        + Markdown.html(Escapes.value(finding.rule()))
        + "</code></summary>\n\n"
        + Markdown.fenced(proof(finding))
        + "\n</details>\n\n";
  }

  private static String proof(Finding finding) {
    Lines lines = new Lines();
    new FindingText(lines, Style.PLAIN).write(finding);
    return lines.toString().stripTrailing();
  }

  private static String remark(String line) {
    return "- " + Markdown.text(Escapes.cut(line, MESSAGE)) + "\n";
  }

  private static void notChecked(StringBuilder out, List<String> phrases) {
    if (!phrases.isEmpty()) {
      List<String> shown = phrases.stream().map(p -> Markdown.text(Escapes.value(p))).toList();
      add(out, "not checked: " + String.join("; ", shown) + "\n");
    }
  }
}
