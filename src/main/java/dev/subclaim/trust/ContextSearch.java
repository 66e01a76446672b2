package dev.subclaim.trust;

import dev.subclaim.issuer.Token;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds a request context in which the concrete evaluator admits a token: for each key outside the
 * token that the policy asks about, values that meet its conditions and values that do not. A guess
 * that is checked, never an argument.
 */
final class ContextSearch {
  private static final int MOST_TRIES = 512;

  private final TrustPolicy policy;

  ContextSearch(TrustPolicy policy) {
    this.policy = policy;
  }

  /** Such a context; empty when none was found among those tried. */
  Optional<SortedMap<String, String>> admitting(Token token) {
    SortedMap<String, String> nothing = new TreeMap<>();
    if (admits(Request.of(token))) {
      return Optional.of(nothing);
    }
    if (Evaluator.evaluate(policy, Request.of(token)).verdict() != Decision.Verdict.UNDECIDED) {
      return Optional.empty();
    }
    List<Map.Entry<String, List<String>>> keys = List.copyOf(candidates().entrySet());
    List<SortedMap<String, String>> contexts = new ArrayList<>(List.of(nothing));
    for (Map.Entry<String, List<String>> key : keys) {
      contexts = extended(contexts, key);
    }
    return contexts.stream().filter(context -> admits(Request.of(token, context))).findFirst();
  }

  private boolean admits(Request request) {
    return Evaluator.evaluate(policy, request).verdict() == Decision.Verdict.ALLOW;
  }

  /** Each context as it is (the key absent), and with each value of the key. */
  private static List<SortedMap<String, String>> extended(
      List<SortedMap<String, String>> contexts, Map.Entry<String, List<String>> key) {
    List<SortedMap<String, String>> out = new ArrayList<>(contexts);
    for (String value : key.getValue()) {
      for (SortedMap<String, String> context : contexts) {
        if (out.size() < MOST_TRIES) {
          SortedMap<String, String> longer = new TreeMap<>(context);
          longer.put(key.getKey(), value);
          out.add(longer);
        }
      }
    }
    return out;
  }

  private Map<String, List<String>> candidates() {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (Statement statement : policy.statements()) {
      for (Condition condition : statement.conditions()) {
        String key = condition.key().text().toLowerCase(Locale.ROOT);
        if (!ConditionReading.isSomeIssuers(key)) {
          Set<String> known = values.computeIfAbsent(key, k -> new LinkedHashSet<>());
          condition.values().forEach(value -> add(condition, value, known));
        }
      }
    }
    Map<String, List<String>> out = new LinkedHashMap<>();
    values.forEach((key, known) -> out.put(key, List.copyOf(known)));
    return out;
  }

  private static void add(Condition condition, PolicyText value, Set<String> out) {
    Comparison comparison = condition.operator().comparison();
    String text = value.text();
    switch (comparison) {
      case IP_ADDRESS -> {
        out.add(text.contains("/") ? text.substring(0, text.indexOf('/')) : text);
        out.add("198.51.100.7");
        out.add("2001:db8::7");
      }
      case BOOL, NULL -> out.addAll(List.of("true", "false"));
      case STRING_LIKE, ARN_LIKE -> {
        out.add(text.replace("*", "x").replace('?', 'x'));
        out.add("something-else");
      }
      default -> {
        out.add(text);
        out.add(comparison.name().startsWith("DATE") ? "2000-01-01T00:00:00Z" : "1");
        out.add(comparison.name().startsWith("DATE") ? "2100-01-01T00:00:00Z" : "999999999");
        out.add("something-else");
      }
    }
  }
}
