package dev.subclaim.audit;

import dev.subclaim.config.Organizations;
import dev.subclaim.source.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the organizations of one issuer that policies name. */
final class NamedOrganizations {
  /** A name that so many times as many roles have is the one that was meant. */
  private static final int FAR_MORE = 10;

  private final Trusted issuer;
  private final SortedMap<String, Integer> roles = new TreeMap<>();

  private NamedOrganizations(Trusted issuer) {
    this.issuer = issuer;
  }

  /** Those of all issuers but those whose organizations the user has named. */
  static List<NamedOrganization> of(Collection<AuditedRole> audited, Organizations said) {
    SortedMap<String, NamedOrganizations> issuers = new TreeMap<>();
    for (AuditedRole role : audited) {
      for (Trusted trusted : role.issuers()) {
        if (said.of(trusted.profile()).isEmpty()) {
          issuers
              .computeIfAbsent(trusted.profile(), p -> new NamedOrganizations(trusted))
              .add(trusted.organizations());
        }
      }
    }
    List<NamedOrganization> all = new ArrayList<>();
    issuers.values().forEach(issuer -> issuer.result(all));
    return all.stream().sorted().toList();
  }

  private void add(List<String> names) {
    names.forEach(name -> roles.merge(name, 1, Integer::sum));
  }

  private void result(List<NamedOrganization> all) {
    roles.forEach(
        (name, count) ->
            all.add(
                new NamedOrganization(
                    issuer.profile(), issuer.title(), name, count, similar(name, count))));
  }

  private Optional<String> similar(String name, int count) {
    List<String> common =
        roles.entrySet().stream()
            .filter(other -> other.getValue() >= count * FAR_MORE)
            .map(Map.Entry::getKey)
            .toList();
    return Nearest.of(name, common);
  }
}
