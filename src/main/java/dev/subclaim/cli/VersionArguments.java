package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.Version;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim version}, the name and version of the program. */
final class VersionArguments implements Command {
  @Override
  public void describe(CommandSpec spec) {
    Flags.value(spec, "--format", "FORMAT", "text (default), json");
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    boolean json = Flags.choice(arguments, "--format", List.of("text", "json")).equals("json");
    face.out().print(json ? Version.json() : "subclaim " + Version.current() + "\n");
    return Exit.CLEAN;
  }
}
