package dev.subclaim.rule;

import dev.subclaim.issuer.Token;
import dev.subclaim.language.Pattern;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import java.util.Optional;

/** Finds the value of a statement that a token meets. */
final class Admitting {
  private Admitting() {}

  /** The value for the subject; empty where no positive condition asks for it. */
  static Optional<PolicyText> subject(Statement statement, Token token) {
    String key = token.issuer() + ":sub";
    String subject = token.claims().getOrDefault("sub", "");
    return statement.conditions().stream()
        .filter(c -> c.key().text().equalsIgnoreCase(key) && !c.operator().negated())
        .flatMap(c -> c.values().stream().filter(value -> matches(c, value, subject)))
        .findFirst();
  }

  private static boolean matches(Condition condition, PolicyText value, String subject) {
    boolean like = condition.operator().comparison() == Comparison.STRING_LIKE;
    return like ? Pattern.like(value.text()).matches(subject) : value.text().equals(subject);
  }
}
