package dev.subclaim.report;

import dev.subclaim.comparison.Difference;
import dev.subclaim.comparison.Gain;
import dev.subclaim.report.DiffReport.Change;
import dev.subclaim.report.DiffReport.Help;
import dev.subclaim.source.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison as a JSON object. */
final class DiffJson {
  private DiffJson() {}

  static String of(DiffReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", report.verdict().word());
    json.put("roles", report.changes().stream().map(DiffJson::role).toList());
    json.put("remarks", report.remarks());
    return Escapes.json(JsonText.pretty(json)) + "\n";
  }

  private static Map<String, Object> role(Change change) {
    Optional<Difference> difference = change.difference();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", change.role().role().id());
    json.put("path", change.role().policy().policy().tree().span().path());
    json.put("line", change.place().line());
    json.put("verdict", change.verdict().word());
    json.put("added", witnesses(difference.map(Difference::gained).orElse(List.of())));
    json.put("removed", witnesses(difference.map(Difference::lost).orElse(List.of())));
    json.put("reached", change.reached().stream().map(DiffJson::reached).toList());
    json.put("notes", difference.map(Difference::notes).orElse(List.of()));
    json.put("help", change.help().map(DiffJson::help));
    json.put("fails", change.fails());
    json.put("passes", change.passes());
    json.put("accept", change.accept());
    return json;
  }

  private static List<Object> witnesses(List<Gain> gains) {
    return gains.stream().<Object>map(WitnessJson::of).toList();
  }

  private static Map<String, Object> help(Help help) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("for", help.whom());
    json.put("subjects", help.subjects());
    return json;
  }

  private static Map<String, Object> reached(Reached reached) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sort", reached.sort());
    json.put("all", reached.all());
    json.put("gained", reached.gained());
    json.put("unasked", reached.unasked());
    json.put("lost", reached.lost());
    json.put("missed", reached.missed());
    return json;
  }
}
