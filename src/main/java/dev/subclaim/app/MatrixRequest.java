package dev.subclaim.app;

import dev.subclaim.report.Style;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which matrix is wanted.
 *
 * @param input the files with the roles
 * @param setup what else is told
 * @param inventories files that list stacks and environments
 * @param intended patterns of subjects that are intended
 * @param role a name or an ARN; every role when empty
 * @param cells whether each cell is wanted
 * @param format of the report
 * @param style of a report for people
 */
public record MatrixRequest(
    InputRequest input,
    SetupRequest setup,
    List<String> inventories,
    List<String> intended,
    Optional<String> role,
    boolean cells,
    Format format,
    Style style) {
  public MatrixRequest {
    inventories = List.copyOf(inventories);
    intended = List.copyOf(intended);
  }

  /** The formats of the matrix. */
  public enum Format {
    TEXT,
    JSON,
    CSV,
    HTML;

    /** Those that can show every cell. */
    static final Set<Format> OF_CELLS = EnumSet.of(JSON, CSV);
  }
}
