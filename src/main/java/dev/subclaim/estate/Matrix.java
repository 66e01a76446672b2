package dev.subclaim.estate;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Pattern;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.workload.OneToken;
import dev.subclaim.workload.TokenTable;
import dev.subclaim.workload.TokenTable.Access;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The simulated matrix: roles against the documented tokens of the inventory and of its neighbours.
 *
 * <p>Intended is who names a role in settings or a definition that was read; of all others, those
 * whose subject matches a pattern, where there are patterns. Without either nothing is known but
 * whether somebody is one of the team.
 */
public final class Matrix {
  private final TokenModels tokens;
  private final IssuerProfile issuer;
  private final List<Pattern> patterns;
  private final Map<RolePolicy, List<Use>> uses = new IdentityHashMap<>();
  private final TokenTable told;
  private final TokenTable untold;
  private final Map<Neighbours, TokenTable> neighbours = new EnumMap<>(Neighbours.class);

  private Matrix(
      Estate estate, TokenModels tokens, IssuerProfile issuer, Collection<String> patterns) {
    this.tokens = tokens;
    this.issuer = issuer;
    this.patterns = patterns.stream().map(Pattern::like).toList();
    estate
        .uses()
        .forEach(
            use ->
                use.role()
                    .ifPresent(r -> uses.computeIfAbsent(r, k -> new ArrayList<>()).add(use)));
    List<Entry> entries = estate.inventory().entries();
    Map<Token, Workload> more = Intent.of(estate.uses()).ofEnvironments();
    this.told = table(entries.stream().filter(Matrix::tells).map(Entry::workload).toList(), more);
    this.untold =
        table(entries.stream().filter(e -> !tells(e)).map(Entry::workload).toList(), Map.of());
  }

  /**
   * The matrix of an estate.
   *
   * @param issuer whose stacks and environments those of the inventory are
   * @param own the team's organizations there
   * @param patterns of subjects that are intended, {@code *} and {@code ?} as in StringLike
   */
  public static Matrix of(
      Estate estate,
      TokenModels tokens,
      IssuerProfile issuer,
      Collection<String> own,
      Collection<String> patterns) {
    Matrix matrix = new Matrix(estate, tokens, issuer, patterns);
    List<Workload> workloads = estate.inventory().entries().stream().map(Entry::workload).toList();
    Set<String> organizations = new TreeSet<>(own);
    workloads.forEach(workload -> organizations.add(workload.organization()));
    for (Neighbours sort : Neighbours.values()) {
      matrix.neighbours.put(sort, matrix.table(sort.of(workloads, organizations), Map.of()));
    }
    return matrix;
  }

  /** Whether it is known which roles a stack or an environment names. */
  private static boolean tells(Entry entry) {
    return entry.isStack() ? !entry.settings().isEmpty() : !entry.definitions().isEmpty();
  }

  private TokenTable table(Collection<Workload> workloads, Map<Token, Workload> more) {
    return TokenTable.of(issuer, workloads, more);
  }

  /** How many subjects the inventory has. */
  public long subjects() {
    return told.size() + untold.size();
  }

  /** How many subjects there are around it. */
  public long neighbours() {
    return neighbours.values().stream().mapToLong(TokenTable::size).sum();
  }

  /** Whether anything tells who is intended. */
  public boolean knowsIntent() {
    return told.size() > 0 || !patterns.isEmpty();
  }

  /** The operations that tokens tell, the one that matters most first. */
  public List<String> operations() {
    return issuer.kinds().stream()
        .filter(kind -> kind.certainty() == Certainty.DOCUMENTED)
        .flatMap(kind -> kind.parts().stream())
        .filter(part -> part.level().equals(Optional.of(Level.OPERATION)))
        .flatMap(part -> part.examples().stream())
        .distinct()
        .toList();
  }

  /** The row of a role. */
  public RoleMatrix row(RolePolicy role) {
    TrustPolicy policy = role.policy().policy();
    MatrixTally tally = new MatrixTally(!patterns.isEmpty());
    told.visit(policy, tokens, List.of(), (access, meant, some) -> tally.told(access, some));
    untold.visit(policy, tokens, patterns, tally::untold);
    Intent intent = intent(role);
    table(intent.naming(), intent.ofEnvironments())
        .visit(policy, tokens, List.of(), (access, meant, some) -> tally.naming(access, some));
    tally.refused(intent.needed().keySet());
    List<RoleMatrix.Around> around = new ArrayList<>();
    neighbours.forEach((sort, table) -> around.add(around(policy, sort, table)));
    return new RoleMatrix(role, tally.states(subjects()), tally.by(), around);
  }

  private Intent intent(RolePolicy role) {
    return Intent.of(uses.getOrDefault(role, List.of()));
  }

  private RoleMatrix.Around around(TrustPolicy policy, Neighbours sort, TokenTable table) {
    AroundTally tally = new AroundTally();
    table.visit(policy, tokens, patterns, tally::tokens);
    return tally.around(sort, table.size());
  }

  /** Somebody who is shown the cells of a role. */
  @FunctionalInterface
  public interface CellVisitor {
    /** A subject of the inventory and its state. */
    void cell(OneToken one, Access access, CellState state);
  }

  /** Shows the subjects of the inventory, one after the other: settings read first. */
  public void cells(RolePolicy role, CellVisitor visitor) {
    MatrixCells cells = new MatrixCells(role.policy().policy(), tokens, patterns, intent(role));
    cells.told(told, visitor);
    cells.untold(untold, visitor);
  }
}
