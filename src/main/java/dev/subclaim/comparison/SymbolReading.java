package dev.subclaim.comparison;

import dev.subclaim.admission.Bounds;
import dev.subclaim.admission.ConditionReading;
import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.admission.TrustedIssuer;
import dev.subclaim.admission.Universe;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Operator.Quantifier;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What policies admit of the tokens of one kind that come through one provider, for one action;
 * what tokens do not tell is read as symbols, so that policies can be compared exactly.
 *
 * <p>Bounds read here differ only where text is not known: guards are symbols in all three.
 */
final class SymbolReading {
  private final TrustedIssuer caller;
  private final String action;
  private final KindModel model;
  private final KindModel bare;
  private final Symbols symbols;

  /**
   * A reading.
   *
   * @param caller the provider, and who issues its tokens
   * @param action in lower case
   * @param bare the kind without the claims that such tokens may lack; the same kind where each
   *     claim is always there
   */
  SymbolReading(
      TrustedIssuer caller, String action, KindModel model, KindModel bare, Symbols symbols) {
    this.caller = caller;
    this.action = action;
    this.model = model;
    this.bare = bare;
    this.symbols = symbols;
  }

  /** What the whole policy admits. */
  Bounds admitted(TrustPolicy policy) {
    return matching(policy, Effect.ALLOW).without(matching(policy, Effect.DENY));
  }

  private Bounds matching(TrustPolicy policy, Effect effect) {
    return Bounds.any(
        policy.statements().stream()
            .filter(statement -> statement.effect() == effect)
            .map(statement -> matches(statement, policy.variables()))
            .toList());
  }

  private Bounds matches(Statement statement, boolean variables) {
    StatementReading reading = new StatementReading(statement, variables);
    List<Bounds> all = new ArrayList<>();
    all.add(bounds(reading.opens(action)));
    all.add(reading.hides("Principal") ? Bounds.UNKNOWN : Bounds.NEVER);
    statement.principals().forEach(principal -> all.add(speaksOf(principal, statement.effect())));
    Bounds who = Bounds.any(all.subList(1, all.size()));
    List<Bounds> conditions = new ArrayList<>(List.of(all.get(0), who));
    if (reading.hides("Condition")) {
      conditions.add(Bounds.UNKNOWN);
    }
    statement.conditions().forEach(condition -> conditions.add(condition(condition, variables)));
    return Bounds.all(conditions);
  }

  private static Bounds bounds(Truth truth) {
    return switch (truth) {
      case YES -> Bounds.ALWAYS;
      case NO -> Bounds.NEVER;
      case UNKNOWN -> Bounds.UNKNOWN;
    };
  }

  private Bounds speaksOf(Principal principal, Effect effect) {
    String text = principal.value().text();
    boolean told = principal.value().known() || StatementReading.provider(principal).isPresent();
    return switch (principal.type()) {
      case EVERYONE -> Bounds.ALWAYS;
      case FEDERATED ->
          text.equals(caller.principal().value().text())
              ? Bounds.ALWAYS
              : told ? Bounds.NEVER : Bounds.UNKNOWN;
      // Observed: it lets no web identity in. Whether it keeps one out in a Deny is not known.
      case AWS -> effect == Effect.DENY ? aws(principal) : Bounds.NEVER;
      case SERVICE, CANONICAL_USER -> Bounds.NEVER;
    };
  }

  private Bounds aws(Principal principal) {
    if (!principal.value().known()) {
      return Bounds.UNKNOWN;
    }
    boolean star = principal.value().text().equals("*");
    return star
        ? Bounds.exactly(symbols.holds(PrincipalType.AWS + " * is a web identity too"))
        : Bounds.NEVER;
  }

  private Bounds condition(Condition condition, boolean variables) {
    IssuerProfile issuer = caller.profile();
    Optional<String> claim = ConditionReading.claim(condition.key().text(), issuer);
    Reading there = new Reading(new ConditionReading(issuer, model, variables), variables);
    boolean optional = claim.filter(c -> model.text(c) >= 0 && bare.text(c) < 0).isPresent();
    if (claim.filter("amr"::equals).isPresent() && model.text("amr") >= 0) {
      // It holds a list; the kernel knows single texts.
      return there.whole(condition, true);
    }
    if (!optional) {
      return there.of(condition, claim.isPresent());
    }
    Reading absent = new Reading(new ConditionReading(issuer, bare, variables), variables);
    Formula present = symbols.holds(Universe.has(claim.get()));
    return Bounds.any(
        List.of(
            Bounds.all(List.of(Bounds.exactly(present), there.of(condition, true))),
            Bounds.all(List.of(Bounds.exactly(present.negate()), absent.of(condition, true)))));
  }

  /** Conditions of one policy on tokens that have, or lack, an optional claim. */
  private final class Reading {
    private final ConditionReading reading;
    private final boolean variables;

    Reading(ConditionReading reading, boolean variables) {
      this.reading = reading;
      this.variables = variables;
    }

    /** Value by value where the condition is as good as one condition for each value. */
    Bounds of(Condition condition, boolean single) {
      boolean splits = single || condition.operator().quantifier() == Quantifier.NONE;
      if (!splits || condition.values().isEmpty()) {
        return whole(condition, false);
      }
      List<PolicyText> exact = new ArrayList<>();
      List<Bounds> parts = new ArrayList<>();
      for (PolicyText value : condition.values()) {
        Condition alone = with(condition, List.of(value));
        if (exact(reading.of(alone))) {
          exact.add(value);
        } else {
          parts.add(whole(alone, false));
        }
      }
      if (!exact.isEmpty()) {
        parts.add(reading.of(with(condition, exact)));
      }
      return condition.operator().negated() ? Bounds.all(parts) : Bounds.any(parts);
    }

    /** The condition as one piece: exactly if it can be, else as a symbol. */
    Bounds whole(Condition condition, boolean symbolic) {
      Bounds read = reading.of(condition);
      if (exact(read) && !symbolic) {
        return read;
      }
      if (condition.values().stream().allMatch(PolicyText::known)) {
        return Bounds.exactly(symbols.holds(Spelling.of(condition, variables)));
      }
      return read.equals(Bounds.OUTSIDE) || symbolic ? Bounds.UNKNOWN : read;
    }

    private static boolean exact(Bounds bounds) {
      return bounds.surely().equals(bounds.possibly());
    }

    private static Condition with(Condition condition, List<PolicyText> values) {
      return new Condition(condition.operator(), condition.operatorKey(), condition.key(), values);
    }
  }
}
