package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.FailOn;
import dev.subclaim.app.Lint;
import dev.subclaim.app.LintRequest;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim lint [PATH...]}. */
final class LintArguments implements Command {
  private static final List<String> LIMITS =
      Arrays.stream(FailOn.values()).map(FailOn::flag).toList();

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec,
        "PATH",
        "Files and folders, - for standard input; the working directory if none",
        "0..*");
    flags(spec);
    FixFlags.describe(spec);
  }

  /** The flags of whatever lints. */
  static void flags(CommandSpec spec) {
    ReportFlags.describe(spec);
    Flags.value(
        spec,
        "--fail-on",
        "SEVERITY",
        "Least severity to fail on: error (default), warning, note, never");
    Flags.values(spec, "--select", "RULE", "Only these rules; repeatable, or separated by commas");
    Flags.values(spec, "--ignore", "RULE", "Not these rules; repeatable, or separated by commas");
    AcceptedFlags.describe(spec);
    AcceptedFlags.describeCommits(spec);
    SetupFlags.describe(spec);
    Flags.flag(spec, "Only list what would be read, and as what", "--show-files");
    Flags.flag(spec, "Do not fail when there is nothing to lint", "--allow-empty");
    Flags.value(spec, "--stdin-filename", "NAME", "What standard input is called in reports");
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    if (arguments.hasMatchedOption("--show-files")) {
      return Lint.showFiles(SetupFlags.input(arguments), face);
    }
    return Lint.run(read(arguments, terminal), face);
  }

  /** What is asked for by arguments and flags. */
  static LintRequest read(ParseResult arguments, Terminal terminal) {
    FailOn failOn = FailOn.named(Flags.choice(arguments, "--fail-on", LIMITS)).orElseThrow();
    return new LintRequest(
        SetupFlags.input(arguments),
        SetupFlags.read(arguments),
        Flags.names(arguments, "--select"),
        Flags.names(arguments, "--ignore"),
        failOn,
        // What fails the run must be seen.
        ReportFlags.read(arguments, terminal, failOn == FailOn.NOTE),
        arguments.hasMatchedOption("--allow-empty"),
        AcceptedFlags.read(arguments),
        FixFlags.read(arguments));
  }
}
