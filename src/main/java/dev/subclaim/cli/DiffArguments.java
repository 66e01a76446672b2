package dev.subclaim.cli;

import dev.subclaim.app.Diff;
import dev.subclaim.app.DiffRequest;
import dev.subclaim.app.DiffRequest.FailOnChange;
import dev.subclaim.app.DiffRequest.Form;
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
  private static final List<String> FORMS = Arrays.stream(Form.values()).map(Form::flag).toList();

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec,
        "PATH",
        "OLD and NEW: files, folders, REF:PATH; with --base what to compare, . if none",
        "0..*");
    Flags.value(spec, "--base", "REF", "The old side is where this branch left REF");
    Flags.value(spec, "--role", "NAME", "Only the role of this name or ARN");
    Flags.value(
        spec, "--fail-on-change", "CHANGE", "wider (default, undecided too), unintended, never");
    Flags.values(
        spec, "--intended", "PATTERN", "Subjects that may get in, besides those of the inventory");
    MeantFlags.describe(spec, INTENDED);
    Flags.value(spec, "--suppressions", "FILE", "Changes that somebody accepts, with reasons");
    Flags.value(
        spec, "--policy-ref", "REF", "Configuration and accepted changes as this commit has them");
    Flags.value(spec, "--today", "DATE", "The day that these are judged on (2027-01-31)");
    Flags.value(spec, "--format", "FORMAT", "text (default), json, markdown");
    Flags.values(
        spec, "--output", "FORMAT=PATH", "A further answer, written to a file; repeatable");
    SetupFlags.describe(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    Optional<String> base = Flags.value(arguments, "--base");
    List<String> paths = Flags.arguments(arguments);
    if (base.isEmpty() && paths.size() != SIDES) {
      throw new Unusable("give OLD and NEW, or --base REF, as in subclaim diff --base origin/main");
    }
    String limit = Flags.choice(arguments, "--fail-on-change", LIMITS);
    return Diff.run(
        new DiffRequest(
            base,
            paths,
            Flags.value(arguments, "--role"),
            SetupFlags.read(arguments),
            AcceptedFlags.read(arguments),
            FailOnChange.valueOf(limit.toUpperCase(Locale.ROOT)),
            MeantFlags.read(arguments, INTENDED, Flags.values(arguments, "--intended")),
            form(Flags.choice(arguments, "--format", FORMS)),
            Flags.values(arguments, "--output").stream().map(DiffArguments::file).toList()),
        face);
  }

  private static Form form(String word) {
    return Form.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static DiffRequest.File file(String flag) {
    Flags.Target target = Flags.target("--output", flag, FORMS);
    return new DiffRequest.File(form(target.format()), target.path());
  }
}
