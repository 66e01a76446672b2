package dev.subclaim.estate;

import dev.subclaim.aws.Arn;
import dev.subclaim.config.Inventory;
import dev.subclaim.config.Inventory.RoleEntry;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells bare trust policies whose they are, where the configuration does. */
public final class NamedRoles {
  private NamedRoles() {}

  /**
   * The same files, in which policies that the configuration gives to a role belong to it.
   *
   * @param named the files that the configuration names, by {@link
   *     dev.subclaim.config.FileRef#target}
   */
  public static List<Facts> in(List<Facts> files, Inventory inventory, Map<String, Facts> named) {
    Map<String, Role> roles = new HashMap<>();
    for (RoleEntry entry : inventory.roles()) {
      Optional.ofNullable(named.get(entry.policy().target()))
          .ifPresent(facts -> roles.putIfAbsent(facts.source().path(), role(entry.arn())));
    }
    return files.stream()
        .map(
            file ->
                Optional.ofNullable(roles.get(file.source().path()))
                    .map(role -> of(role, file))
                    .orElse(file))
        .toList();
  }

  private static Facts of(Role role, Facts file) {
    return file.with(
        file.policies().stream()
            .map(
                p ->
                    p.role().id().isPresent() ? p : new RolePolicy(role, p.policy(), p.container()))
            .toList());
  }

  private static Role role(String arn) {
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    return new Role(
        name, Optional.of(arn), Optional.of(name), Arn.accountOf(arn), Optional.empty());
  }
}
