package dev.subclaim.report;

import dev.subclaim.fix.Change;
import dev.subclaim.fix.Edits;
import dev.subclaim.fix.Repair;
import dev.subclaim.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A repair as a JSON object: which edit, what it promises, which flag applies it, and the text. */
final class FixJson {
  private FixJson() {}

  /** The object; empty where the edit cannot be made in this file. */
  static Optional<Map<String, Object>> of(Repair repair) {
    return Edits.apply(repair).change().map(change -> of(repair, change));
  }

  private static Map<String, Object> of(Repair repair, Change change) {
    Span at = change.at();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("edit", repair.edit());
    json.put("class", repair.promise().word());
    json.put("flag", repair.promise().flag());
    json.put("line", at.line());
    json.put("column", at.column());
    json.put("endLine", at.endLine());
    json.put("endColumn", at.endColumn());
    json.put("text", change.text());
    return json;
  }
}
