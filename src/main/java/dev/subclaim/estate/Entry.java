package dev.subclaim.estate;

import dev.subclaim.settings.DeploymentSettings;
import dev.subclaim.settings.EnvironmentDefinition;
import dev.subclaim.settings.Run;
import dev.subclaim.source.Span;
import dev.subclaim.workload.Workload;
import java.util.List;
import java.util.Optional;

/**
 * A stack or an environment of the team.
 *
 * @param workload what its tokens call it
 * @param said where it is said that there is one, the surest first
 * @param settings deployment settings of the stack, by place; none where they were not read
 * @param definitions definitions of the environment, by place; of a stack, the environment that is
 *     written into its configuration
 * @param runs operations that run on the stack without anybody asking, by settings and schedules
 * @param opened how the environment is opened; of a stack, the one written into its configuration
 * @param tier {@code prod}, by configuration
 */
public record Entry(
    Workload workload,
    List<Said> said,
    List<DeploymentSettings> settings,
    List<EnvironmentDefinition> definitions,
    List<Run> runs,
    List<Opened> opened,
    Optional<String> tier)
    implements Comparable<Entry> {
  /** The issuer's word for a stack. */
  public static final String STACK = "stack";

  /** The issuer's word for an environment. */
  public static final String ENVIRONMENT = "environment";

  /**
   * Where it is said that something exists.
   *
   * @param by what says so
   * @param at where
   */
  public record Said(By by, Span at) implements Comparable<Said> {
    @Override
    public int compareTo(Said other) {
      int order = by.compareTo(other.by);
      return order != 0 ? order : at.compareTo(other.at);
    }
  }

  /** What tells of stacks and environments, the surest first. */
  public enum By {
    /** The configuration, or a list that it names. */
    CONFIGURATION,
    /** Deployment settings or a definition that belong to it. */
    OWN_FILE,
    /** A {@code Pulumi.STACK.yaml} beside a {@code Pulumi.yaml}. */
    PROJECT,
    /** {@code pulumi stack ls}. */
    LIST,
    /** A stack or an environment that opens it. */
    OPENED
  }

  /**
   * A way in which an environment is opened.
   *
   * @param root the environment that was asked for: the one itself, or one that imports it
   * @param stack the stack whose configuration opens it; empty where it is opened by its name
   * @param at where that is said
   */
  public record Opened(Workload root, Optional<Workload> stack, Span at) {
    /** Whether somebody asks for the environment by its name, as {@code pulumi env open} does. */
    public boolean byName() {
      return stack.isEmpty();
    }
  }

  public Entry {
    said = List.copyOf(said);
    settings = List.copyOf(settings);
    definitions = List.copyOf(definitions);
    runs = List.copyOf(runs);
    opened = List.copyOf(opened);
  }

  /** {@code acme/web/prod}. */
  public String path() {
    return workload.path();
  }

  /** Whether it is a stack, not an environment. */
  public boolean isStack() {
    return workload.sort().equals(STACK);
  }

  /** Whether its settings or its definition were read, so that it is known which roles it names. */
  public boolean read() {
    return !settings.isEmpty() || !definitions.isEmpty();
  }

  /** The file of settings or the definition that is about this one alone. */
  public Optional<String> ownFile() {
    boolean alone =
        isStack() ? settings.stream().allMatch(s -> s.stack().isEmpty()) : !definitions.isEmpty();
    return said.stream()
        .findFirst()
        .filter(first -> alone && first.by() == By.OWN_FILE)
        .map(first -> first.at().path());
  }

  /** Stacks before environments, then by name. */
  @Override
  public int compareTo(Entry other) {
    int order = Boolean.compare(other.isStack(), isStack());
    return order != 0 ? order : path().compareTo(other.path());
  }
}
