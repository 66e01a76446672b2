package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Suppressed;
import dev.subclaim.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes one finding: the outcome, the places, the token that proves it, what to do. */
final class FindingText {
  private static final int MESSAGE = 1000;
  private static final int KEY = "gets in: ".length();

  private final Lines out;
  private final Style style;

  FindingText(Lines out, Style style) {
    this.out = out;
    this.style = style;
  }

  void write(Finding finding) {
    Style.Paint paint = paint(finding.severity());
    String head = finding.severity().name().toLowerCase(Locale.ROOT) + "[" + finding.rule() + "]";
    String message = Escapes.cut(finding.message(), MESSAGE);
    out.add(
        style.paint(paint, Escapes.line(head)) + ": " + style.paint(Style.Paint.STRONG, message));
    String gutter = Snippet.write(out, style, paint, finding.primary(), finding.related());
    details(gutter, finding);
    out.add("");
  }

  /** A finding that is accepted, and by whom. */
  void write(Suppressed suppressed) {
    Finding finding = suppressed.finding();
    String message = Escapes.cut(finding.message(), MESSAGE);
    out.add("suppressed[" + Escapes.line(finding.rule()) + "]: " + message);
    Style.Paint paint = Style.Paint.NOTE;
    String gutter = Snippet.write(out, style, paint, finding.primary(), finding.related());
    block(gutter, "", Escapes.cut(SuppressedText.words(suppressed), MESSAGE));
    out.add("");
  }

  private void details(String gutter, Finding finding) {
    finding
        .witness()
        .ifPresent(w -> keyed(gutter, w.admitted() ? "gets in:" : "refused:", TokenLines.of(w)));
    if (!finding.admits().isEmpty()) {
      List<String> levels = finding.admits().stream().map(Escapes::value).toList();
      keyed(gutter, "admits:", List.of(String.join("   ", levels)));
    }
    finding.meant().ifPresent(m -> keyed(gutter, "meant:", List.of(Escapes.value(m))));
    finding.notes().forEach(note -> block(gutter, "", note));
    help(finding).ifPresent(help -> block(gutter, "help: ", help));
  }

  private static Optional<String> help(Finding finding) {
    Optional<String> fix = FixText.of(finding);
    return finding.help().map(help -> fix.map(f -> help + "\n" + f).orElse(help)).or(() -> fix);
  }

  private void keyed(String gutter, String key, List<String> lines) {
    rows(gutter, key + " ".repeat(KEY - key.length()), lines);
  }

  private void block(String gutter, String key, String text) {
    rows(gutter, key, text.lines().map(Escapes::line).toList());
  }

  private void rows(String gutter, String key, List<String> lines) {
    String start = gutter + " " + style.paint(Style.Paint.FRAME, "=") + " " + key;
    for (String line : lines) {
      out.add((start + line).stripTrailing());
      start = " ".repeat(gutter.length() + 3 + key.length());
    }
  }

  private static Style.Paint paint(Severity severity) {
    return switch (severity) {
      case ERROR -> Style.Paint.ERROR;
      case WARNING -> Style.Paint.WARNING;
      case NOTE -> Style.Paint.NOTE;
    };
  }
}
