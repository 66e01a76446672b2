package dev.subclaim.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts roles by the issuers they trust. */
final class IssuerCounts {
  private static final Comparator<IssuerCount> ORDER =
      Comparator.comparing((IssuerCount c) -> !c.modelled())
          .thenComparing(count -> !count.modelled() && count.issuers() > 1)
          .thenComparing(IssuerCount::roles, Comparator.reverseOrder())
          .thenComparing(IssuerCount::profile)
          .thenComparing(IssuerCount::title);

  /** So many issuers without profile have a line of their own. */
  private static final int NAMED = 3;

  private final Trusted kind;
  private final SortedSet<String> providers = new TreeSet<>();
  private int roles;

  private IssuerCounts(Trusted kind) {
    this.kind = kind;
  }

  static List<IssuerCount> of(Collection<AuditedRole> roles) {
    Set<String> named = named(roles);
    SortedMap<String, IssuerCounts> counts = new TreeMap<>();
    for (AuditedRole role : roles) {
      SortedSet<String> counted = new TreeSet<>();
      for (Trusted trusted : role.issuers()) {
        boolean alone = named.contains(trusted.provider());
        String group = alone ? "\0" + trusted.provider() : trusted.profile();
        IssuerCounts count = counts.computeIfAbsent(group, g -> new IssuerCounts(trusted));
        count.providers.add(trusted.provider());
        count.roles += counted.add(group) ? 1 : 0;
      }
    }
    List<IssuerCount> all = new ArrayList<>();
    counts.values().forEach(count -> all.add(count.result()));
    all.sort(ORDER);
    return all;
  }

  /** The issuers without profile that are worth a line: all of a few, else those of most roles. */
  private static Set<String> named(Collection<AuditedRole> roles) {
    SortedMap<String, Integer> unmodelled = new TreeMap<>();
    roles.stream()
        .flatMap(role -> role.issuers().stream())
        .filter(trusted -> !trusted.modelled())
        .forEach(trusted -> unmodelled.merge(trusted.provider(), 1, Integer::sum));
    return unmodelled.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(unmodelled.size() <= NAMED + 1 ? NAMED + 1 : NAMED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private IssuerCount result() {
    boolean alone = !kind.modelled() && providers.size() == 1;
    String title = alone ? kind.provider() : kind.title();
    return new IssuerCount(kind.profile(), title, kind.modelled(), providers.size(), roles);
  }
}
