package dev.subclaim.witness;

import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that readers of a policy know: the organizations that the configuration names, and the
 * words between the signs of the policy's own values. They only make witnesses readable; whether a
 * token is admitted is never read off them.
 *
 * @param organizations configured, for the issuer in question
 * @param inPolicy the words of the policy's values, in the order of the text
 */
public record Names(List<String> organizations, List<String> inPolicy) {
  private static final int MOST = 200;

  public Names {
    organizations = List.copyOf(organizations);
    inPolicy = List.copyOf(inPolicy);
  }

  /**
   * The names of one policy.
   *
   * @param organizations configured, for the issuer in question
   */
  public static Names of(TrustPolicy policy, List<String> organizations) {
    Set<String> words = new LinkedHashSet<>();
    for (Statement statement : policy.statements()) {
      for (Condition condition : statement.conditions()) {
        condition.values().forEach(value -> words(value, words));
      }
    }
    return new Names(organizations, words.stream().limit(MOST).toList());
  }

  private static void words(PolicyText value, Set<String> out) {
    String text = value.text();
    out.add(text);
    for (String segment : text.split(":", -1)) {
      out.add(segment);
      for (String word : segment.split("[/*?@]+", -1)) {
        out.add(word);
      }
    }
    out.removeIf(word -> word.isEmpty() || word.indexOf('*') >= 0 || word.indexOf('?') >= 0);
  }

  /** All of them, configured ones first. */
  public List<String> all() {
    List<String> all = new ArrayList<>(organizations);
    all.addAll(inPolicy);
    return all;
  }
}
