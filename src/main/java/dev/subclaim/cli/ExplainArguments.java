package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Explain;
import dev.subclaim.app.Face;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim explain RULE|TEXT}. */
final class ExplainArguments implements Command {
  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec,
        "RULE|TEXT",
        "The name of a rule, or an error text; - for a text on standard input",
        "1..*");
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    return Explain.run(String.join(" ", Flags.arguments(arguments)), face);
  }
}
