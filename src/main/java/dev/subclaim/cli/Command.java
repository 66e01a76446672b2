package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the command line: its arguments, and what it starts. */
interface Command {
  /** Adds the arguments to the command's model. */
  void describe(CommandSpec spec);

  /** Does it. */
  Exit run(ParseResult arguments, Face face, Terminal terminal);
}
