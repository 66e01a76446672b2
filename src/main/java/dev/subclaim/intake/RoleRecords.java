package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Roles as inventory tools keep them (Steampipe, CloudQuery, dumps of an SDK): any object with a
 * trust policy beside an ARN or a name, alone or in a list that a member of an object holds.
 */
final class RoleRecords implements Container {
  @Override
  public String kind() {
    return "role records";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return RoleObject.isRecord(value) || records(value).isPresent();
  }

  @Override
  public List<String> lists() {
    return List.of("rows");
  }

  @Override
  public void item(Tree item, Harvest harvest) {
    if (RoleObject.isRecord(item)) {
      RoleList.item(item, this, harvest);
    }
  }

  private static Optional<List<Tree>> records(Tree.Mapping value) {
    return value.members().stream()
        .map(Tree.Member::value)
        .filter(Tree.Sequence.class::isInstance)
        .map(list -> ((Tree.Sequence) list).items())
        .filter(items -> items.stream().anyMatch(RoleObject::isRecord))
        .findFirst();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    for (Tree record : records(value).orElse(List.of(value))) {
      if (RoleObject.isRecord(record)) {
        RoleObject.extract(record, kind(), harvest);
      }
    }
    harvest.page(value, Optional.empty());
  }
}
