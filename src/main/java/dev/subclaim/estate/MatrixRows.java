package dev.subclaim.estate;

import java.util.List;

/**
 * The simulated matrix with the roles that were held against it.
 *
 * @param matrix answers about single cells
 * @param rows the roles, the worst first
 */
public record MatrixRows(Matrix matrix, List<RoleMatrix> rows) {
  public MatrixRows {
    rows = rows.stream().sorted().toList();
  }
}
