package dev.subclaim.app;

import dev.subclaim.app.DiffRequest.Form;
import dev.subclaim.report.DiffReport;
import dev.subclaim.report.Escapes;
import java.util.ArrayList;
import java.util.List;

/** The command {@code diff}: what a change of policies changes, role by role. */
public final class Diff {
  private Diff() {}

  /** Compares both sides. */
  public static Exit run(DiffRequest request, Face face) {
    Comparison comparison = Comparison.of(request, face);
    comparison.failures().forEach(failure -> face.err().println(Outputs.failure(failure)));
    Exit read = comparison.failures().isEmpty() ? Exit.CLEAN : Exit.FAILED;
    List<RolePairs.Pair> pairs = comparison.sides().pairs(request.role());
    if (pairs.isEmpty()) {
      String which = request.role().map(name -> " of " + Escapes.value(name)).orElse("");
      face.err().println("subclaim: there is no trust policy" + which + " on either side");
      return Exit.FAILED;
    }
    DiffJudge judge = comparison.judge();
    List<DiffReport.Change> changes = pairs.stream().map(judge::change).toList();
    List<String> remarks = new ArrayList<>(comparison.remarks());
    changes.forEach(change -> judge.over(change).ifPresent(remarks::add));
    write(new DiffReport(changes, remarks), request, face);
    boolean fails = changes.stream().anyMatch(DiffReport.Change::fails);
    return read.or(fails ? Exit.FINDINGS : Exit.CLEAN);
  }

  private static void write(DiffReport report, DiffRequest request, Face face) {
    for (DiffRequest.File file : request.files()) {
      Outputs.save(face.directory().resolve(file.path()), text(report, file.form()));
    }
    face.out().print(text(report, request.form()));
  }

  private static String text(DiffReport report, Form form) {
    return switch (form) {
      case TEXT -> report.text();
      case JSON -> report.json();
      case MARKDOWN -> report.markdown();
    };
  }
}
