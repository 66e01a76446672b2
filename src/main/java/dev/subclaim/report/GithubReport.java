package dev.subclaim.report;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Span;
import java.util.Comparator;

/**
 * Workflow commands of GitHub Actions, which become annotations
 * (docs.github.com/actions/reference/workflows-and-actions/workflow-commands). GitHub shows the
 * first ten of a step, so the worst come first.
 */
final class GithubReport implements WholeReport {
  private static final int MESSAGE = 1000;

  private final View view;

  GithubReport(View view) {
    this.view = view;
  }

  @Override
  public String render(Outcome outcome) {
    StringBuilder out = new StringBuilder();
    outcome.failures().forEach(f -> out.append(failure(f)).append('\n'));
    outcome.findings().stream()
        .filter(f -> view.notes() || f.severity() != Severity.NOTE)
        .sorted(Comparator.comparing(Finding::severity))
        .forEach(f -> out.append(finding(f)).append('\n'));
    return out.append(Totals.line(outcome)).append('\n').toString();
  }

  private static String failure(Failure failure) {
    String file = failure.path().equals(".") ? "" : "file=" + property(failure.path()) + ",";
    return "::error " + file + "title=failed::" + message(failure.message());
  }

  private static String finding(Finding finding) {
    Span span = finding.primary().span();
    // Columns of a place over several lines would be taken for columns of its first line.
    String columns =
        span.line() == span.endLine()
            ? ",col=" + span.column() + ",endColumn=" + span.endColumn()
            : "";
    return "::"
        + command(finding.severity())
        + " file="
        + property(span.path())
        + ",line="
        + span.line()
        + ",endLine="
        + span.endLine()
        + columns
        + ",title="
        + property(finding.rule())
        + "::"
        + message(body(finding));
  }

  /** The outcome, the token that proves it, and what to do. */
  private static String body(Finding finding) {
    Lines out = new Lines();
    out.add(Escapes.cut(finding.message(), MESSAGE));
    finding
        .witness()
        .ifPresent(
            w -> {
              out.add(w.admitted() ? "gets in:" : "refused:");
              TokenLines.of(w).forEach(line -> out.add("  " + line));
            });
    finding.help().ifPresent(h -> h.lines().map(Escapes::line).forEach(out::add));
    return out.toString().stripTrailing();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  /** A message as the runner reads it back: percent signs and line ends by number. */
  private static String message(String text) {
    return shown(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The value of a property: what ends it by number, too. */
  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** What a log must not obey is shown by its number; line ends stay. */
  private static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int previous = 0;
    for (int c : text.codePoints().toArray()) {
      if (c == '\n' || c == '\r') {
        out.appendCodePoint(c);
      } else {
        Escapes.append(out, c, previous);
      }
      previous = c;
    }
    return out.toString();
  }
}
