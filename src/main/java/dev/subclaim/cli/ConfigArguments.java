package dev.subclaim.cli;

import dev.subclaim.app.ConfigCommand;
import dev.subclaim.app.ConfigInit;
import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.InputRequest;
import dev.subclaim.app.SetupRequest;
import dev.subclaim.app.Unusable;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim config init|check|print|schema}. */
final class ConfigArguments implements Command {
  private static final List<String> ACTIONS = List.of("init", "check", "print", "schema");

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec,
        "init|check|print|schema [PATH...]",
        "What to do; init writes a first file from what these files and folders tell",
        "1..*");
    SetupFlags.describe(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    SetupRequest said = SetupFlags.read(arguments);
    List<String> words = Flags.arguments(arguments);
    String action = words.get(0);
    if (words.size() > 1 && !action.equals("init")) {
      throw new Unusable("config " + action + " takes no paths");
    }
    return switch (action) {
      case "init" ->
          ConfigInit.run(
              new InputRequest(words.subList(1, words.size()), "<stdin>"), said.config(), face);
      case "check" -> ConfigCommand.check(said, face);
      case "print" -> ConfigCommand.print(said, face);
      case "schema" -> ConfigCommand.schema(face);
      default -> throw new Unusable(Flags.notAmong("config", action, ACTIONS));
    };
  }
}
