package dev.subclaim.report;

import dev.subclaim.comparison.Gain;
import dev.subclaim.witness.Witness;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes tokens that prove something for programs. */
public final class WitnessJson {
  private WitnessJson() {}

  /** The claims, {@code iss}, {@code aud} and {@code sub} first, and the request's context. */
  public static Map<String, Object> of(Witness witness) {
    Map<String, Object> json = new LinkedHashMap<>(TokenLines.claims(witness.token()));
    json.put("context", witness.context());
    return json;
  }

  /** The kind of the token, and the token. */
  public static Map<String, Object> of(Gain gain) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", gain.kind().title());
    json.put("documented", gain.documented());
    json.put("action", gain.action());
    json.put("witness", of(gain.witness()));
    return json;
  }
}
