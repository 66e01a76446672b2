package dev.subclaim.config;

import dev.subclaim.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the configuration says that the team has.
 *
 * @param stacks stacks, in the order of the file
 * @param environments ESC environments, in the order of the file
 * @param roles roles whose trust policies are bare files
 * @param from further files to take stacks, environments and roles from
 * @param complete whether everything that may assume a role is listed
 */
public record Inventory(
    List<Entry> stacks,
    List<Entry> environments,
    List<RoleEntry> roles,
    List<FileRef> from,
    boolean complete) {
  /** Nothing said. */
  public static final Inventory NONE =
      new Inventory(List.of(), List.of(), List.of(), List.of(), false);

  /**
   * A stack or an environment.
   *
   * @param name its full name
   * @param file its settings or its definition, where the configuration names the file
   * @param at where it is named
   */
  public record Entry(FullName name, Optional<FileRef> file, Span at) {}

  /**
   * A role.
   *
   * @param arn its ARN
   * @param policy the file of its trust policy
   * @param at where it is named
   */
  public record RoleEntry(String arn, FileRef policy, Span at) {}

  public Inventory {
    stacks = List.copyOf(stacks);
    environments = List.copyOf(environments);
    roles = List.copyOf(roles);
    from = List.copyOf(from);
  }

  /** Everything of this one and of another; complete when either says so. */
  public Inventory and(Inventory other) {
    return new Inventory(
        joined(stacks, other.stacks),
        joined(environments, other.environments),
        joined(roles, other.roles),
        joined(from, other.from),
        complete || other.complete);
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** Every file that it names besides {@link #from}. */
  public List<FileRef> files() {
    return Stream.of(
            stacks.stream().flatMap(e -> e.file().stream()),
            environments.stream().flatMap(e -> e.file().stream()),
            roles.stream().map(RoleEntry::policy))
        .flatMap(refs -> refs)
        .toList();
  }
}
