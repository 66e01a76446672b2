package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.MeantRequest;
import dev.subclaim.app.Suggest;
import dev.subclaim.app.SuggestRequest;
import dev.subclaim.app.Unusable;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim suggest --stack O/P/S... [--environment O/P/E...] [POLICY]}. */
final class SuggestArguments implements Command {
  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(spec, "POLICY", "The policy now: who would lose access is said", "0..1");
    MeantFlags.describe(spec, "");
    Flags.values(spec, "--operation", "OPERATION", "Only for this operation; repeatable");
    Flags.value(
        spec, "--from-inventory", "ROLE", "Those of the inventory that name this role, too");
    Flags.value(
        spec, "--seen", "FILE", "Whoever got a session of the role, by CloudTrail's events, too");
    Flags.value(spec, "--account", "ID", "The role's account");
    Flags.value(spec, "--keep", "POLICY", "Keep everybody in who is admitted by this policy");
    Flags.flag(
        spec, "Let whole projects in where IAM's quota forces it, and say so", "--allow-patterns");
    Flags.value(spec, "--format", "FORMAT", "text (default), json");
    SetupFlags.describe(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    MeantRequest whom = MeantFlags.read(arguments, "", List.of());
    Optional<String> role = Flags.value(arguments, "--from-inventory");
    Optional<String> seen = Flags.value(arguments, "--seen");
    boolean named = !whom.stacks().isEmpty() || !whom.environments().isEmpty();
    if (!named && role.isEmpty() && seen.isEmpty()) {
      throw new Unusable(
          "give --stack O/P/S, --environment O/P/E, --from-inventory ROLE or --seen FILE");
    }
    return Suggest.run(
        new SuggestRequest(
            whom,
            Flags.names(arguments, "--operation"),
            role,
            seen,
            Flags.value(arguments, "--account"),
            Flags.value(arguments, "--keep"),
            Flags.arguments(arguments).stream().findFirst(),
            arguments.hasMatchedOption("--allow-patterns"),
            SetupFlags.read(arguments),
            Flags.choice(arguments, "--format", List.of("text", "json")).equals("json")),
        face);
  }
}
