package dev.subclaim.estate;

import dev.subclaim.intake.RolePolicy;
import dev.subclaim.workload.OneToken;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the cells of one role into grids, one for stacks and one for environments. */
public final class GridBuilder {
  private final int mostColumns;
  private final int mostRows;
  private final List<String> operations;
  private final SortedMap<String, Sheet> sheets = new TreeMap<>(Comparator.reverseOrder());

  /** A project. */
  private record Project(String organization, String name) implements Comparable<Project> {
    @Override
    public int compareTo(Project other) {
      int order = organization.compareTo(other.organization);
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  /** All cells of one sort: by project and by name, a state for each operation. */
  private record Sheet(
      List<String> operations, SortedMap<Project, SortedMap<String, List<CellState>>> cells) {}

  private GridBuilder(List<String> operations, int mostColumns, int mostRows) {
    this.operations = operations;
    this.mostColumns = mostColumns;
    this.mostRows = mostRows;
  }

  /**
   * The grids of a role.
   *
   * @param mostColumns how many columns a grid may have, 2 at least
   * @param mostRows how many rows
   */
  public static List<MatrixGrid> of(Matrix matrix, RolePolicy role, int mostColumns, int mostRows) {
    GridBuilder builder = new GridBuilder(matrix.operations(), mostColumns, mostRows);
    matrix.cells(role, (one, access, state) -> builder.add(one, state));
    List<MatrixGrid> grids = new ArrayList<>();
    builder.sheets.forEach((sort, sheet) -> grids.add(builder.grid(sort, sheet)));
    return grids;
  }

  private void add(OneToken one, CellState state) {
    Workload workload = one.workload();
    List<String> told = one.operation().isPresent() ? operations : List.of("");
    Sheet sheet = sheets.computeIfAbsent(workload.sort(), s -> new Sheet(told, new TreeMap<>()));
    List<CellState> states =
        sheet
            .cells()
            .computeIfAbsent(
                new Project(workload.organization(), workload.project()), p -> new TreeMap<>())
            .computeIfAbsent(
                workload.name(),
                n -> new ArrayList<>(Collections.nCopies(told.size(), CellState.OUT)));
    int place = Math.max(0, told.indexOf(one.operation().orElse("")));
    states.set(place, states.get(place).or(state));
  }

  private MatrixGrid grid(String sort, Sheet sheet) {
    List<String> names = names(sheet);
    List<String> shown = names.size() > mostColumns ? names.subList(0, mostColumns - 1) : names;
    List<MatrixGrid.Column> columns = new ArrayList<>();
    shown.forEach(name -> columns.add(new MatrixGrid.Column(Optional.of(name), 1)));
    if (shown.size() < names.size()) {
      columns.add(new MatrixGrid.Column(Optional.empty(), names.size() - shown.size()));
    }
    List<MatrixGrid.Row> rows = new ArrayList<>();
    sheet.cells().forEach((project, cells) -> rows.add(row(project, cells, shown, columns.size())));
    rows.sort(Comparator.comparing(GridBuilder::trouble).reversed());
    int most = Math.min(rows.size(), mostRows);
    Optional<MatrixGrid.Rest> rest = rest(rows.subList(most, rows.size()), columns.size());
    return new MatrixGrid(sort, sheet.operations(), columns, rows.subList(0, most), rest);
  }

  /** The names, those that most projects have first. */
  private static List<String> names(Sheet sheet) {
    Map<String, Integer> frequency = new HashMap<>();
    sheet
        .cells()
        .values()
        .forEach(c -> c.keySet().forEach(n -> frequency.merge(n, 1, Math::addExact)));
    return frequency.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> -frequency.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static MatrixGrid.Row row(
      Project project, Map<String, List<CellState>> cells, List<String> shown, int columns) {
    List<List<CellState>> states = new ArrayList<>(Collections.nCopies(columns, List.of()));
    cells.forEach(
        (name, some) -> {
          int column = shown.indexOf(name);
          int place = column < 0 ? columns - 1 : column;
          states.set(place, MatrixGrid.worse(states.get(place), some));
        });
    return new MatrixGrid.Row(project.organization(), project.name(), states);
  }

  /** How bad a row is: its worst state counts most, then how often there is one so bad. */
  private static long trouble(MatrixGrid.Row row) {
    long trouble = 0;
    for (List<CellState> cell : row.cells()) {
      for (CellState state : cell) {
        trouble += 1L << (8 * state.ordinal());
      }
    }
    return trouble;
  }

  private static Optional<MatrixGrid.Rest> rest(List<MatrixGrid.Row> rows, int columns) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<List<CellState>> cells = new ArrayList<>(Collections.nCopies(columns, List.of()));
    for (MatrixGrid.Row row : rows) {
      for (int i = 0; i < columns; i++) {
        cells.set(i, MatrixGrid.worse(cells.get(i), row.cells().get(i)));
      }
    }
    return Optional.of(new MatrixGrid.Rest(rows.size(), cells));
  }
}
