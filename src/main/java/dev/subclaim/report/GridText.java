package dev.subclaim.report;

import dev.subclaim.estate.CellState;
import dev.subclaim.estate.MatrixGrid;
import dev.subclaim.report.Style.Paint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A grid of the matrix in signs, a line a project, a sign an operation. Small letters are admitted
 * as intended, capital ones are not intended: so it can be read without colours.
 */
final class GridText {
  private static final int LABEL = 26;
  private static final int GAP = 2;
  private static final int LONGEST_NAME = 12;

  /** What has no operation is opened. */
  private static final String OPENED = "opened";

  private final MatrixGrid grid;
  private final Style style;
  private final Map<String, Character> letters;

  GridText(MatrixGrid grid, Style style) {
    this.grid = grid;
    this.style = style;
    this.letters = letters(grid.operations());
  }

  /** For each operation its first letter that no other one has taken. */
  static Map<String, Character> letters(List<String> operations) {
    Map<String, Character> letters = new LinkedHashMap<>();
    for (String operation : operations) {
      String word = operation.isEmpty() ? OPENED : operation;
      char letter =
          (char) word.chars().filter(c -> !letters.containsValue((char) c)).findFirst().orElse('x');
      letters.put(operation, letter);
    }
    return letters;
  }

  /** The letters with what they mean: {@code u update}. */
  static List<String> legend(List<String> operations) {
    List<String> words = new ArrayList<>();
    letters(operations)
        .forEach((name, letter) -> words.add(letter + " " + (name.isEmpty() ? OPENED : name)));
    return words;
  }

  /** The lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("  ").append(Fitted.left(grid.sort() + "s", LABEL));
    for (int i = 0; i < grid.columns().size(); i++) {
      head.append(" ".repeat(GAP)).append(Fitted.left(name(grid.columns().get(i)), width(i)));
    }
    lines.add(head.toString().stripTrailing());
    for (MatrixGrid.Row row : grid.rows()) {
      lines.add(line(row.organization() + "/" + row.project(), row.cells()));
    }
    grid.rest()
        .ifPresent(
            rest ->
                lines.add(line("... " + Counts.of(rest.projects(), "more project"), rest.cells())));
    return lines;
  }

  private String line(String label, List<List<CellState>> cells) {
    StringBuilder line = new StringBuilder("  ").append(Fitted.left(label, LABEL));
    for (int i = 0; i < cells.size(); i++) {
      line.append(" ".repeat(GAP));
      cells(cells.get(i), line);
      line.append(" ".repeat(width(i) - cells.get(i).size()));
    }
    return line.toString().stripTrailing();
  }

  private void cells(List<CellState> states, StringBuilder line) {
    List<Character> signs = List.copyOf(letters.values());
    for (int i = 0; i < states.size(); i++) {
      line.append(sign(states.get(i), signs.get(i)));
    }
  }

  private String sign(CellState state, char letter) {
    String small = String.valueOf(letter);
    return switch (state) {
      case OUT -> ".";
      case OURS, INTENDED -> small;
      case DEPENDS -> style.paint(Paint.NOTE, "?");
      case REFUSED -> style.paint(Paint.WARNING, "-");
      case UNINTENDED -> style.paint(Paint.ERROR, small.toUpperCase(Locale.ROOT));
    };
  }

  private static String name(MatrixGrid.Column column) {
    return column.name().map(n -> Fitted.cut(n, LONGEST_NAME)).orElse("+" + column.covers());
  }

  private int width(int column) {
    int name = Fitted.width(name(grid.columns().get(column)));
    return Math.max(grid.operations().size(), name);
  }

  /** How many columns fit into a line of so many characters, whatever their names. */
  static int columns(int width) {
    return (width - 2 - LABEL) / (GAP + LONGEST_NAME);
  }
}
