package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;

/**
 * What {@code aws iam get-account-authorization-details} prints. The roles stand in {@code
 * RoleDetailList}; instance profiles repeat some of them, which are not counted again. It does not
 * tell the maximum session duration.
 */
final class AccountExport implements Container {
  private static final String ROLES = "RoleDetailList";

  @Override
  public String kind() {
    return "account export";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return value.get(ROLES).isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    RoleList.extract(value, ROLES, kind(), harvest);
  }

  @Override
  public List<String> lists() {
    return List.of(ROLES);
  }

  @Override
  public void item(Tree item, Harvest harvest) {
    RoleList.item(item, this, harvest);
  }

  @Override
  public List<String> ignored() {
    return List.of("UserDetailList", "GroupDetailList", "Policies");
  }
}
