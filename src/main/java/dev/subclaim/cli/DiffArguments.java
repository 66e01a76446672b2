package dev.subclaim.cli;

import dev.subclaim.app.Diff;
import dev.subclaim.app.DiffRequest;
import dev.subclaim.app.DiffRequest.FailOnChange;
import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.Unusable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim diff OLD NEW}, {@code subclaim diff --base REF [PATH...]}. */
final class DiffArguments implements Command {
  private static final String INTENDED = "intended-";
  private static final int SIDES = 2;
  private static final List<String> LIMITS =
      Arrays.stream(FailOnChange.values()).map(FailOnChange::flag).toList();

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(spec, "PATH", "OLD and NEW; with --base what to compare, . if none", "0..*");
    Flags.value(spec, "--base", "REF", "The old side is this commit, the new side lies here");
    Flags.value(
        spec, "--fail-on-change", "CHANGE", "wider (default, undecided too), unintended, never");
    Flags.values(spec, "--intended", "PATTERN", "Subjects that may get in, for unintended");
    MeantFlags.describe(spec, INTENDED);
    Flags.value(spec, "--format", "FORMAT", "text (default), json");
    SetupFlags.describe(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    Optional<String> base = Flags.value(arguments, "--base");
    List<String> paths = Flags.arguments(arguments);
    if (base.isEmpty() && paths.size() != SIDES) {
      throw new Unusable("give OLD and NEW, or --base REF");
    }
    String limit = Flags.choice(arguments, "--fail-on-change", LIMITS);
    return Diff.run(
        new DiffRequest(
            base,
            paths,
            SetupFlags.read(arguments),
            FailOnChange.valueOf(limit.toUpperCase(Locale.ROOT)),
            MeantFlags.read(arguments, INTENDED, Flags.values(arguments, "--intended")),
            Flags.choice(arguments, "--format", List.of("text", "json")).equals("json")),
        face);
  }
}
