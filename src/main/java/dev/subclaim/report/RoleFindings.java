package dev.subclaim.report;

import dev.subclaim.audit.AuditedRole;
import dev.subclaim.intake.Role;
import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Severity;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The findings of a run by the role they are about. */
final class RoleFindings {
  /** The gravest first; of these one that says how far the role is open, with a token. */
  private static final Comparator<Finding> GRAVEST =
      Comparator.comparing(Finding::severity)
          .thenComparing(f -> f.witness().filter(Witness::admitted).isEmpty())
          .thenComparing(Comparator.naturalOrder());

  private final Map<String, List<Finding>> byRole = new HashMap<>();

  RoleFindings(Collection<Finding> findings) {
    for (Finding finding : findings) {
      finding
          .role()
          .ifPresent(
              role ->
                  byRole
                      .computeIfAbsent(
                          key(role, finding.primary().span().path()), k -> new ArrayList<>(2))
                      .add(finding));
    }
    byRole.values().forEach(list -> list.sort(GRAVEST));
  }

  /** A role has one ARN; of a role without, at least the file is known. */
  private static String key(Role role, String path) {
    return role.arn().orElseGet(() -> role.display() + "\0" + path);
  }

  /** The findings about a role, the gravest first. */
  List<Finding> of(AuditedRole role) {
    return byRole.getOrDefault(key(role.role(), role.where().path()), List.of());
  }

  /** The findings that are about none of these roles: about files, or about the run. */
  static List<Finding> others(Collection<Finding> findings, Collection<AuditedRole> roles) {
    Set<String> keys = new HashSet<>();
    roles.forEach(r -> keys.add(key(r.role(), r.where().path())));
    return findings.stream()
        .filter(
            f ->
                f.role()
                    .filter(role -> keys.contains(key(role, f.primary().span().path())))
                    .isEmpty())
        .toList();
  }

  /** The gravest finding about a role, unless it is a note. */
  Optional<Finding> gravest(AuditedRole role) {
    return of(role).stream().findFirst().filter(f -> f.severity() != Severity.NOTE);
  }

  /** A token that gets in, of the gravest finding that has one. */
  Optional<Witness> token(AuditedRole role) {
    return of(role).stream()
        .flatMap(f -> f.witness().stream())
        .filter(Witness::admitted)
        .findFirst();
  }
}
