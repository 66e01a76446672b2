package dev.subclaim.report;

import dev.subclaim.estate.CellState;
import dev.subclaim.estate.GridBuilder;
import dev.subclaim.estate.MatrixGrid;
import dev.subclaim.estate.MatrixRows;
import dev.subclaim.estate.RoleMatrix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The simulated matrix: the roles in numbers, then a map of each that somebody should look at. */
final class HtmlMatrix {
  private static final int COLUMNS = 10;
  private static final int ROWS = 25;

  /** So many roles have a map; the others have their numbers. */
  private static final int MAPS = 20;

  private final Html html;
  private final MatrixRows rows;

  HtmlMatrix(Html html, MatrixRows rows) {
    this.html = html;
    this.rows = rows;
  }

  void write() {
    html.begin("section", "id", "matrix").element("h2", "Roles against everybody");
    html.element("p", sentence(), "class", "soft");
    numbers();
    List<RoleMatrix> troubled = rows.rows().stream().filter(RoleMatrix::troubled).toList();
    troubled.stream().limit(MAPS).forEach(this::map);
    if (troubled.size() > MAPS) {
      html.element("p", Counts.of(troubled.size() - MAPS, "more role") + " without a map.");
    }
    html.end();
  }

  private String sentence() {
    String asked =
        Counts.of(rows.rows().size(), "role")
            + " held against "
            + AuditText.number(rows.matrix().subjects())
            + " subjects of the team's stacks and environments, and "
            + AuditText.number(rows.matrix().neighbours())
            + " made up around them: other organizations, longer names, another case.";
    return rows.matrix().knowsIntent()
        ? asked + " Who is meant to get in is said by settings and definitions, or by patterns."
        : asked + " Who is meant to get in is not known.";
  }

  private void numbers() {
    List<RoleMatrix> open =
        rows.rows().stream().filter(r -> r.troubled() || r.admitted() > 0).toList();
    HtmlTable table = new HtmlTable(html, "");
    table.head("Role", "As meant", "Not meant", "Refused", "Not told", "Depends", "Made up");
    for (RoleMatrix row : open) {
      html.begin("tr").element("th", row.role().role().display(), "scope", "row");
      table.number(row.count(CellState.INTENDED));
      table.number(row.count(CellState.UNINTENDED));
      table.number(row.count(CellState.REFUSED));
      table.number(row.count(CellState.OURS));
      table.number(row.count(CellState.DEPENDS));
      table.number(row.neighbours(RoleMatrix.Around::admitted));
      html.end();
    }
    table.end();
    int closed = rows.rows().size() - open.size();
    if (closed > 0) {
      html.element("p", Counts.of(closed, "role") + " that admit none of them.", "class", "soft");
    }
  }

  private void map(RoleMatrix row) {
    html.begin("article").element("h3", row.role().role().display());
    for (RoleMatrix.Around around : row.neighbours()) {
      around
          .example()
          .ifPresent(
              one ->
                  html.begin("p")
                      .text("Gets in: " + around.sort().words() + ", ")
                      .element("code", one.workload().path())
                      .end());
    }
    GridBuilder.of(rows.matrix(), row.role(), COLUMNS, ROWS).stream()
        .filter(MatrixGrid::open)
        .forEach(this::grid);
    html.end();
  }

  private void grid(MatrixGrid grid) {
    html.begin("div", "class", "scroll", "tabindex", "0").begin("table", "class", "matrix");
    html.begin("thead").begin("tr").element("th", "Project", "scope", "col");
    for (MatrixGrid.Column column : grid.columns()) {
      String name = column.name().orElse(Counts.of(column.covers(), "more"));
      html.element("th", name, "scope", "col");
    }
    html.end().end().begin("tbody");
    grid.rows().forEach(row -> line(row.organization() + "/" + row.project(), row.cells(), grid));
    grid.rest()
        .ifPresent(rest -> line(Counts.of(rest.projects(), "more project"), rest.cells(), grid));
    html.end().end().end();
  }

  private void line(String name, List<List<CellState>> cells, MatrixGrid grid) {
    html.begin("tr").element("th", name, "scope", "row");
    for (List<CellState> states : cells) {
      CellState worst = states.stream().reduce(CellState.OUT, CellState::or);
      String words = states.isEmpty() ? "" : words(states, grid.operations());
      html.element("td", words, "class", kind(worst));
    }
    html.end();
  }

  private static String kind(CellState state) {
    return switch (state) {
      case OUT -> "zero";
      case OURS, INTENDED -> "intended";
      case DEPENDS -> "depends";
      case REFUSED -> "refused";
      case UNINTENDED -> "admitted";
    };
  }

  /** What becomes of the operations of a cell, the worst first; what is kept out is not listed. */
  private static String words(List<CellState> states, List<String> operations) {
    Map<CellState, List<String>> by = new EnumMap<>(CellState.class);
    for (int i = 0; i < states.size(); i++) {
      by.computeIfAbsent(states.get(i), s -> new ArrayList<>()).add(operations.get(i));
    }
    List<String> words = new ArrayList<>();
    by.forEach(
        (state, of) -> {
          if (state != CellState.OUT) {
            String which = of.size() == states.size() ? "" : ": " + String.join(", ", of);
            words.add(0, word(state) + which);
          }
        });
    return words.isEmpty() ? word(CellState.OUT) : String.join("; ", words);
  }

  private static String word(CellState state) {
    return switch (state) {
      case OUT -> "no";
      case OURS -> "yes";
      case INTENDED -> "as meant";
      case DEPENDS -> "depends";
      case REFUSED -> "refused";
      case UNINTENDED -> "not meant";
    };
  }
}
