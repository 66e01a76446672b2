package dev.subclaim.comparison;

import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A value that only one of two policies has.
 *
 * @param added whether it is the new one
 * @param element what it is a value of: {@code StringLike api.pulumi.com/oidc:sub}, {@code Action}
 * @param text the value
 * @param at where it is written
 */
public record Rewording(boolean added, String element, String text, Span at) {

  /** What was taken out, then what was put in, each in the order of its policy. */
  public static List<Rewording> between(TrustPolicy old, TrustPolicy now) {
    List<Rewording> before = values(old, false);
    List<Rewording> after = values(now, true);
    List<Rewording> all = without(before, after);
    all.addAll(without(after, before));
    return all;
  }

  private static List<Rewording> without(List<Rewording> some, List<Rewording> others) {
    List<String> left = new ArrayList<>(others.stream().map(Rewording::key).toList());
    List<Rewording> rest = new ArrayList<>();
    for (Rewording one : some) {
      if (!left.remove(one.key())) {
        rest.add(one);
      }
    }
    return rest;
  }

  private String key() {
    return element.toLowerCase(Locale.ROOT) + "\0" + text;
  }

  private static List<Rewording> values(TrustPolicy policy, boolean added) {
    List<Rewording> values = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      String effect = statement.effect() == Effect.DENY ? "Deny: " : "";
      for (Principal principal : statement.principals()) {
        String element = effect + "Principal";
        values.add(
            new Rewording(added, element, principal.value().text(), principal.value().span()));
      }
      String action = effect + (statement.actions().negated() ? "NotAction" : "Action");
      statement
          .actions()
          .patterns()
          .forEach(a -> values.add(new Rewording(added, action, a.text(), a.span())));
      for (Condition condition : statement.conditions()) {
        String element = effect + condition.operatorKey().text() + " " + condition.key().text();
        condition
            .values()
            .forEach(v -> values.add(new Rewording(added, element, v.text(), v.span())));
      }
    }
    return values;
  }
}
