package dev.subclaim.report;

import dev.subclaim.issuer.Token;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a token for people: a claim a line, what is made up said at the end. */
public final class TokenLines {
  private TokenLines() {}

  /** The claims of a witness, what else the request carries, and which values are made up. */
  static List<String> of(Witness witness) {
    List<String> lines = new ArrayList<>(of(witness.token()));
    witness
        .context()
        .forEach(
            (key, value) ->
                lines.add("when " + Escapes.value(key) + " is " + Escapes.value(value)));
    if (!witness.invented().isEmpty()) {
      List<String> names = witness.invented().stream().map(Escapes::value).toList();
      lines.add("(" + enumeration(names) + (names.size() == 1 ? " is" : " are") + " made up)");
    }
    return lines;
  }

  /** The issuer, the audience, the subject, then the other claims by name. */
  public static List<String> of(Token token) {
    Map<String, String> claims = claims(token);
    int width = claims.keySet().stream().mapToInt(c -> Escapes.value(c).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> claim : claims.entrySet()) {
      String name = Escapes.value(claim.getKey());
      lines.add(name + " ".repeat(width - name.length() + 2) + Escapes.value(claim.getValue()));
    }
    return lines;
  }

  /** The claims as reports order them, {@code iss}, {@code aud} and {@code sub} first. */
  static Map<String, String> claims(Token token) {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("iss", "https://" + token.issuer());
    for (String name : List.of("aud", "sub")) {
      if (token.claims().containsKey(name)) {
        claims.put(name, token.claims().get(name));
      }
    }
    token.claims().forEach(claims::putIfAbsent);
    // AWS's own copy of the raw audience is worth a line only where it differs (azp took its
    // place).
    claims.remove("oaud", token.claims().getOrDefault("aud", ""));
    return claims;
  }

  private static String enumeration(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
