package dev.subclaim.intake;

import dev.subclaim.aws.Accounts;
import dev.subclaim.source.Tree;
import java.util.Optional;

/** What {@code aws organizations list-accounts} prints: ids and names. */
final class AccountList implements Container {
  private static final String LIST = "Accounts";

  @Override
  public String kind() {
    return "account list";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value
        .get(LIST)
        .filter(
            accounts ->
                accounts instanceof Tree.Sequence list
                    && list.items().stream().anyMatch(item -> account(item).isPresent()))
        .isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    for (Tree item : new Members(value, harvest).items(LIST)) {
      account(item).ifPresent(harvest::account);
    }
    harvest.page(value, Optional.empty());
  }

  private static Optional<NamedAccount> account(Tree item) {
    if (!(item instanceof Tree.Mapping entry)) {
      return Optional.empty();
    }
    Optional<String> id = text(entry, "Id").filter(Accounts::isId);
    return id.flatMap(
        digits ->
            text(entry, "Name").map(name -> new NamedAccount(digits, name, text(entry, "Status"))));
  }

  private static Optional<String> text(Tree.Mapping entry, String name) {
    return Loose.text(entry, name).map(Tree.Scalar::text);
  }
}
