package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.RuleCommand;
import dev.subclaim.app.Unusable;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim rules} and {@code subclaim rules test DIR}. */
final class RulesArguments implements Command {
  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec,
        "test DIR",
        "Run the examples of the rule pages and issuer profiles in a folder",
        "0..*");
    Flags.value(spec, "--format", "FORMAT", "text (default), json");
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    List<String> words = Flags.arguments(arguments);
    if (words.isEmpty()) {
      String format = Flags.choice(arguments, "--format", List.of("text", "json"));
      return RuleCommand.list(format.equals("json"), face);
    }
    if (words.size() != 2 || !words.get(0).equals("test")) {
      throw new Unusable("try subclaim rules, or subclaim rules test DIR");
    }
    return RuleCommand.test(words.get(1), face);
  }
}
