package dev.subclaim.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cells of one role as people can take them in: projects against stacks (or environments), the
 * worst first. What does not fit is put together; a state there is the worst of what it covers.
 *
 * @param sort the issuer's word for what the columns are
 * @param operations what each cell tells of, in order; one without name where tokens tell none
 * @param columns names, and last how many others are put together
 * @param rows projects
 * @param rest how many further projects there are, and what is between them and the columns
 */
public record MatrixGrid(
    String sort,
    List<String> operations,
    List<Column> columns,
    List<Row> rows,
    Optional<Rest> rest) {
  public MatrixGrid {
    operations = List.copyOf(operations);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param name the stack's name; empty for several
   * @param covers how many names it stands for
   */
  public record Column(Optional<String> name, int covers) {}

  /**
   * A row.
   *
   * @param organization the project's organization
   * @param project the project
   * @param cells for each column the state of each operation; no states where there is no such
   *     stack
   */
  public record Row(String organization, String project, List<List<CellState>> cells) {
    public Row {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * The rows that are put together.
   *
   * @param projects how many
   * @param cells as of a row
   */
  public record Rest(int projects, List<List<CellState>> cells) {
    public Rest {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /** Whether there is anything but refusals that nobody minds. */
  public boolean open() {
    return Stream.concat(rows.stream().map(Row::cells), rest.stream().map(Rest::cells))
        .flatMap(List::stream)
        .flatMap(List::stream)
        .anyMatch(state -> state != CellState.OUT);
  }

  /** The worse of each two states; where one side has none, those of the other. */
  static List<CellState> worse(List<CellState> some, List<CellState> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? others : some;
    }
    List<CellState> worst = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      worst.add(some.get(i).or(others.get(i)));
    }
    return worst;
  }
}
