package dev.subclaim.report;

import dev.subclaim.estate.CellState;
import dev.subclaim.estate.RoleMatrix;
import dev.subclaim.workload.OneToken;
import dev.subclaim.workload.TokenTable.Access;
import dev.subclaim.workload.Workload;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The matrix for spreadsheets: a row a role, or a row a cell. */
public final class MatrixCsv {
  private static final List<String> ROLES =
      List.of(
          "role",
          "account",
          "path",
          "subjects",
          "admitted",
          "intended",
          "unintended",
          "refused",
          "depends",
          "strangers",
          "neighbours",
          "example");

  private static final List<String> CELLS =
      List.of(
          "role",
          "account",
          "path",
          "sort",
          "organization",
          "project",
          "name",
          "operation",
          "aud",
          "sub",
          "access",
          "state");

  private MatrixCsv() {}

  /** Writes the table. */
  public static void write(MatrixView view, Consumer<String> out) {
    out.accept(CsvReport.row(view.cells() ? CELLS : ROLES));
    for (RoleMatrix row : view.rows()) {
      if (view.cells()) {
        view.matrix()
            .cells(row.role(), (one, access, state) -> out.accept(cell(row, one, access, state)));
      } else {
        out.accept(role(row, view.matrix().subjects()));
      }
    }
  }

  private static Stream<String> about(RoleMatrix row) {
    return Stream.of(
        row.role().role().id().orElse(row.role().role().display()),
        row.role().role().account().orElse(""),
        row.role().policy().policy().tree().span().path());
  }

  private static String role(RoleMatrix row, long subjects) {
    Stream<Long> numbers =
        Stream.of(
            subjects,
            row.admitted(),
            row.count(CellState.INTENDED),
            row.count(CellState.UNINTENDED),
            row.count(CellState.REFUSED),
            row.count(CellState.DEPENDS),
            row.strangers(),
            row.neighbours(RoleMatrix.Around::admitted));
    Stream<String> example =
        Stream.of(
            row.neighbours().stream()
                .flatMap(around -> around.example().stream())
                .findFirst()
                .map(one -> one.token().claims().getOrDefault("sub", ""))
                .orElse(""));
    Stream<String> told = Stream.concat(about(row), numbers.map(String::valueOf));
    return CsvReport.row(Stream.concat(told, example).toList());
  }

  private static String cell(RoleMatrix row, OneToken one, Access access, CellState state) {
    Workload workload = one.workload();
    Stream<String> told =
        Stream.of(
            workload.sort(),
            workload.organization(),
            workload.project(),
            workload.name(),
            one.operation().orElse(""),
            one.token().claims().getOrDefault("aud", ""),
            one.token().claims().getOrDefault("sub", ""),
            access.name().toLowerCase(Locale.ROOT),
            state.word());
    return CsvReport.row(Stream.concat(about(row), told).toList());
  }
}
