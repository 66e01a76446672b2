package dev.subclaim.admission;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Hidden;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what keeps a policy from being known whole, so that nothing can be proved of it. */
public final class Doubts {
  private Doubts() {}

  /** What is not known, a phrase each; empty for a policy that the file tells wholly. */
  public static List<String> of(TrustPolicy policy) {
    List<String> doubts = new ArrayList<>();
    int written = policy.written().map(List::size).orElse(0);
    if (written > policy.statements().size()) {
      doubts.add("a statement cannot be read");
    }
    Hidden.statements(policy)
        .forEach(hidden -> doubts.add("a statement is hidden: " + hidden.reason()));
    for (Statement statement : policy.statements()) {
      if (statement.effect() == Effect.ALLOW) {
        allowed(statement, policy.variables()).ifPresent(doubts::add);
      }
    }
    return doubts;
  }

  private static Optional<String> allowed(Statement statement, boolean variables) {
    StatementReading reading = new StatementReading(statement, variables);
    if (reading.opensWebIdentity() == Truth.NO) {
      return Optional.empty();
    }
    String name = "statement " + (statement.index() + 1);
    if (reading.hides("Principal")) {
      return Optional.of("the principal of " + name + " is hidden");
    }
    if (statement.principals().stream().anyMatch(p -> p.type() == PrincipalType.EVERYONE)) {
      return Optional.of(name + " trusts everyone, and so every issuer");
    }
    return statement.principals().stream()
        .filter(Doubts::isOpenProvider)
        .findFirst()
        .map(p -> "the provider in " + name + " is not known: " + p.value().text());
  }

  private static boolean isOpenProvider(Principal principal) {
    return principal.type() == PrincipalType.FEDERATED
        && !principal.value().known()
        && StatementReading.provider(principal).isEmpty();
  }
}
