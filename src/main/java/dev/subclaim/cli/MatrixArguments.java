package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.MatrixCommand;
import dev.subclaim.app.MatrixRequest;
import dev.subclaim.app.MatrixRequest.Format;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim matrix FILE... [--inventory FILE] [--intended PATTERN]}. */
final class MatrixArguments implements Command {
  private static final List<String> FORMATS = List.of("text", "json", "csv", "html");
  private static final List<String> COLOURS = List.of("auto", "always", "never");

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec, "FILE", "Files with the roles, and settings of stacks; - for standard input", "1..*");
    Flags.values(
        spec, "--inventory", "FILE", "Stacks and environments, besides those of subclaim.yaml");
    Flags.values(
        spec, "--intended", "PATTERN", "Subjects meant to get in, * and ?; where no file tells");
    Flags.value(spec, "--role", "NAME", "Only the role of this name or ARN");
    Flags.flag(spec, "Every cell (json, csv)", "--cells");
    Flags.value(spec, "--format", "FORMAT", String.join(", ", FORMATS));
    Flags.value(spec, "--color", "WHEN", "auto (default), always, never");
    SetupFlags.describe(spec);
    Flags.value(spec, "--stdin-filename", "NAME", "What standard input is called in reports");
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    String format = Flags.choice(arguments, "--format", FORMATS);
    return MatrixCommand.run(
        new MatrixRequest(
            SetupFlags.input(arguments),
            SetupFlags.read(arguments),
            Flags.values(arguments, "--inventory"),
            Flags.values(arguments, "--intended"),
            Flags.value(arguments, "--role"),
            arguments.hasMatchedOption("--cells"),
            Format.valueOf(format.toUpperCase(Locale.ROOT)),
            terminal.style(Flags.choice(arguments, "--color", COLOURS))),
        face);
  }
}
