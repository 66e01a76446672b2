package dev.subclaim.report;

import dev.subclaim.lint.Suppressed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says who accepts a finding, and why. */
final class SuppressedText {
  private SuppressedText() {}

  /** In a line, unescaped: {@code accepted until 2027-01-31, SUP-7: The provider moves}. */
  static String words(Suppressed suppressed) {
    String until = suppressed.expires().map(day -> " until " + day).orElse("");
    String who = suppressed.inSource() ? " by a comment" : ", " + suppressed.id();
    return "accepted" + until + who + ": " + suppressed.reason();
  }

  /** The finding as an object of format version 1, with a member {@code suppression}. */
  static Map<String, Object> json(Suppressed suppressed) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("id", suppressed.id());
    said.put("kind", kind(suppressed));
    said.put("reason", suppressed.reason());
    said.put("expires", suppressed.expires().map(LocalDate::toString));
    Map<String, Object> json = new LinkedHashMap<>(FindingJson.of(suppressed.finding()));
    json.put("suppression", said);
    return json;
  }

  /** SARIF's words for where it is said (3.35.2). */
  static String kind(Suppressed suppressed) {
    return suppressed.inSource() ? "inSource" : "external";
  }
}
