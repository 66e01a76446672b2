package dev.subclaim.report;

import dev.subclaim.estate.CellState;
import dev.subclaim.estate.RoleMatrix;
import dev.subclaim.source.JsonText;
import dev.subclaim.workload.OneToken;
import dev.subclaim.workload.TokenTable.Access;
import dev.subclaim.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The matrix for programs: one object, written as it grows, a role or a cell a line. */
public final class MatrixJson {
  private final MatrixView view;
  private final Consumer<String> out;

  private MatrixJson(MatrixView view, Consumer<String> out) {
    this.view = view;
    this.out = out;
  }

  /** Writes the object. */
  public static void write(MatrixView view, Consumer<String> out) {
    new MatrixJson(view, out).write();
  }

  private void write() {
    out.accept("{\"subjects\": " + view.matrix().subjects());
    out.accept(",\n\"neighbours\": " + view.matrix().neighbours() + ",\n\"roles\": [");
    String before = "\n";
    for (RoleMatrix row : view.rows()) {
      out.accept(before);
      role(row);
      before = ",\n";
    }
    out.accept("\n]}\n");
  }

  private void role(RoleMatrix row) {
    String json = JsonText.compact(json(row));
    if (view.cells()) {
      out.accept(json.substring(0, json.length() - 1) + ",\"cells\":[");
      String[] before = {"\n"};
      view.matrix()
          .cells(
              row.role(),
              (one, access, state) -> {
                out.accept(before[0] + JsonText.compact(cell(one, access, state)));
                before[0] = ",\n";
              });
      out.accept("\n]}");
    } else {
      out.accept(json);
    }
  }

  private static Map<String, Object> json(RoleMatrix row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", row.role().role().id());
    json.put("path", row.role().policy().policy().tree().span().path());
    json.put("admitted", row.admitted());
    json.put("depends", row.count(CellState.DEPENDS));
    json.put("by", row.by());
    for (CellState state : List.of(CellState.INTENDED, CellState.UNINTENDED, CellState.REFUSED)) {
      json.put(state.word(), row.count(state));
    }
    json.put("neighbours", row.neighbours().stream().map(MatrixJson::around).toList());
    return json;
  }

  private static Map<String, Object> around(RoleMatrix.Around around) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", around.sort().word());
    json.put("subjects", around.subjects());
    json.put("admitted", around.admitted());
    json.put("depends", around.depends());
    json.put("example", around.example().map(one -> claims(one)));
    return json;
  }

  private static Map<String, Object> claims(OneToken one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("iss", "https://" + one.token().issuer());
    json.put("aud", one.token().claims().getOrDefault("aud", ""));
    json.put("sub", one.token().claims().getOrDefault("sub", ""));
    return json;
  }

  private static Map<String, Object> cell(OneToken one, Access access, CellState state) {
    Workload workload = one.workload();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(workload.sort(), workload.path());
    json.put("operation", one.operation());
    json.put("aud", one.token().claims().getOrDefault("aud", ""));
    json.put("sub", one.token().claims().getOrDefault("sub", ""));
    json.put("access", access.name().toLowerCase(Locale.ROOT));
    json.put("state", state.word());
    return json;
  }
}
