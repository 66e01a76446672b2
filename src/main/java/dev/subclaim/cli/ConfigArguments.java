package dev.subclaim.cli;

import dev.subclaim.app.ConfigCommand;
import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.SetupRequest;
import dev.subclaim.app.Unusable;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim config check|print|schema}. */
final class ConfigArguments implements Command {
  private static final List<String> ACTIONS = List.of("check", "print", "schema");

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(spec, "check|print|schema", "What to do", "1");
    SetupFlags.describe(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    SetupRequest said = SetupFlags.read(arguments);
    String action = Flags.arguments(arguments).get(0);
    return switch (action) {
      case "check" -> ConfigCommand.check(said, face);
      case "print" -> ConfigCommand.print(said, face);
      case "schema" -> ConfigCommand.schema(face);
      default -> throw new Unusable(Flags.notAmong("config", action, ACTIONS));
    };
  }
}
