package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import dev.subclaim.lint.Suppressions;
import dev.subclaim.report.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command {@code lint}: read, judge, report. */
public final class Lint {
  private Lint() {}

  /** Lints and writes every report. */
  public static Exit run(LintRequest request, Face face) {
    Rulebook rulebook = Rulebook.of(face.directory());
    Optional<BaselineFile> baseline =
        request.accepted().baseline().map(name -> BaselineFile.read(name, face.directory()));
    Outcome judged = judged(request, rulebook, face);
    Outcome outcome = baseline.map(known -> known.apply(judged)).orElse(judged);
    request.outputs().of(rulebook.pages(), request.failOn()).write(outcome, face);
    return outcome.failures().isEmpty() ? request.failOn().of(outcome.findings()) : Exit.FAILED;
  }

  /** Every finding, whatever a baseline knows. */
  static Outcome judged(LintRequest request, Face face) {
    return judged(request, Rulebook.of(face.directory()), face);
  }

  private static Outcome judged(LintRequest request, Rulebook rulebook, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    Judge judge = RuleJudge.of(rulebook, setup, request.select(), request.ignore());
    Accepted accepted = request.accepted();
    Optional<Suppressions> suppressions =
        accepted
            .suppressions()
            .or(() -> suppressionsOf(setup))
            .map(f -> SuppressionsFile.read(f, face.directory(), rulebook));
    Inputs inputs = Inputs.read(request.input(), face);
    Outcome all = complete(judge.judge(inputs.files()), inputs, setup, request.allowEmpty());
    List<String> paths = inputs.files().stream().map(f -> f.source().path()).toList();
    return suppressions.map(s -> judge.suppress(all, s, accepted.today(), paths)).orElse(all);
  }

  private static Optional<String> suppressionsOf(Setup setup) {
    return setup.configuration().rules().suppressions().map(f -> setup.folders().shown(f.path()));
  }

  /** Lists what would be read, and as what, without judging it. */
  public static Exit showFiles(InputRequest request, Face face) {
    Inputs inputs = Inputs.read(request, face);
    for (Facts facts : inputs.files()) {
      String kind = facts.kind().orElse("broken");
      face.out().println(Escapes.line(facts.source().path()) + "  " + Escapes.value(kind));
    }
    for (Inputs.Other other : inputs.others()) {
      face.out().println(Escapes.line(other.path()) + "  not read: " + Escapes.value(other.hint()));
    }
    for (Failure failure : inputs.failures(false)) {
      face.err().println("subclaim: " + Escapes.line(failure.path()) + ": " + failure.message());
    }
    return inputs.failures(false).isEmpty() ? Exit.CLEAN : Exit.FAILED;
  }

  /** Adds to the judgement what the reading saw. */
  private static Outcome complete(Outcome judged, Inputs inputs, Setup setup, boolean allowEmpty) {
    List<Failure> failures =
        Stream.concat(inputs.failures(allowEmpty).stream(), judged.failures().stream())
            .distinct()
            .toList();
    Summary said = judged.summary();
    List<String> notChecked = new ArrayList<>(said.notChecked());
    notChecked.addAll(inputs.notRead());
    notChecked.addAll(LeftOut.of(setup.configuration()));
    Summary summary =
        new Summary(
            inputs.files().size(),
            inputs.skipped(),
            said.policies(),
            said.baselined(),
            said.inferred(),
            notChecked);
    return new Outcome(judged.findings(), judged.suppressed(), failures, summary);
  }
}
