package dev.subclaim.estate;

import dev.subclaim.config.FullName;
import dev.subclaim.config.Tiers;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.settings.Written;
import dev.subclaim.workload.Workload;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The stacks and environments met so far, each once. */
final class Drafts {
  private static final String DEFAULT_PROJECT = "default";

  private final IssuerProfile issuer;
  private final SortedMap<FullName, EntryDraft> stacks = new TreeMap<>();
  private final SortedMap<FullName, EntryDraft> environments = new TreeMap<>();

  Drafts(IssuerProfile issuer) {
    this.issuer = issuer;
  }

  EntryDraft stack(FullName name) {
    return draft(name, Entry.STACK, stacks);
  }

  EntryDraft environment(FullName name) {
    return draft(name, Entry.ENVIRONMENT, environments);
  }

  /** Tokens spell organizations in lower case, whatever their display name. */
  private EntryDraft draft(FullName said, String sort, SortedMap<FullName, EntryDraft> drafts) {
    String organization = said.organization().toLowerCase(Locale.ROOT);
    FullName name = new FullName(organization, said.project(), said.name());
    return drafts.computeIfAbsent(
        name,
        n ->
            new EntryDraft(
                new Workload(issuer.provider(), sort, organization, n.project(), n.name())));
  }

  /**
   * The environment that another or a stack of an organization calls so: {@code name}, {@code
   * project/name}, {@code organization/project/name}, with a version or without (Pulumi, ESC
   * environment references). Two names can also be an organization and a name, which nobody writes
   * for an environment of his own organization.
   */
  Optional<EntryDraft> environment(Written reference, String organization) {
    if (!reference.known()) {
      return Optional.empty();
    }
    String[] names = reference.text().split("[@:]", 2)[0].split("/", -1);
    Optional<FullName> name =
        switch (names.length) {
          case 1 -> FullName.of(organization, DEFAULT_PROJECT, names[0]);
          case 2 -> FullName.of(organization, names[0], names[1]);
          default -> FullName.of(names);
        };
    return name.map(this::environment);
  }

  /** The names of the stacks met. */
  List<FullName> stackNames() {
    return List.copyOf(stacks.keySet());
  }

  Collection<EntryDraft> stacks() {
    return stacks.values();
  }

  /** A copy: following references meets further environments. */
  List<EntryDraft> environments() {
    return List.copyOf(environments.values());
  }

  List<Entry> entries(Tiers tiers) {
    return Stream.of(stacks, environments)
        .flatMap(drafts -> drafts.entrySet().stream())
        .map(named -> named.getValue().entry(tiers.of(named.getKey())))
        .toList();
  }
}
