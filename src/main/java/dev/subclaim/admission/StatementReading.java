package dev.subclaim.admission;

import dev.subclaim.aws.WebIdentityProviders;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Actions;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one statement says about web identities, read for sets of tokens. */
public final class StatementReading {
  static final String WEB_IDENTITY = "sts:assumerolewithwebidentity";
  private static final String PROVIDER = ":oidc-provider/";

  private final Statement statement;
  private final boolean variables;

  /**
   * Reads one statement.
   *
   * @param variables whether {@code ${...}} is a policy variable in this policy, not plain text
   */
  public StatementReading(Statement statement, boolean variables) {
    this.statement = statement;
    this.variables = variables;
  }

  /** Whether the statement speaks of AssumeRoleWithWebIdentity. */
  public Truth opensWebIdentity() {
    return opens(WEB_IDENTITY);
  }

  /**
   * Whether the statement speaks of an action.
   *
   * @param action in lower case
   */
  public Truth opens(String action) {
    Actions actions = statement.actions();
    Truth named = Truth.of(actions.patterns().stream().anyMatch(p -> names(p, action)));
    if (named == Truth.NO && actions.patterns().stream().anyMatch(p -> !p.known())) {
      named = Truth.UNKNOWN;
    }
    if (hides("Action") || hides("NotAction")) {
      return Truth.UNKNOWN;
    }
    return actions.negated() ? named.not() : named;
  }

  private static boolean names(PolicyText pattern, String action) {
    return pattern.known() && Pattern.like(pattern.text().toLowerCase(Locale.ROOT)).matches(action);
  }

  /** The provider that a principal names: its URL without scheme; empty for other principals. */
  public static Optional<String> provider(Principal principal) {
    String text = principal.value().text();
    if (principal.type() != PrincipalType.FEDERATED) {
      return Optional.empty();
    }
    if (WebIdentityProviders.isBuiltIn(text)) {
      return Optional.of(text);
    }
    int at = text.indexOf(PROVIDER);
    int from = at + PROVIDER.length();
    boolean told =
        at >= 0 && principal.value().scalar().holes().stream().allMatch(h -> h.end() <= at);
    return told && from < text.length() ? Optional.of(text.substring(from)) : Optional.empty();
  }

  /** Whether the statement speaks of the holder of a token that came through a principal. */
  Truth speaksOf(TrustedIssuer trusted) {
    Truth speaks = Truth.of(false);
    for (Principal principal : statement.principals()) {
      speaks = speaks.or(speaksOf(principal, trusted));
    }
    return hides("Principal") ? speaks.or(Truth.UNKNOWN) : speaks;
  }

  private Truth speaksOf(Principal principal, TrustedIssuer trusted) {
    String text = principal.value().text();
    return switch (principal.type()) {
      case EVERYONE -> Truth.YES;
      case FEDERATED -> federated(principal, trusted);
      // Observed: it lets no web identity in. Whether it keeps one out in a Deny is not known.
      case AWS ->
          statement.effect() == Effect.DENY && (text.equals("*") || !principal.value().known())
              ? Truth.UNKNOWN
              : Truth.NO;
      case SERVICE, CANONICAL_USER -> Truth.NO;
    };
  }

  private static Truth federated(Principal principal, TrustedIssuer trusted) {
    if (principal.value().text().equals(trusted.principal().value().text())) {
      return Truth.YES;
    }
    Optional<String> provider = provider(principal);
    if (provider.isEmpty()) {
      return principal.value().known() ? Truth.NO : Truth.UNKNOWN;
    }
    // The same URL in another account: a token does not tell through which it came.
    return provider.get().equals(trusted.profile().provider()) ? Truth.UNKNOWN : Truth.NO;
  }

  /** Whether the file does not tell an element of the statement, or a part of it. */
  public boolean hides(String element) {
    String path = statement.tree().pointer() + "/" + element;
    return statement.hidden().stream()
        .map(part -> part.pointer().toString())
        .anyMatch(pointer -> pointer.equals(path) || pointer.startsWith(path + "/"));
  }

  /** The tokens of a kind for which the statement matches. */
  public Bounds matches(TrustedIssuer trusted, KindModel kind) {
    Truth applies = opensWebIdentity().and(speaksOf(trusted));
    if (applies == Truth.NO) {
      return Bounds.NEVER;
    }
    Bounds conditions = conditions(trusted.profile(), kind);
    return applies == Truth.YES ? conditions : Bounds.all(List.of(Bounds.UNKNOWN, conditions));
  }

  private Bounds conditions(IssuerProfile issuer, KindModel kind) {
    ConditionReading reading = new ConditionReading(issuer, kind, variables);
    Bounds all = Bounds.all(statement.conditions().stream().map(reading::of).toList());
    return hides("Condition") ? Bounds.all(List.of(Bounds.UNKNOWN, all)) : all;
  }

  /** The conditions of the statement on one claim alone, for tokens of a kind. */
  public Bounds conditionsOn(String claim, IssuerProfile issuer, KindModel kind) {
    ConditionReading reading = new ConditionReading(issuer, kind, variables);
    return Bounds.all(conditionsOn(claim, issuer).stream().map(reading::of).toList());
  }

  /** The statement's conditions on a claim; {@code oaud} speaks of the audience too. */
  public List<Condition> conditionsOn(String claim, IssuerProfile issuer) {
    return statement.conditions().stream()
        .filter(
            condition ->
                ConditionReading.claim(condition.key().text(), issuer)
                    .filter(
                        name -> name.equals(claim) || (name.equals("oaud") && claim.equals("aud")))
                    .isPresent())
        .toList();
  }
}
