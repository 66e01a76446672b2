package dev.subclaim.report;

import dev.subclaim.fix.Change;
import dev.subclaim.fix.Edits;
import dev.subclaim.fix.Repair;
import dev.subclaim.intake.Role;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Label;
import dev.subclaim.lint.Suppressed;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes findings as SARIF {@code result}s. */
final class SarifResults {
  private final List<String> rules;
  private final Map<SourceText, List<String>> hashes = new HashMap<>();

  /**
   * Results of these rules.
   *
   * @param rules their names in the order of the catalogue
   */
  SarifResults(List<String> rules) {
    this.rules = rules;
  }

  Map<String, Object> of(Finding finding) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule());
    int index = rules.indexOf(finding.rule());
    if (index >= 0) {
      result.put("ruleIndex", index);
    }
    result.put("level", SarifRule.level(finding.severity()));
    result.put("message", SarifReport.text(message(finding)));
    result.put("locations", List.of(location(finding)));
    if (!finding.related().isEmpty()) {
      result.put("relatedLocations", related(finding.related()));
    }
    result.put("partialFingerprints", fingerprints(finding));
    finding.fix().flatMap(SarifResults::fix).ifPresent(fix -> result.put("fixes", List.of(fix)));
    result.put("properties", properties(finding));
    return result;
  }

  /** The result of a finding that is accepted, which readers that know suppressions close. */
  Map<String, Object> of(Suppressed suppressed) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("kind", SuppressedText.kind(suppressed));
    said.put("status", "accepted");
    said.put("justification", SuppressedText.words(suppressed));
    Map<String, Object> result = new LinkedHashMap<>(of(suppressed.finding()));
    result.put("suppressions", List.of(said));
    return result;
  }

  /** The outcome as first sentence, then the cause, the token, links to the other places. */
  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(plain(finding.message())).append('.');
    if (!finding.primary().text().isEmpty()) {
      message.append("\nCause: ").append(plain(finding.primary().text())).append('.');
    }
    finding
        .witness()
        .ifPresent(
            w -> {
              message.append(w.admitted() ? "\nGets in:" : "\nRefused:");
              TokenLines.of(w).forEach(line -> message.append("\n  ").append(plain(line)));
            });
    for (int i = 0; i < finding.related().size(); i++) {
      String text = finding.related().get(i).text();
      String words = plain(text.isEmpty() ? "see also" : text);
      message.append("\n[").append(words).append("](").append(i + 1).append(')');
    }
    finding.help().ifPresent(help -> message.append("\nHelp: ").append(plain(help)));
    return message.toString();
  }

  /** Foreign text cannot make a link: brackets are escaped (SARIF 2.1.0, 3.11.6). */
  static String plain(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static Map<String, Object> location(Finding finding) {
    Map<String, Object> location = new LinkedHashMap<>();
    place(location, finding.primary());
    return location;
  }

  private static void place(Map<String, Object> location, Label label) {
    location.put("physicalLocation", physical(label.span()));
    String pointer = label.at().pointer().toString();
    if (!pointer.isEmpty()) {
      location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", pointer)));
    }
  }

  private static List<Map<String, Object>> related(List<Label> labels) {
    List<Map<String, Object>> related = new ArrayList<>();
    for (Label label : labels) {
      Map<String, Object> location = new LinkedHashMap<>();
      location.put("id", related.size() + 1);
      place(location, label);
      String words = label.text().isEmpty() ? "see also" : label.text();
      location.put("message", SarifReport.text(plain(words)));
      related.add(location);
    }
    return related;
  }

  private static Map<String, Object> physical(Span span) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", FileUri.location(span.path()));
    physical.put("region", region(span));
    return physical;
  }

  private static Map<String, Object> region(Span span) {
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", span.line());
    region.put("startColumn", span.column());
    region.put("endLine", span.endLine());
    region.put("endColumn", span.endColumn());
    return region;
  }

  /** The edit that repairs it; whoever applies it by other means than ours proves nothing. */
  private static Optional<Map<String, Object>> fix(Repair repair) {
    return Edits.apply(repair).change().map(change -> fix(repair, change));
  }

  private static Map<String, Object> fix(Repair repair, Change change) {
    Map<String, Object> replacement = new LinkedHashMap<>();
    replacement.put("deletedRegion", region(change.at()));
    replacement.put("insertedContent", SarifReport.text(change.text()));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("artifactLocation", FileUri.location(change.at().path()));
    file.put("replacements", List.of(replacement));
    String words = repair.edit() + " (" + repair.promise().word() + "), proved and applied by ";
    Map<String, Object> fix = new LinkedHashMap<>();
    fix.put("description", SarifReport.text(words + "subclaim lint " + repair.promise().flag()));
    fix.put("artifactChanges", List.of(file));
    return fix;
  }

  private Map<String, Object> fingerprints(Finding finding) {
    Span span = finding.primary().span();
    Map<String, Object> fingerprints = new LinkedHashMap<>();
    if (span.text().root().isFile()) {
      List<String> lines =
          hashes.computeIfAbsent(span.text().root(), file -> LineHashes.of(file.content()));
      fingerprints.put("primaryLocationLineHash", lines.get(span.line() - 1));
    }
    fingerprints.put("subclaim/v1", finding.fingerprint());
    return fingerprints;
  }

  private static Map<String, Object> properties(Finding finding) {
    Map<String, Object> properties = new LinkedHashMap<>();
    finding.role().flatMap(Role::id).ifPresent(id -> properties.put("role", id));
    finding.owner().ifPresent(owner -> properties.put("owner", owner));
    finding.issuer().ifPresent(issuer -> properties.put("issuer", issuer));
    finding
        .reach()
        .ifPresent(reach -> properties.put("reach", reach.name().toLowerCase(Locale.ROOT)));
    return properties;
  }
}
