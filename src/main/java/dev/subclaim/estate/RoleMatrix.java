package dev.subclaim.estate;

import dev.subclaim.intake.RolePolicy;
import dev.subclaim.workload.OneToken;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The row of a role in the matrix, in numbers.
 *
 * @param role the role
 * @param states how many subjects of the inventory are in each state
 * @param by how many are admitted by each name: of organizations, projects, stacks, environments,
 *     operations
 * @param neighbours what becomes of those who could be taken for one of the team
 */
public record RoleMatrix(
    RolePolicy role,
    Map<CellState, Long> states,
    SortedMap<String, SortedMap<String, Long>> by,
    List<Around> neighbours)
    implements Comparable<RoleMatrix> {
  private static final Comparator<RoleMatrix> WORST_FIRST =
      Comparator.comparing(RoleMatrix::strangers)
          .thenComparing(row -> row.count(CellState.UNINTENDED))
          .thenComparing(row -> row.count(CellState.REFUSED))
          .thenComparing(row -> row.count(CellState.DEPENDS))
          .thenComparing(row -> row.neighbours(Around::admitted))
          .thenComparing(RoleMatrix::admitted)
          .reversed();

  /**
   * Neighbours of one sort.
   *
   * @param sort who they are
   * @param subjects how many there are
   * @param admitted how many get in that are not meant to
   * @param depends of how many it is open
   * @param example one that gets in
   */
  public record Around(
      Neighbours sort, long subjects, long admitted, long depends, Optional<OneToken> example) {}

  public RoleMatrix {
    states = Collections.unmodifiableMap(new EnumMap<>(states));
    SortedMap<String, SortedMap<String, Long>> copy = new TreeMap<>();
    by.forEach((name, counts) -> copy.put(name, new TreeMap<>(counts)));
    by = Collections.unmodifiableSortedMap(copy);
    neighbours = List.copyOf(neighbours);
  }

  /** How many subjects are in a state. */
  public long count(CellState state) {
    return states.getOrDefault(state, 0L);
  }

  /** How many are surely admitted. */
  public long admitted() {
    return count(CellState.INTENDED) + count(CellState.OURS) + count(CellState.UNINTENDED);
  }

  /** How many neighbours get in, by whatever is counted of them. */
  public long neighbours(java.util.function.ToLongFunction<Around> counted) {
    return neighbours.stream().mapToLong(counted).sum();
  }

  /** How many subjects of other organizations get in. */
  public long strangers() {
    return neighbours.stream()
        .filter(around -> around.sort().strangers())
        .mapToLong(Around::admitted)
        .sum();
  }

  /** Whether there is something to look at. */
  public boolean troubled() {
    return count(CellState.UNINTENDED) + count(CellState.REFUSED) + count(CellState.DEPENDS) > 0
        || neighbours(a -> a.admitted() + a.depends()) > 0;
  }

  /** The worst first; of equals, by role and file. */
  @Override
  public int compareTo(RoleMatrix other) {
    int order = WORST_FIRST.compare(this, other);
    return order != 0 ? order : key().compareTo(other.key());
  }

  private String key() {
    return role.role().display() + " " + role.policy().policy().tree().span();
  }
}
