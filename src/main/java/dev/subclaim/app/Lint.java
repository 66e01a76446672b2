package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Contents;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command {@code lint}: read, judge, report. */
public final class Lint {
  private Lint() {}

  /** Lints and writes every report. */
  public static Exit run(LintRequest request, Face face) {
    Known known = Known.of(request.accepted(), face);
    Rulebook rulebook = Rulebook.of(known.files());
    Judgement judgement = Judgement.of(request, known.files(), rulebook, face);
    if (request.fix().mode() != FixRequest.Mode.NONE) {
      FixRun run = FixRun.of(request, judgement, known, face);
      if (request.fix().mode() == FixRequest.Mode.DIFF) {
        return run.show();
      }
      judgement = run.write();
    }
    Verdicts verdicts = judgement.begin();
    verdicts.judgeAll();
    Outcome judged =
        complete(judgement.unaccepted(verdicts.outcome()), judgement, request.allowEmpty());
    Outcome counted = known.without(judgement, judged);
    Outcome outcome =
        request.outputs().has(Format.HTML) ? MatrixSection.add(counted, verdicts) : counted;
    request.outputs().of(rulebook.pages(), request.failOn()).write(outcome, face);
    return outcome.failures().isEmpty() ? request.failOn().of(outcome.findings()) : Exit.FAILED;
  }

  /** Every finding, whatever a baseline knows. */
  static Outcome judged(LintRequest request, Face face) {
    GateFiles files = GateFiles.of(face.directory(), request.accepted().policyRef());
    Judgement judgement = Judgement.of(request, files, Rulebook.of(files), face);
    return complete(judgement, request.allowEmpty());
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
  static Outcome complete(Judgement judgement, boolean allowEmpty) {
    return complete(judgement.now(), judgement, allowEmpty);
  }

  /** Adds to what was judged what the reading saw. */
  static Outcome complete(Outcome judged, Judgement judgement, boolean allowEmpty) {
    Inputs inputs = judgement.inputs();
    List<Failure> failures =
        Stream.concat(inputs.failures(allowEmpty).stream(), judged.failures().stream())
            .distinct()
            .toList();
    Summary said = judged.summary();
    List<String> notChecked = new ArrayList<>(said.notChecked());
    notChecked.addAll(inputs.notRead());
    notChecked.addAll(LeftOut.of(judgement.setup().configuration()));
    Summary summary =
        new Summary(
            inputs.files().size(),
            inputs.skipped(),
            said.policies(),
            Contents.of(inputs.files()),
            said.baselined(),
            said.inferred(),
            notChecked);
    return new Outcome(judged.findings(), judged.suppressed(), failures, summary);
  }
}
