package dev.subclaim.intake;

import dev.subclaim.source.Tree;

/** One role: what {@code aws iam get-role} prints, or the object inside it alone. */
final class RoleExport implements Container {
  private static final String ROLE = "Role";

  @Override
  public String kind() {
    return "role export";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return RoleObject.hasPolicy(value) || value.get(ROLE).filter(RoleObject::isRole).isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Tree role = value.get(ROLE).filter(RoleObject::isRole).orElse(value);
    RoleObject.extract(role, kind(), harvest);
  }
}
