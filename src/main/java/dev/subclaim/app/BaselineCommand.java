package dev.subclaim.app;

import dev.subclaim.lint.Baseline;
import dev.subclaim.lint.Outcome;
import dev.subclaim.report.Escapes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The command {@code baseline}: write down the findings there are, so that only new ones count. */
public final class BaselineCommand {
  /** The file that is written when the user names none. */
  public static final String DEFAULT_FILE = "subclaim-baseline.json";

  private BaselineCommand() {}

  /** What to do with the file. */
  public enum Action {
    /** Write a file that is not there yet. */
    CREATE,
    /** Write the file anew: what is found now is known, what is gone is forgotten. */
    UPDATE,
    /** Forget what is gone; nothing is added. */
    PRUNE;

    /** The name as users write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The action of this name. */
    public static Optional<Action> named(String word) {
      for (Action action : values()) {
        if (action.word().equals(word)) {
          return Optional.of(action);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Lints and writes the file; where something could not be read it is left alone, for the baseline
   * would lack what was not seen.
   */
  public static Exit run(Action action, LintRequest request, Face face) {
    String name = request.accepted().baseline().orElse(DEFAULT_FILE);
    Path file = face.directory().resolve(name);
    if (action == Action.CREATE && Files.exists(file)) {
      String shown = Escapes.value(name);
      throw new Unusable(shown + " is there already; subclaim baseline update, or prune");
    }
    Outcome outcome = Lint.judged(request, face);
    if (!outcome.failures().isEmpty()) {
      outcome.failures().forEach(f -> face.err().println(Outputs.failure(f)));
      return Exit.FAILED;
    }
    Baseline written =
        action == Action.PRUNE
            ? BaselineFile.read(name, GateFiles.here(face.directory()))
                .baseline()
                .prune(outcome.findings())
            : Baseline.of(outcome.findings());
    Outputs.save(file, written.text());
    face.out().println(Escapes.value(name) + ": " + written.size() + " findings known");
    face.out().println("next: subclaim lint --baseline " + Escapes.value(name));
    return Exit.CLEAN;
  }
}
