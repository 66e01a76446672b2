package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.Optional;

/** What {@code aws iam list-roles} prints. */
final class RoleList implements Container {
  private static final String ROLES = "Roles";

  @Override
  public String kind() {
    return "role list";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value.get(ROLES).filter(RoleList::holdsRoles).isPresent();
  }

  private static boolean holdsRoles(Tree roles) {
    return roles instanceof Tree.Sequence list
        && (list.items().isEmpty() || list.items().stream().anyMatch(RoleObject::isRole));
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    extract(value, ROLES, kind(), harvest);
  }

  /** Takes one page of roles. */
  static void extract(Tree.Mapping page, String member, String container, Harvest harvest) {
    Optional<String> account = Optional.empty();
    for (Tree item : new Members(page, harvest).items(member)) {
      Optional<String> before = account;
      account =
          RoleObject.extract(item, container, harvest).flatMap(Role::account).or(() -> before);
    }
    account.ifPresent(harvest::whole);
    harvest.page(page, account);
  }
}
