package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Severity;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes one finding: the outcome, the token that proves it, what to do. */
final class HtmlFinding {
  /** The claims that everybody knows: {@code iss}, {@code aud}, {@code sub}. */
  private static final int SHOWN = 3;

  private final Html html;
  private final boolean excerpt;

  /**
   * A writer of findings.
   *
   * @param excerpt whether the places are shown, because no policy stands beside
   */
  HtmlFinding(Html html, boolean excerpt) {
    this.html = html;
    this.excerpt = excerpt;
  }

  /** A severity in words, in a cell. */
  static void severity(Html html, Severity severity) {
    String name = severity.name().toLowerCase(Locale.ROOT);
    html.begin("td").element("span", name, "class", "severity " + name).end();
  }

  /**
   * Writes a finding.
   *
   * @param number its number among those of one section
   */
  void write(Finding finding, int number, String id) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    html.begin("div", "class", "finding is-" + severity, "id", id);
    html.begin("h4").element("span", number + " ", "class", "soft");
    html.element("span", severity, "class", "severity " + severity);
    html.text(" ").phrase(finding.message()).end();
    html.begin("p", "class", "soft").element("code", finding.rule()).text(" in ");
    html.element("code", finding.primary().span().toString()).end();
    if (excerpt) {
      new HtmlExcerpt(html).write(finding);
    }
    html.begin("dl");
    if (!finding.primary().text().isEmpty() && !excerpt) {
      entry("Cause", finding.primary().text());
    }
    finding.witness().ifPresent(this::token);
    if (!finding.admits().isEmpty()) {
      html.element("dt", "Admits").element("dd", String.join("; ", finding.admits()));
    }
    finding.meant().ifPresent(meant -> entry("Meant", meant));
    finding.notes().forEach(note -> entry("Note", note));
    finding.help().ifPresent(this::help);
    html.end().end();
  }

  private void entry(String name, String sentence) {
    html.element("dt", name).begin("dd").prose(sentence).end();
  }

  /** What can be copied stands by itself; a sentence is read. */
  private void help(String help) {
    boolean code = help.contains("\n") || help.startsWith("\"") || help.startsWith("{");
    html.element("dt", "To do").begin("dd");
    if (code) {
      html.element("pre", help, "tabindex", "0");
    } else {
      html.prose(help);
    }
    html.end();
  }

  private void token(Witness witness) {
    Map<String, String> claims = TokenLines.claims(witness.token());
    html.element("dt", witness.admitted() ? "Gets in" : "Refused").begin("dd");
    List<Map.Entry<String, String>> all = List.copyOf(claims.entrySet());
    List<Map.Entry<String, String>> first = all.subList(0, Math.min(SHOWN, all.size()));
    rows(first, witness.context());
    if (all.size() > first.size()) {
      html.begin("details").element("summary", "its other claims");
      rows(all.subList(first.size(), all.size()), new TreeMap<>());
      html.end();
    }
    html.end();
    if (!witness.invented().isEmpty()) {
      html.element("dt", "Made up")
          .element("dd", String.join(", ", witness.invented()), "class", "soft");
    }
  }

  private void rows(List<Map.Entry<String, String>> claims, Map<String, String> context) {
    html.begin("table", "class", "token").begin("tbody");
    claims.forEach(claim -> row(claim.getKey(), claim.getValue()));
    context.forEach((key, value) -> row("when " + key + " is", value));
    html.end().end();
  }

  private void row(String name, String value) {
    html.begin("tr").element("th", name, "scope", "row").element("td", value).end();
  }
}
