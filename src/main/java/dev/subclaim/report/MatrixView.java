package dev.subclaim.report;

import dev.subclaim.estate.Matrix;
import dev.subclaim.estate.RoleMatrix;
import java.util.List;

/**
 * The simulated matrix as reports show it.
 *
 * @param matrix answers about single cells
 * @param rows the roles, the worst first
 * @param cells whether each cell is wanted
 */
public record MatrixView(Matrix matrix, List<RoleMatrix> rows, boolean cells) {
  public MatrixView {
    rows = rows.stream().sorted().toList();
  }
}
