package dev.subclaim.app;

import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.RuleSets;
import dev.subclaim.report.ConfigurationText;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Resources;
import java.util.List;
import java.util.Optional;

/** The command {@code config}: what a run is told. */
public final class ConfigCommand {
  private ConfigCommand() {}

  /** Prints the JSON Schema of the file. */
  public static Exit schema(Face face) {
    face.out().print(Resources.text(ConfigurationReader.SCHEMA));
    return Exit.CLEAN;
  }

  /**
   * Reads everything that configures a run.
   *
   * @throws Unusable with every mistake and its place
   */
  public static Exit check(SetupRequest said, Face face) {
    Optional<ConfigurationInput> input =
        ConfigurationInput.of(said.config(), GateFiles.here(face.directory()));
    if (input.isEmpty()) {
      throw new Unusable(
          "no "
              + ConfigurationFile.NAME
              + " from here up to the top of the repository"
              + "\nsubclaim config init writes one");
    }
    Setup setup = Setup.read(said, face.directory());
    Rulebook rulebook = Rulebook.of(face.directory());
    Unusable.unlessEmpty(RuleSets.problems(rulebook.rules(), setup.configuration().rules()));
    Judgement.suppressionsOf(setup)
        .ifPresent(file -> SuppressionsFile.read(file, GateFiles.here(face.directory()), rulebook));
    List<Failure> failures =
        ConfiguredFiles.read(setup.configuration(), List.of(), face.directory()).failures();
    failures.forEach(failure -> face.err().println(Outputs.failure(failure)));
    if (!failures.isEmpty()) {
      return Exit.FAILED;
    }
    face.out().println(Escapes.line(input.get().name()) + " is valid");
    LeftOut.of(setup.configuration())
        .forEach(phrase -> face.out().println("not checked: " + Escapes.value(phrase)));
    return Exit.CLEAN;
  }

  /** Prints what a run is told, with the origin of each value. */
  public static Exit print(SetupRequest said, Face face) {
    Setup setup = Setup.read(said, face.directory());
    Optional<ConfigurationInput> input =
        ConfigurationInput.of(said.config(), GateFiles.here(face.directory()));
    face.out()
        .print(
            ConfigurationText.of(setup.configuration(), input.flatMap(ConfigurationInput::tree)));
    return Exit.CLEAN;
  }
}
