package dev.subclaim.witness;

import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.ClaimKey;
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
public final class ContextSearch {
  private static final int MOST_TRIES = 512;

  private final TrustPolicy policy;

  ContextSearch(TrustPolicy policy) {
    this.policy = policy;
  }

  /** The contexts to try for what some policies ask about requests, an empty one first. */
  public static List<SortedMap<String, String>> contexts(List<TrustPolicy> policies) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    policies.forEach(policy -> candidates(policy, values));
    return contexts(values);
  }

  private static List<SortedMap<String, String>> contexts(Map<String, Set<String>> values) {
    List<SortedMap<String, String>> contexts = new ArrayList<>(List.of(new TreeMap<>()));
    for (Map.Entry<String, Set<String>> key : values.entrySet()) {
      contexts = extended(contexts, key.getKey(), key.getValue());
    }
    return contexts;
  }

  /** Such a context; empty when none was found among those tried. */
  Optional<SortedMap<String, String>> admitting(Token token) {
    if (admits(Request.of(token))) {
      return Optional.of(new TreeMap<>());
    }
    if (Evaluator.evaluate(policy, Request.of(token)).verdict() != Decision.Verdict.UNDECIDED) {
      return Optional.empty();
    }
    return contexts(List.of(policy)).stream()
        .filter(context -> admits(Request.of(token, context)))
        .findFirst();
  }

  private boolean admits(Request request) {
    return Evaluator.evaluate(policy, request).verdict() == Decision.Verdict.ALLOW;
  }

  /** Each context as it is (the key absent), and with each value of the key. */
  private static List<SortedMap<String, String>> extended(
      List<SortedMap<String, String>> contexts, String key, Set<String> values) {
    List<SortedMap<String, String>> out = new ArrayList<>(contexts);
    for (String value : values) {
      for (SortedMap<String, String> context : contexts) {
        if (out.size() < MOST_TRIES) {
          SortedMap<String, String> longer = new TreeMap<>(context);
          longer.put(key, value);
          out.add(longer);
        }
      }
    }
    return out;
  }

  private static void candidates(TrustPolicy policy, Map<String, Set<String>> values) {
    for (Statement statement : policy.statements()) {
      for (Condition condition : statement.conditions()) {
        String key = condition.key().text().toLowerCase(Locale.ROOT);
        if (!ClaimKey.isSomeIssuers(key)) {
          Set<String> known = values.computeIfAbsent(key, k -> new LinkedHashSet<>());
          condition.values().forEach(value -> add(condition, value, known));
        }
      }
    }
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
