package dev.subclaim.audit;

import dev.subclaim.config.Organizations;
import dev.subclaim.intake.AccountNames;
import dev.subclaim.trust.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who can assume the roles of some accounts.
 *
 * @param roles those that were looked at, the most urgent first
 * @param others how many were not, because they trust no issuer
 * @param ofAws how many of AWS's own there are, which nobody can change
 * @param organizations the user's own, as far as they were said
 * @param coverage which accounts were seen
 * @param advices what to do about roles that a rule warns of, where a report shows it
 */
public record Audit(
    List<AuditedRole> roles,
    int others,
    int ofAws,
    Organizations organizations,
    Coverage coverage,
    Advices advices) {
  public Audit {
    roles = List.copyOf(roles);
  }

  /** Puts the roles in order and gives their accounts names. */
  public static Audit of(
      Collection<AuditedRole> roles,
      int others,
      int ofAws,
      Organizations organizations,
      AccountNames names) {
    List<AuditedRole> ranked =
        roles.stream()
            .map(r -> r.in(names.of(r.role().account())))
            .sorted(AuditedRole.ORDER)
            .toList();
    return new Audit(ranked, others, ofAws, organizations, seen(ranked), new Advices());
  }

  private static Coverage seen(List<AuditedRole> roles) {
    Set<String> accounts =
        roles.stream().flatMap(r -> r.role().account().stream()).collect(Collectors.toSet());
    return Coverage.of(accounts, List.of());
  }

  /** The same where these accounts were seen. */
  public Audit with(Coverage seen) {
    return new Audit(roles, others, ofAws, organizations, seen, advices);
  }

  /** The same with what to do about roles. */
  public Audit with(Advices worked) {
    return new Audit(roles, others, ofAws, organizations, coverage, worked);
  }

  /** A row for each way of being open, the widest first. */
  public List<ReachRow> rows() {
    return Arrays.stream(Reach.values()).map(this::row).toList();
  }

  /** The roles of one reach, counted. */
  public ReachRow row(Reach reach) {
    return ReachRow.of(reach, roles);
  }

  /** The roles in groups of equal policies, each group where its most urgent role is. */
  public List<RoleGroup> groups() {
    Map<String, List<AuditedRole>> groups = new LinkedHashMap<>();
    roles.forEach(r -> groups.computeIfAbsent(r.likeness(), l -> new ArrayList<>()).add(r));
    return groups.values().stream().map(RoleGroup::new).toList();
  }

  /** The issuers by profile, those of most roles first; issuers without profile count as one. */
  public List<IssuerCount> issuers() {
    return IssuerCounts.of(roles);
  }

  /**
   * The organizations that policies name on issuers of which nobody has said which are the user's
   * own, by issuer, the most doubtful first.
   */
  public List<NamedOrganization> named() {
    return NamedOrganizations.of(roles, organizations);
  }
}
