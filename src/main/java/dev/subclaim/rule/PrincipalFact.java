package dev.subclaim.rule;

import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import java.util.List;

/** One principal of a statement. */
public record PrincipalFact(StatementFact statement, Principal principal, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<PrincipalFact> TYPE =
      FactType.of("principal", PrincipalFact.class, "one principal of a statement")
          .text("role", "what messages call the role", Fact::roleName)
          .text(
              "type", "`Federated`, `AWS`, `Service`, `CanonicalUser` or `*`", PrincipalFact::type)
          .text("value", "as written", f -> f.principal.value().text())
          .fact("statement", "statement", "the statement it stands in", PrincipalFact::statement);

  private String type() {
    PrincipalType type = principal.type();
    return switch (type) {
      case EVERYONE -> "*";
      case AWS -> "AWS";
      case FEDERATED -> "Federated";
      case SERVICE -> "Service";
      case CANONICAL_USER -> "CanonicalUser";
    };
  }

  @Override
  public List<String> evidence() {
    return List.of(type(), principal.value().text());
  }
}
