package dev.subclaim.evaluation;

import dev.subclaim.issuer.Token;
import dev.subclaim.policy.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes requests for tests. */
public final class Asked {
  public static final String SUB =
      "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write";

  private Asked() {}

  /** A Pulumi deployment's token, and nothing else known. */
  static Request token() {
    return Request.of(new Token(Written.ISSUER, claims("aud", "acme", "sub", SUB)));
  }

  public static SortedMap<String, String> claims(String... pairs) {
    SortedMap<String, String> claims = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      claims.put(pairs[i], pairs[i + 1]);
    }
    return claims;
  }

  /** A complete request of the Pulumi provider with one key; no value at all means absent. */
  static Request with(String key, String... values) {
    return complete(key, false, values);
  }

  /** The same with a key that holds several values. */
  static Request withSeveral(String key, String... values) {
    return complete(key, true, values);
  }

  private static Request complete(String key, boolean several, String... values) {
    SortedMap<String, List<String>> context = new TreeMap<>();
    SortedSet<String> multivalued = new TreeSet<>();
    String full = key.indexOf(':') < 0 ? Written.ISSUER + ":" + key : key;
    if (values.length > 0 || several) {
      context.put(full, Arrays.asList(values));
    }
    if (several) {
      multivalued.add(full);
    }
    return new Request(
        new Caller.TokenHolder(Written.ISSUER),
        Request.WEB_IDENTITY,
        Optional.empty(),
        context,
        multivalued,
        Request.Told.ALL);
  }

  /** What an Allow statement with this one condition says. */
  static Decision.Verdict verdict(Request request, Condition condition) {
    return Evaluator.evaluate(Written.policy(Written.allow(condition)), request).verdict();
  }
}
