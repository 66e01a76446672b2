package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;
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

  @Override
  public List<String> lists() {
    return List.of(ROLES);
  }

  @Override
  public void item(Tree item, Harvest harvest) {
    if (RoleObject.isRole(item)) {
      item(item, this, harvest);
    }
  }

  /** Takes one role of a page that is not held. */
  static void item(Tree item, Container container, Harvest harvest) {
    harvest.recognised(container);
    RoleObject.extract(item, container.kind(), harvest)
        .flatMap(Role::account)
        .ifPresent(harvest::passed);
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
