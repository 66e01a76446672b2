package dev.subclaim.report;

import dev.subclaim.rule.RulePage;
import dev.subclaim.source.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the catalogue of rules. */
public final class RuleList {
  private RuleList() {}

  /** For people: a line a rule. */
  public static String text(List<RulePage> pages) {
    int width = pages.stream().mapToInt(page -> page.name().length()).max().orElse(0);
    Lines out = new Lines();
    for (RulePage page : pages) {
      String name = Escapes.line(page.name());
      String severity = severity(page);
      out.add(
          name
              + " ".repeat(Math.max(0, width - name.length()) + 2)
              + severity
              + " ".repeat(9 - severity.length())
              + Escapes.value(page.summary()));
    }
    return out.toString();
  }

  /** For programs: one JSON object. */
  public static String json(List<RulePage> pages) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rules", pages.stream().map(RuleList::entry).toList());
    return Escapes.json(JsonText.pretty(json)) + "\n";
  }

  private static Map<String, Object> entry(RulePage page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", page.name());
    json.put("severity", severity(page));
    json.put("on", page.on());
    json.put("tags", page.tags());
    json.put("since", page.since());
    json.put("summary", page.summary());
    return json;
  }

  private static String severity(RulePage page) {
    return page.severity().name().toLowerCase(Locale.ROOT);
  }
}
