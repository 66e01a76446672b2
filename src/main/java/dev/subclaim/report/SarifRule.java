package dev.subclaim.report;

import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.Section;
import dev.subclaim.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rule page as a SARIF {@code reportingDescriptor}. */
final class SarifRule {
  /** What GitHub takes of a description, in characters. */
  private static final int LONGEST = 1024;

  private SarifRule() {}

  static Map<String, Object> of(RulePage page) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", page.name());
    rule.put("shortDescription", SarifReport.text(cut(firstSentence(page.summary()))));
    rule.put("fullDescription", SarifReport.text(cut(full(page))));
    rule.put("help", help(page));
    rule.put("defaultConfiguration", Map.of("level", level(page.severity())));
    rule.put("properties", properties(page));
    return rule;
  }

  /** The level of a finding; GitHub and SARIF use our words. */
  static String level(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String full(RulePage page) {
    String why = page.section("Why").map(Section::firstParagraph).orElse("");
    return (page.summary() + " " + why).strip();
  }

  private static String firstSentence(String text) {
    return text.split("(?<=\\.)\\s", 2)[0];
  }

  private static String cut(String text) {
    String words = text.isBlank() ? "No description." : text;
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 3) + "...";
  }

  private static Map<String, Object> help(RulePage page) {
    String fix = page.section("Fix").map(section -> section.text().strip()).orElse("");
    Map<String, Object> help = new LinkedHashMap<>();
    help.put("text", fix.isEmpty() ? full(page) : full(page) + "\n\nFix: " + fix);
    help.put("markdown", page.body());
    return help;
  }

  private static Map<String, Object> properties(RulePage page) {
    List<String> tags = new ArrayList<>(List.of("security"));
    tags.addAll(page.tags());
    page.cwe().forEach(cwe -> tags.add("external/cwe/" + cwe.toLowerCase(Locale.ROOT)));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("tags", tags.stream().distinct().toList());
    properties.put("precision", page.clauses().witness().isPresent() ? "very-high" : "high");
    properties.put(
        "security-severity", page.securitySeverity().orElse(securitySeverity(page.severity())));
    return properties;
  }

  /** Where the page gives no number: the middle of GitHub's high, medium and low. */
  private static String securitySeverity(Severity severity) {
    return switch (severity) {
      case ERROR -> "8.0";
      case WARNING -> "5.5";
      case NOTE -> "3.0";
    };
  }
}
