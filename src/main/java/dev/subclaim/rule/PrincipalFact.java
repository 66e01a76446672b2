package dev.subclaim.rule;

import dev.subclaim.aws.Arn;
import dev.subclaim.intake.Role;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

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
          .truth(
              "elsewhere",
              "whether it is a provider of another account or partition than the role's, and none"
                  + " of the role's own stands beside it",
              PrincipalFact::elsewhere)
          .truth(
              "accountOpen",
              "whether it is a provider of which a template leaves nothing but the account open",
              PrincipalFact::accountOpen)
          .texts("openReasons", "why parts of it are not known", PrincipalFact::openReasons)
          .text("account", "its account, where it is a provider", f -> f.account())
          .place("accountAt", "where that stands", PrincipalFact::accountAt)
          .text("home", "where the role is, in words", PrincipalFact::home)
          .truth(
              "unregistered",
              "whether it is a provider that its account does not have",
              PrincipalFact::unregistered)
          .text("url", "the issuer's URL, where it is a provider", f -> f.url())
          .text("registeredWords", "the providers of the account", PrincipalFact::registered)
          .fact("statement", "statement", "the statement it stands in", PrincipalFact::statement);

  private Truth accountOpen() {
    PolicyText value = principal.value();
    boolean federated = principal.type() == PrincipalType.FEDERATED;
    return Truth.of(federated && OpenAccount.assumed(value));
  }

  private List<String> openReasons() {
    return principal.value().scalar().holes().stream().map(Tree.Hole::reason).distinct().toList();
  }

  private Optional<TrustedProvider> provider() {
    return provider(principal);
  }

  private Optional<TrustedProvider> provider(Principal one) {
    PolicyFact policy = statement.policy();
    return TrustedProvider.of(
        one, policy.subject().role(), policy.knowledge().estate().providers());
  }

  private Truth elsewhere() {
    return Truth.of(provider().filter(p -> p.elsewhere() && !hasOwn(p)).isPresent());
  }

  /** Policies that are shared by several accounts name the provider of each. */
  private boolean hasOwn(TrustedProvider other) {
    return statement.statement().principals().stream()
        .flatMap(p -> provider(p).stream())
        .anyMatch(p -> !p.elsewhere() && p.arn().provider().equals(other.arn().provider()));
  }

  private String account() {
    return provider().map(TrustedProvider::account).orElse("");
  }

  private Place accountAt() {
    return provider().map(p -> accountAt(p.otherAccount(), p.arn().arn())).orElse(origin.at());
  }

  private Place accountAt(boolean account, Arn arn) {
    int from = account ? arn.accountStart() : arn.partitionStart();
    int length = (account ? arn.account() : arn.partition()).length();
    return Place.of(principal.value().scalar(), from, from + length);
  }

  private String home() {
    Role role = statement.policy().subject().role();
    String account = role.account().map(a -> "account " + a).orElse("another account");
    String partition =
        role.arn().flatMap(Arn::scan).map(Arn::partition).filter(p -> !p.equals("aws")).orElse("");
    return account + (partition.isEmpty() ? "" : " of " + partition);
  }

  private Truth unregistered() {
    return provider().map(TrustedProvider::missing).orElse(Truth.NO);
  }

  private String url() {
    return provider().map(p -> p.arn().provider()).orElse("");
  }

  private String registered() {
    List<String> all = provider().map(TrustedProvider::registered).orElse(List.of());
    return all.isEmpty() ? "it has none" : String.join(", ", all);
  }

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
