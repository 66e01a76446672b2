package dev.subclaim.estate;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.FullName;
import dev.subclaim.estate.Entry.By;
import dev.subclaim.estate.Entry.Opened;
import dev.subclaim.intake.EnvironmentFile;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Owner;
import dev.subclaim.intake.ScheduledStack;
import dev.subclaim.intake.StackFile;
import dev.subclaim.intake.StackSettings;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.settings.DeploymentSettings;
import dev.subclaim.settings.EnvironmentDefinition;
import dev.subclaim.source.Span;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the inventory together from all that was read. */
final class InventoryReading {
  private final Configuration configuration;
  private final List<Facts> files;
  private final List<String> organizations;
  private final Drafts drafts;
  private final Projects projects;

  /** Whose the files are that the configuration names, by path. */
  private final Map<String, FullName> stackOf = new HashMap<>();

  private final Map<String, FullName> environmentOf = new HashMap<>();
  private final List<StackSettings> strangeSettings = new ArrayList<>();
  private final List<EnvironmentFile> strangeDefinitions = new ArrayList<>();
  private final List<StackFile> strangeStacks = new ArrayList<>();

  InventoryReading(
      Configuration configuration, Issuers issuers, List<Facts> files, Map<String, Facts> named) {
    this.configuration = configuration;
    this.files =
        files.stream().sorted(Comparator.comparing((Facts f) -> f.source().path())).toList();
    this.organizations = configuration.organizations().of(ConfigurationReader.DEFAULT_ISSUER);
    this.drafts = new Drafts(issuers.named(ConfigurationReader.DEFAULT_ISSUER).orElseThrow());
    this.projects = new Projects(this.files, drafts, organizations);
    said().stacks().forEach(entry -> assign(entry, named, stackOf));
    said().environments().forEach(entry -> assign(entry, named, environmentOf));
  }

  private dev.subclaim.config.Inventory said() {
    return configuration.inventory();
  }

  private static void assign(
      dev.subclaim.config.Inventory.Entry entry,
      Map<String, Facts> named,
      Map<String, FullName> owners) {
    entry
        .file()
        .flatMap(file -> Optional.ofNullable(named.get(file.target())))
        .ifPresent(facts -> owners.put(facts.source().path(), entry.name()));
  }

  Inventory inventory() {
    said().stacks().forEach(s -> drafts.stack(s.name()).said(By.CONFIGURATION, s.at()));
    said().environments().forEach(e -> drafts.environment(e.name()).said(By.CONFIGURATION, e.at()));
    for (Facts file : files) {
      file.pulumi().stacks().forEach(s -> drafts.stack(s.name()).said(By.LIST, s.tree().span()));
    }
    files.forEach(file -> file.pulumi().schedules().forEach(this::scheduled));
    files.forEach(file -> file.settings().forEach(own -> settings(own, file)));
    files.forEach(file -> file.environments().forEach(own -> definition(own, file)));
    files.forEach(file -> file.pulumi().stackFiles().forEach(stack -> project(stack, file)));
    retired();
    new Openings(drafts).note();
    return new Inventory(
        drafts.entries(configuration.tiers()),
        new Inventory.Leftovers(strangeSettings, strangeDefinitions, strangeStacks),
        said().complete());
  }

  private void settings(StackSettings own, Facts file) {
    Optional<FullName> told = Optional.ofNullable(stackOf.get(file.source().path()));
    Optional<FullName> name = owner(own.owner(), told);
    name.ifPresentOrElse(n -> add(own, n), () -> strangeSettings.add(own));
  }

  private void scheduled(ScheduledStack scheduled) {
    if (scheduled.owner().isPresent() && !scheduled.runs().isEmpty()) {
      Span at = scheduled.runs().get(0).at().span();
      drafts.stack(scheduled.owner().get().name()).said(By.OWN_FILE, at).runs(scheduled.runs());
    }
  }

  private void add(StackSettings own, FullName name) {
    DeploymentSettings settings = own.settings();
    drafts.stack(name).said(By.OWN_FILE, settings.tree().span()).settings(settings);
  }

  /** A retired file is called after its stack, which other files may tell more of. */
  private void retired() {
    for (StackSettings own : List.copyOf(strangeSettings)) {
      List<FullName> names = projects.ofRetired(own.settings().tree().span().path());
      names.forEach(name -> add(own, name));
      strangeSettings.removeIf(o -> o == own && !names.isEmpty());
    }
  }

  /** An environment without a name that is written into a stack's configuration is the stack's. */
  private void definition(EnvironmentFile own, Facts file) {
    EnvironmentDefinition definition = own.definition();
    Optional<FullName> told = Optional.ofNullable(environmentOf.get(file.source().path()));
    Optional<FullName> name = owner(own.owner(), told);
    name.ifPresent(
        n ->
            drafts
                .environment(n)
                .said(By.OWN_FILE, definition.tree().span())
                .definition(definition));
    if (name.isEmpty() && file.pulumi().stackFiles().isEmpty()) {
      strangeDefinitions.add(own);
    }
  }

  /**
   * Whose a file is: what it says itself counts first, then the configuration, then its name. By
   * its folders only where the organization is known to be one.
   */
  private Optional<FullName> owner(Optional<Owner> own, Optional<FullName> told) {
    Optional<FullName> content = own.filter(o -> o.by() == Owner.By.CONTENT).map(Owner::name);
    Optional<FullName> place =
        own.filter(o -> o.by() != Owner.By.FOLDERS || known(o.name())).map(Owner::name);
    return content.or(() -> told).or(() -> place);
  }

  private boolean known(FullName name) {
    return organizations.contains(name.organization());
  }

  private void project(StackFile stack, Facts file) {
    List<FullName> names = projects.of(stack.folder(), stack.stack());
    if (names.isEmpty()) {
      strangeStacks.add(stack);
    }
    for (FullName name : names) {
      EntryDraft draft = drafts.stack(name).said(By.PROJECT, stack.tree().span());
      stack.environments().forEach(draft::opens);
      file.environments().forEach(inline -> inline(inline.definition(), draft));
    }
  }

  private static void inline(EnvironmentDefinition definition, EntryDraft stack) {
    Optional<Workload> by = Optional.of(stack.workload());
    stack.definition(definition);
    stack.opened(new Opened(stack.workload(), by, definition.tree().span()));
  }
}
