package dev.subclaim.estate;

import dev.subclaim.config.Configuration;
import dev.subclaim.intake.EnvironmentFile;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.StackFile;
import dev.subclaim.intake.StackSettings;
import dev.subclaim.issuer.Issuers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The team's stacks and environments: those that the configuration lists, those that settings and
 * definitions belong to, those of Pulumi projects and of {@code pulumi stack ls}.
 */
public final class Inventory {
  /** Nothing known. */
  public static final Inventory EMPTY =
      new Inventory(List.of(), new Leftovers(List.of(), List.of(), List.of()), false);

  private final List<Entry> entries;
  private final SortedMap<String, Entry> byName;
  private final Leftovers leftovers;
  private final boolean complete;

  /**
   * What belongs to nobody.
   *
   * @param settings deployment settings of which nothing tells the stack
   * @param definitions definitions of which nothing tells the environment
   * @param stacks configurations of stacks whose project or organization is not known
   */
  public record Leftovers(
      List<StackSettings> settings, List<EnvironmentFile> definitions, List<StackFile> stacks) {
    public Leftovers {
      settings = List.copyOf(settings);
      definitions = List.copyOf(definitions);
      stacks = List.copyOf(stacks);
    }

    /** The files of the settings. */
    public List<String> settingsFiles() {
      return settings.stream().map(s -> s.settings().tree().span().path()).distinct().toList();
    }

    /** The files of the definitions. */
    public List<String> definitionFiles() {
      return definitions.stream().map(d -> d.definition().tree().span().path()).distinct().toList();
    }
  }

  Inventory(List<Entry> entries, Leftovers leftovers, boolean complete) {
    this.entries = entries.stream().sorted().toList();
    SortedMap<String, Entry> names = new TreeMap<>();
    entries.forEach(entry -> names.put(key(entry.workload().sort(), entry.path()), entry));
    this.byName = Collections.unmodifiableSortedMap(names);
    this.leftovers = leftovers;
    this.complete = complete;
  }

  /**
   * Puts the inventory together.
   *
   * @param configuration what the team says; its organizations tell whose a project is
   * @param files everything that was read
   * @param named of these the ones that the configuration names, by {@link
   *     dev.subclaim.config.FileRef#target}
   */
  public static Inventory of(
      Configuration configuration, Issuers issuers, List<Facts> files, Map<String, Facts> named) {
    return new InventoryReading(configuration, issuers, files, named).inventory();
  }

  private static String key(String sort, String path) {
    return sort + " " + path;
  }

  /** All of it: stacks, then environments, by name. */
  public List<Entry> entries() {
    return entries;
  }

  /** The stacks, by name. */
  public List<Entry> stacks() {
    return entries.stream().filter(Entry::isStack).toList();
  }

  /** The environments, by name. */
  public List<Entry> environments() {
    return entries.stream().filter(entry -> !entry.isStack()).toList();
  }

  /** The stack with a full name, {@code acme/web/prod}. */
  public Optional<Entry> stack(String path) {
    return Optional.ofNullable(byName.get(key(Entry.STACK, path)));
  }

  /** The environment with a full name. */
  public Optional<Entry> environment(String path) {
    return Optional.ofNullable(byName.get(key(Entry.ENVIRONMENT, path)));
  }

  /** What was read and belongs to nobody. */
  public Leftovers leftovers() {
    return leftovers;
  }

  /** Whether the team says that everything is listed. */
  public boolean complete() {
    return complete;
  }
}
