package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.MeantRequest;
import dev.subclaim.app.Prove;
import dev.subclaim.app.ProveRequest;
import dev.subclaim.app.Unusable;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim prove FILE... (--within PATTERN | --within-stack O/P/S | ...)}. */
final class ProveArguments implements Command {
  private static final String WITHIN = "within-";

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(spec, "FILE", "Files with the roles, - for standard input", "1..*");
    Flags.values(spec, "--within", "PATTERN", "A pattern of subjects, * and ?; repeatable");
    MeantFlags.describe(spec, WITHIN);
    Flags.flag(spec, "Of any token, not just of those that issuers mint", "--any-token");
    Flags.value(spec, "--role", "NAME", "Only the role of this name or ARN");
    Flags.value(spec, "--format", "FORMAT", "text (default), json");
    SetupFlags.describe(spec);
    Flags.value(spec, "--stdin-filename", "NAME", "What standard input is called in reports");
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    MeantRequest within = MeantFlags.read(arguments, WITHIN, Flags.values(arguments, "--within"));
    if (within.subjects().isEmpty()
        && within.stacks().isEmpty()
        && within.environments().isEmpty()) {
      throw new Unusable(
          "give --within PATTERN, --within-stack O/P/S or --within-environment O/P/E");
    }
    return Prove.run(
        new ProveRequest(
            SetupFlags.input(arguments),
            SetupFlags.read(arguments),
            Flags.value(arguments, "--role"),
            within,
            arguments.hasMatchedOption("--any-token"),
            Flags.choice(arguments, "--format", List.of("text", "json")).equals("json")),
        face);
  }
}
