package dev.subclaim.app;

import dev.subclaim.config.FileRef;
import dev.subclaim.intake.Facts;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Suppressions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run of {@code lint} judges, and by what.
 *
 * @param setup what is told besides the input
 * @param judge asks the rules
 * @param suppressions what somebody accepts
 * @param today the day that suppressions are judged on
 * @param said the input as the user names it
 * @param inputs what was read
 */
record Judgement(
    Setup setup,
    Judge judge,
    Optional<Suppressions> suppressions,
    LocalDate today,
    InputRequest said,
    Inputs inputs) {

  /** Reads everything that a run asks for. */
  static Judgement of(LintRequest request, Rulebook rulebook, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    Judge judge = RuleJudge.of(rulebook, setup, request.select(), request.ignore());
    Accepted accepted = request.accepted();
    Optional<Suppressions> suppressions =
        accepted
            .suppressions()
            .or(() -> suppressionsOf(setup))
            .map(f -> SuppressionsFile.read(f, face.directory(), rulebook));
    return new Judgement(
        setup,
        judge,
        suppressions,
        accepted.today(),
        request.input(),
        Inputs.read(request.input(), face));
  }

  /** The suppressions file that the configuration names. */
  static Optional<String> suppressionsOf(Setup setup) {
    return setup.configuration().rules().suppressions().map(FileRef::target);
  }

  /** The findings of the input as it is, without those that are accepted. */
  Outcome now() {
    return of(inputs.files());
  }

  /** Of an outcome what the input did not have at a commit, judged by the same rules. */
  Outcome newSince(GitTree commit, Outcome outcome) {
    Past past = Past.of(commit.fork(), said, inputs.files());
    return NewFindings.of(outcome, of(past.files()).findings(), past, commit.forkWords());
  }

  private Outcome of(List<Facts> files) {
    Outcome all = judge.judge(files);
    List<String> paths = files.stream().map(f -> f.source().path()).toList();
    return suppressions.map(s -> judge.suppress(all, s, today, paths)).orElse(all);
  }
}
