package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.MeantRequest;
import dev.subclaim.app.Suggest;
import dev.subclaim.app.SuggestRequest;
import dev.subclaim.app.Unusable;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim suggest --stack O/P/S... [--environment O/P/E...] [POLICY]}. */
final class SuggestArguments implements Command {
  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(spec, "POLICY", "The policy now: who would lose access is said", "0..1");
    MeantFlags.describe(spec, "");
    Flags.values(spec, "--operation", "OPERATION", "Only for this operation; repeatable");
    Flags.value(spec, "--account", "ID", "The role's account");
    Flags.value(spec, "--keep", "POLICY", "Keep everybody in who is admitted by this policy");
    Flags.value(spec, "--format", "FORMAT", "text (default), json");
    SetupFlags.describe(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    MeantRequest whom = MeantFlags.read(arguments, "", List.of());
    if (whom.stacks().isEmpty() && whom.environments().isEmpty()) {
      throw new Unusable("give --stack O/P/S or --environment O/P/E");
    }
    return Suggest.run(
        new SuggestRequest(
            whom,
            Flags.names(arguments, "--operation"),
            Flags.value(arguments, "--account"),
            Flags.value(arguments, "--keep"),
            Flags.arguments(arguments).stream().findFirst(),
            SetupFlags.read(arguments),
            Flags.choice(arguments, "--format", List.of("text", "json")).equals("json")),
        face);
  }
}
