package dev.subclaim.trust;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what keeps a policy from being known whole, so that nothing can be proved of it. */
final class Doubts {
  private Doubts() {}

  /** What is not known, a phrase each; empty for a policy that the file tells wholly. */
  static List<String> of(TrustPolicy policy) {
    List<String> doubts = new ArrayList<>();
    if (written(policy) > policy.statements().size()) {
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

  private static int written(TrustPolicy policy) {
    Optional<Tree> statements =
        policy.tree() instanceof Tree.Mapping document
            ? document.get("Statement")
            : Optional.empty();
    return statements
        .map(tree -> tree instanceof Tree.Sequence list ? list.items().size() : 1)
        .orElse(0);
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
