package dev.subclaim.app;

import dev.subclaim.source.JsonText;
import dev.subclaim.source.Resources;
import java.util.LinkedHashMap;
import java.util.Map;

/** The version of subclaim. */
public final class Version {
  private Version() {}

  /** For programs: one JSON object. */
  public static String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", "subclaim");
    json.put("version", current());
    return JsonText.pretty(json) + "\n";
  }

  /** The version, as the build wrote it down. */
  public static String current() {
    return Resources.text("version.txt").strip();
  }
}
