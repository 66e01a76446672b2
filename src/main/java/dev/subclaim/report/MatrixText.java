package dev.subclaim.report;

import dev.subclaim.estate.CellState;
import dev.subclaim.estate.GridBuilder;
import dev.subclaim.estate.MatrixGrid;
import dev.subclaim.estate.RoleMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The matrix for people: the roles in numbers, then the worst of them in signs. */
public final class MatrixText {
  private static final int WIDTH = 80;
  private static final int LONGEST_NAME = 40;
  private static final int NUMBER = 10;

  /** So many roles are listed, and so many of them shown in signs. */
  private static final int LISTED = 40;

  private static final int SHOWN = 10;
  private static final int ROWS = 20;

  private final MatrixView view;
  private final Style style;
  private final List<NumberColumn> columns;
  private final int nameWidth;
  private final Lines out = new Lines();

  private MatrixText(MatrixView view, Style style) {
    this.view = view;
    this.style = style;
    this.columns = columns(view);
    this.nameWidth = WIDTH - NUMBER * columns.size();
  }

  /** The text. */
  public static String of(MatrixView view, Style style) {
    MatrixText text = new MatrixText(view, style);
    text.overview();
    text.details();
    return text.out.toString();
  }

  private record NumberColumn(String title, ToLongFunction<RoleMatrix> number) {}

  private static List<NumberColumn> columns(MatrixView view) {
    List<NumberColumn> columns = new ArrayList<>();
    if (view.matrix().knowsIntent()) {
      columns.add(new NumberColumn("meant", r -> r.count(CellState.INTENDED)));
      columns.add(new NumberColumn("NOT MEANT", r -> r.count(CellState.UNINTENDED)));
      columns.add(new NumberColumn("refused", r -> r.count(CellState.REFUSED)));
      if (view.rows().stream().anyMatch(r -> r.count(CellState.OURS) > 0)) {
        columns.add(new NumberColumn("not told", r -> r.count(CellState.OURS)));
      }
    } else {
      columns.add(new NumberColumn("admitted", RoleMatrix::admitted));
    }
    columns.add(new NumberColumn("depends", r -> r.count(CellState.DEPENDS)));
    columns.add(new NumberColumn("around", r -> r.neighbours(RoleMatrix.Around::admitted)));
    return columns;
  }

  private void overview() {
    out.add(
        count(view.rows().size(), "role")
            + " against "
            + count(view.matrix().subjects(), "subject")
            + " of yours, and "
            + number(view.matrix().neighbours())
            + " made up around you");
    out.add("");
    StringBuilder head = new StringBuilder(Fitted.left("", nameWidth));
    columns.forEach(column -> head.append(right(column.title())));
    out.add(head.toString());
    List<RoleMatrix> open = view.rows().stream().filter(MatrixText::opens).toList();
    open.stream().limit(LISTED).forEach(this::numbers);
    if (open.size() > LISTED) {
      out.add("... " + count(open.size() - LISTED, "more role") + " (--format csv has all)");
    }
    int closed = view.rows().size() - open.size();
    if (closed > 0) {
      out.add(count(closed, "role") + " that admit none of them");
    }
  }

  private static boolean opens(RoleMatrix row) {
    return row.troubled() || row.admitted() > 0;
  }

  private void numbers(RoleMatrix row) {
    StringBuilder line = new StringBuilder(Fitted.left(row.role().role().display(), nameWidth));
    columns.forEach(column -> line.append(right(number(column.number().applyAsLong(row)))));
    out.add(line.toString());
  }

  private void details() {
    List<RoleMatrix> shown =
        view.rows().stream()
            .filter(row -> row.troubled() || view.rows().size() == 1)
            .limit(SHOWN)
            .toList();
    List<String> operations = new ArrayList<>();
    for (RoleMatrix row : shown) {
      heading(row);
      for (MatrixGrid grid : grids(row)) {
        new GridText(grid, style).lines().forEach(out::add);
        grid.operations().stream().filter(o -> !operations.contains(o)).forEach(operations::add);
      }
      row.neighbours().forEach(this::neighbours);
    }
    if (!shown.isEmpty()) {
      legend(operations);
    }
  }

  /** Where all are refused there is nothing to see, unless that is all there is. */
  private List<MatrixGrid> grids(RoleMatrix row) {
    List<MatrixGrid> all = GridBuilder.of(view.matrix(), row.role(), GridText.columns(WIDTH), ROWS);
    List<MatrixGrid> open = all.stream().filter(MatrixGrid::open).toList();
    return open.isEmpty() ? all : open;
  }

  private void heading(RoleMatrix row) {
    String path = row.role().policy().policy().tree().span().path();
    String name = Fitted.cut(row.role().role().display(), LONGEST_NAME);
    out.add("");
    out.add(
        style.paint(Style.Paint.STRONG, name)
            + "  "
            + Fitted.cut(path, WIDTH - 2 - Fitted.width(name)));
  }

  private void neighbours(RoleMatrix.Around around) {
    around
        .example()
        .ifPresent(
            one ->
                out.add(
                    "  "
                        + style.paint(Style.Paint.ERROR, "gets in:")
                        + " "
                        + around.sort().words()
                        + ", "
                        + Fitted.cut(
                            one.workload().path(), WIDTH - 14 - around.sort().words().length())));
  }

  private void legend(List<String> operations) {
    out.add("");
    out.add("signs: " + String.join(", ", GridText.legend(operations)));
    out.add("  u  admitted, as meant or one of yours    U  admitted, but not meant");
    out.add("  -  meant, but refused    ?  depends on more than the token    .  refused");
    out.add("  Where a sign stands for several, it shows the worst.");
    if (!view.matrix().knowsIntent()) {
      out.add("who is meant is not known: give --intended PATTERN, or files of settings");
    }
  }

  private static String right(String text) {
    return " ".repeat(Math.max(1, NUMBER - text.length())) + text;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }
}
