package dev.subclaim.rule;

import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.policy.Actions;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a policy that the file does not tell, and without which nobody can say who may assume
 * the role.
 *
 * @param part what, in words: {@code the policy}, {@code the principal}
 * @param reason why, a phrase
 * @param origin where
 */
public record UnreadableFact(String part, String reason, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<UnreadableFact> TYPE =
      FactType.of(
              "unreadable",
              UnreadableFact.class,
              "a part of a policy that is not known, so that the role cannot be judged")
          .text("role", "what messages call the role", Fact::roleName)
          .text("part", "`policy`, `statement`, `principal` or `conditions`", f -> f.part)
          .text("reason", "why it is not known", f -> f.reason)
          .text("repair", "how to make it known", UnreadableFact::repair);

  private static final String CONDITION = "/Condition";

  /** The parts of a policy, at most one of each statement. */
  static List<UnreadableFact> of(TrustPolicy policy, Origin origin) {
    List<UnreadableFact> facts = new ArrayList<>();
    if (policy.tree() instanceof Tree.Unknown whole) {
      facts.add(new UnreadableFact("policy", whole.reason(), origin));
    } else if (policy.tree() instanceof Tree.Mapping document
        && document.get("Statement").orElse(document) instanceof Tree.Unknown all) {
      facts.add(new UnreadableFact("statement", all.reason(), origin.moved(Place.of(all))));
    }
    for (Statement statement : policy.statements()) {
      if (mayOpen(statement.actions())) {
        hidden(statement, origin).or(() -> principal(statement, origin)).ifPresent(facts::add);
      }
    }
    return facts;
  }

  /** Whether somebody with a token may be meant; a role for a service is not ours to judge. */
  private static boolean mayOpen(Actions actions) {
    return actions.negated()
        || actions.patterns().isEmpty()
        || actions.patterns().stream().anyMatch(UnreadableFact::mayOpen);
  }

  private static boolean mayOpen(PolicyText action) {
    String name = action.text().toLowerCase(Locale.ROOT);
    return !action.known() || name.indexOf('*') >= 0 || name.endsWith("withwebidentity");
  }

  private static Optional<UnreadableFact> hidden(Statement statement, Origin origin) {
    String above = statement.tree().pointer().toString();
    for (Tree.Unknown part : statement.hidden()) {
      String path = part.pointer().toString().substring(above.length());
      if (path.isEmpty()) {
        return Optional.of(of("statement", part.reason(), statement, Place.of(part), origin));
      }
      if (path.startsWith("/Principal")) {
        return Optional.of(of("principal", part.reason(), statement, Place.of(part), origin));
      }
      boolean all = path.equals(CONDITION);
      if (all || path.startsWith(CONDITION) && path.lastIndexOf('/') == CONDITION.length()) {
        return Optional.of(of("conditions", part.reason(), statement, Place.of(part), origin));
      }
    }
    return Optional.empty();
  }

  /** A provider of which nothing tells the URL. */
  private static Optional<UnreadableFact> principal(Statement statement, Origin origin) {
    return statement.principals().stream()
        .filter(p -> p.type() == PrincipalType.FEDERATED)
        .map(p -> p.value())
        .filter(value -> !value.known() && !OpenAccount.tellsProvider(value))
        .findFirst()
        .map(
            value ->
                of(
                    "principal",
                    value.scalar().holes().get(0).reason(),
                    statement,
                    Place.of(value),
                    origin));
  }

  private static UnreadableFact of(
      String part, String reason, Statement statement, Place at, Origin origin) {
    return new UnreadableFact(part, reason, origin.in(statement).moved(at));
  }

  private String repair() {
    return switch (part) {
      case "principal" ->
          "write the provider's ARN out instead of taking it from the provider; the account may"
              + " stay open: arn:aws:iam::ACCOUNT:"
              + OidcProviderArn.TYPE
              + "HOST/PATH";
      case "conditions" -> "write the conditions out; single values in them may stay open";
      default ->
          "write the provider's ARN with the account's number instead of taking it from the new"
              + " provider, so that the policy is known before the update; or give the state after"
              + " it";
    };
  }

  @Override
  public List<String> evidence() {
    return List.of(part);
  }
}
