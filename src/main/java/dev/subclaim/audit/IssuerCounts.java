package dev.subclaim.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts roles by the issuers they trust. */
final class IssuerCounts {
  private static final Comparator<IssuerCount> ORDER =
      Comparator.comparing((IssuerCount c) -> !c.modelled())
          .thenComparing(IssuerCount::roles, Comparator.reverseOrder())
          .thenComparing(IssuerCount::profile);

  private final Trusted kind;
  private final SortedSet<String> providers = new TreeSet<>();
  private int roles;

  private IssuerCounts(Trusted kind) {
    this.kind = kind;
  }

  static List<IssuerCount> of(Collection<AuditedRole> roles) {
    SortedMap<String, IssuerCounts> counts = new TreeMap<>();
    for (AuditedRole role : roles) {
      SortedSet<String> profiles = new TreeSet<>();
      for (Trusted trusted : role.issuers()) {
        IssuerCounts count =
            counts.computeIfAbsent(trusted.profile(), p -> new IssuerCounts(trusted));
        count.providers.add(trusted.provider());
        count.roles += profiles.add(trusted.profile()) ? 1 : 0;
      }
    }
    List<IssuerCount> all = new ArrayList<>();
    counts.values().forEach(count -> all.add(count.result()));
    all.sort(ORDER);
    return all;
  }

  private IssuerCount result() {
    return new IssuerCount(kind.profile(), kind.title(), kind.modelled(), providers.size(), roles);
  }
}
