package dev.subclaim.report;

import dev.subclaim.comparison.Gain;
import dev.subclaim.source.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A policy that is proposed, and what to know about it.
 *
 * @param document the policy as JSON objects
 * @param size its characters as IAM counts them
 * @param notes phrases
 * @param lost tokens that lose access by it; empty when nobody does, or nothing was there before
 * @param keeps whether all who were admitted before still are, by proof
 */
public record SuggestionReport(
    Map<String, Object> document, int size, List<String> notes, List<Gain> lost, boolean keeps) {
  public SuggestionReport {
    notes = List.copyOf(notes);
    lost = List.copyOf(lost);
  }

  /** The policy alone. */
  public String policy() {
    return Escapes.json(JsonText.pretty(document)) + "\n";
  }

  /** What to know about it, for people. */
  public String remarks() {
    Lines out = new Lines();
    out.add(keeps ? "proven: adds just these, nobody loses access" : "proven: admits just these");
    notes.forEach(note -> out.add("note: " + Escapes.value(note)));
    if (!lost.isEmpty()) {
      out.add("loses access:");
      for (Gain gain : lost) {
        TokenLines.of(gain.witness()).forEach(line -> out.add("  " + line));
      }
      out.add("  (an example of each kind; --keep POLICY keeps them in)");
    }
    return out.toString();
  }

  /** Both in one object. */
  public String json() {
    return Escapes.json(JsonText.pretty(object())) + "\n";
  }

  /** Both as an object. */
  Map<String, Object> object() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("policy", document);
    json.put("size", size);
    json.put("notes", new ArrayList<>(notes));
    json.put("removed", lost.stream().map(WitnessJson::of).toList());
    return json;
  }
}
