package dev.subclaim.estate;

import dev.subclaim.aws.Arn;
import dev.subclaim.config.Inventory;
import dev.subclaim.config.Inventory.RoleEntry;
import dev.subclaim.intake.AttachedPolicy;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RoleAttachments;
import dev.subclaim.intake.RolePolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells each role what other files know of it: whose a bare policy is, by the configuration, and
 * how long sessions may last where another export of the same role says so.
 */
public final class KnownRoles {
  /** Whose the policies of a file are, by its path. */
  private final Map<String, Role> owners = new HashMap<>();

  /** The longest session by ARN; of two that differ the shorter, for one of the files is old. */
  private final Map<String, Integer> maxima = new HashMap<>();

  /** Policies attached to roles, by the folder of the file that tells them and the role's name. */
  private final Map<String, List<AttachedPolicy>> attached = new HashMap<>();

  /** Learns what a file tells of roles that others describe. */
  public void add(Facts file) {
    for (RoleAttachments told : file.aws().attachments()) {
      attached.put(told.folder() + "/" + told.role(), told.policies());
    }
  }

  /**
   * Learns what the configuration tells of roles.
   *
   * @param named the files that it names, by {@link dev.subclaim.config.FileRef#target}
   */
  public void add(Inventory inventory, Map<String, Facts> named) {
    for (RoleEntry entry : inventory.roles()) {
      Optional.ofNullable(named.get(entry.policy().target()))
          .ifPresent(facts -> owners.putIfAbsent(facts.source().path(), role(entry.arn())));
    }
  }

  /** The same files, their roles better known. */
  public static List<Facts> in(List<Facts> files, Inventory inventory, Map<String, Facts> named) {
    KnownRoles known = new KnownRoles();
    known.add(inventory, named);
    files.forEach(known::add);
    files.forEach(file -> file.policies().forEach(known::add));
    return files.stream()
        .map(file -> file.with(file.policies().stream().map(known::better).toList()))
        .toList();
  }

  /** Learns what an export tells of a role. */
  public void add(RolePolicy policy) {
    Role role = owned(policy);
    if (role.arn().isPresent() && role.maxSessionSeconds().isPresent()) {
      maxima.merge(role.arn().get(), role.maxSessionSeconds().get(), Math::min);
    }
  }

  /** The same role, better known. */
  public RolePolicy better(RolePolicy policy) {
    Role role = attached(timed(owned(policy)), policy);
    return role == policy.role()
        ? policy
        : new RolePolicy(role, policy.policy(), policy.container());
  }

  private Role attached(Role role, RolePolicy policy) {
    if (attached.isEmpty() || role.name().isEmpty() || role.details().attached().isPresent()) {
      return role;
    }
    String path = policy.policy().policy().tree().span().path().replace('\\', '/');
    String folder = path.lastIndexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/'));
    return Optional.ofNullable(attached.get(folder + "/" + role.name().get()))
        .map(policies -> role.with(role.details().with(policies, List.of())))
        .orElse(role);
  }

  private Role owned(RolePolicy policy) {
    Role role = policy.role();
    String path = policy.policy().policy().tree().span().path();
    return role.arn().isPresent() ? role : owners.getOrDefault(path, role);
  }

  private static Role role(String arn) {
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    return new Role(
        name, Optional.of(arn), Optional.of(name), Arn.accountOf(arn), Optional.empty());
  }

  private Role timed(Role role) {
    Optional<Integer> known =
        role.maxSessionSeconds()
            .or(() -> role.arn().flatMap(arn -> Optional.ofNullable(maxima.get(arn))));
    return known.equals(role.maxSessionSeconds())
        ? role
        : new Role(role.display(), role.arn(), role.name(), role.account(), known, role.details());
  }
}
