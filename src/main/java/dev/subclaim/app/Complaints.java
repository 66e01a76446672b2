package dev.subclaim.app;

import dev.subclaim.intake.Failure;
import dev.subclaim.report.Escapes;
import java.util.List;

/** Says which files cannot be used; what the others say is still said. */
final class Complaints {
  private Complaints() {}

  /** How reading ended. */
  static Exit of(Inputs inputs, Roles roles, Face face) {
    List<Failure> failures = inputs.failures(false);
    failures.forEach(
        f ->
            face.err()
                .println(
                    "subclaim: " + Escapes.line(f.path()) + ": " + Escapes.value(f.message())));
    if (failures.isEmpty() && roles.all().isEmpty()) {
      face.err().println("subclaim: there is no trust policy in these files");
    }
    return failures.isEmpty() ? Exit.CLEAN : Exit.FAILED;
  }
}
