package dev.subclaim.cli;

import dev.subclaim.app.AuditCommand;
import dev.subclaim.app.AuditRequest;
import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.Lint;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim audit EXPORT...}. */
final class AuditArguments implements Command {
  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec,
        "EXPORT",
        "Exports of accounts, lists of accounts and providers; files and folders, - for standard"
            + " input",
        "1..*");
    Flags.flag(spec, "Look at roles, too, that trust no OIDC issuer", "--all-roles");
    LintArguments.flags(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    return arguments.hasMatchedOption("--show-files")
        ? Lint.showFiles(SetupFlags.input(arguments), face)
        : AuditCommand.run(
            new AuditRequest(
                LintArguments.read(arguments, terminal), arguments.hasMatchedOption("--all-roles")),
            face);
  }
}
