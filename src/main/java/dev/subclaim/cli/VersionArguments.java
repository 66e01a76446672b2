package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.Version;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim version}. */
final class VersionArguments implements Command {
  @Override
  public void describe(CommandSpec spec) {}

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    face.out().println("subclaim " + Version.current());
    return Exit.CLEAN;
  }
}
