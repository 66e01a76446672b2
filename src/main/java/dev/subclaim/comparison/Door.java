package dev.subclaim.comparison;

import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.admission.TrustedIssuer;
import dev.subclaim.evaluation.Caller;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A way in for tokens: a provider that policies trust, and an action that its tokens may ask for.
 *
 * @param trusted the provider as a principal, and who issues its tokens
 * @param action {@code sts:AssumeRoleWithWebIdentity}, or an action that goes with it
 */
record Door(TrustedIssuer trusted, String action) {
  /**
   * The call with a token, and the permissions that it asks for besides when the session is to
   * carry tags or a source identity (IAM User Guide, id_session-tags, id_credentials_temp_control).
   */
  static final List<String> ACTIONS =
      List.of(Request.WEB_IDENTITY, "sts:TagSession", "sts:SetSourceIdentity");

  /** The doors that an Allow statement of one of the policies opens, in the order of the texts. */
  static List<Door> of(
      List<TrustPolicy> policies, Function<String, IssuerProfile> issuers, List<String> actions) {
    Map<String, Door> doors = new LinkedHashMap<>();
    for (TrustPolicy policy : policies) {
      for (Statement statement : policy.statements()) {
        if (statement.effect() == Effect.ALLOW) {
          StatementReading reading = new StatementReading(statement, policy.variables());
          for (String action : actions) {
            if (reading.opens(action.toLowerCase(Locale.ROOT)) != Truth.NO) {
              through(statement, issuers, action).forEach(d -> doors.putIfAbsent(d.key(), d));
            }
          }
        }
      }
    }
    return List.copyOf(doors.values());
  }

  private static List<Door> through(
      Statement statement, Function<String, IssuerProfile> issuers, String action) {
    List<Door> doors = new ArrayList<>();
    for (Principal principal : statement.principals()) {
      StatementReading.provider(principal)
          .map(issuers)
          .ifPresent(profile -> doors.add(new Door(new TrustedIssuer(principal, profile), action)));
    }
    return doors;
  }

  private String key() {
    return action + "\u0000" + trusted.principal().value().text();
  }

  /** The reading of policies at this door. */
  SymbolReading reading(KindModel model, KindModel bare, Symbols symbols) {
    return new SymbolReading(trusted, action.toLowerCase(Locale.ROOT), model, bare, symbols);
  }

  /** The request of somebody at this door of whom only the token is known. */
  Request request(Token token) {
    return request(token, new TreeMap<>(), false);
  }

  /** The request of somebody at this door that carries these keys besides, and no others. */
  Request request(Token token, SortedMap<String, String> context) {
    return request(token, context, true);
  }

  private Request request(Token token, SortedMap<String, String> context, boolean complete) {
    SortedMap<String, List<String>> values = new TreeMap<>();
    context.forEach((key, value) -> values.put(key, List.of(value)));
    token
        .claims()
        .forEach((claim, value) -> values.put(token.issuer() + ":" + claim, List.of(value)));
    return new Request(caller(), action, Optional.empty(), values, complete);
  }

  private Caller caller() {
    Principal principal = trusted.principal();
    return principal.value().known()
        ? new Caller.Named(PrincipalType.FEDERATED, principal.value().text())
        : new Caller.TokenHolder(trusted.profile().provider());
  }
}
