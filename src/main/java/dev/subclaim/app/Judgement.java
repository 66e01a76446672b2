package dev.subclaim.app;

import dev.subclaim.config.FileRef;
import dev.subclaim.intake.Facts;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Case;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a run of {@code lint} judges, and by what.
 *
 * @param setup what is told besides the input
 * @param judge asks the rules
 * @param accepted what somebody accepts
 * @param said the input as the user names it
 * @param inputs what was read, with the files that the configuration names
 * @param named those files, by the path it gives them
 */
record Judgement(
    Setup setup,
    Judge judge,
    AcceptedFindings accepted,
    InputRequest said,
    Inputs inputs,
    Map<String, Facts> named) {

  /** Reads everything that a run asks for. */
  static Judgement of(LintRequest request, GateFiles files, Rulebook rulebook, Face face) {
    return of(request, files, rulebook, face, Inputs.read(request.input(), face));
  }

  /** The same about what was read before. */
  static Judgement of(
      LintRequest request, GateFiles files, Rulebook rulebook, Face face, Inputs inputs) {
    Setup said = Setup.read(request.setup(), files);
    RuleJudge judge = RuleJudge.of(rulebook, said, request.select(), request.ignore());
    ConfiguredFiles all =
        ConfiguredFiles.read(said.configuration(), inputs.files(), files, request.input());
    Setup setup = said.with(all.configuration());
    return new Judgement(
        setup,
        judge.by(setup, all.meaning()),
        AcceptedFindings.of(request.accepted(), suppressionsOf(said), files, rulebook),
        request.input().with(all.named().keySet()),
        inputs.with(all),
        all.named());
  }

  /** The suppressions file that the configuration names. */
  static Optional<String> suppressionsOf(Setup setup) {
    return setup.configuration().rules().suppressions().map(FileRef::target);
  }

  /** The same about other people's accounts: only the configuration says what is the user's own. */
  Judgement withoutInference() {
    return new Judgement(setup, judge.withoutInference(), accepted, said, inputs, named);
  }

  /** The same after files have changed. */
  Judgement changed(UnaryOperator<Facts> change) {
    Map<String, Facts> others = new TreeMap<>(named);
    others.replaceAll((path, facts) -> change.apply(facts));
    return new Judgement(setup, judge, accepted, said, inputs.changed(change), others);
  }

  /** What all files together tell. */
  Case known() {
    return begin().about();
  }

  /** The findings of the input as it is, without those that are accepted. */
  Outcome now() {
    return of(inputs.files(), named);
  }

  /** Of an outcome what the input did not have at a commit, judged by the same rules. */
  Outcome newSince(GitTree commit, Outcome outcome) {
    Past past = Past.of(commit.fork(), said, inputs.files());
    return NewFindings.of(outcome, before(past).findings(), past, commit.forkWords());
  }

  private Outcome before(Past past) {
    Map<String, Facts> then = new TreeMap<>();
    named.forEach(
        (target, now) -> past.file(now.source().path()).ifPresent(f -> then.put(target, f)));
    return of(past.files(), then);
  }

  private Outcome of(List<Facts> files, Map<String, Facts> configured) {
    return accepted.apply(judge, judge.judge(files, configured), files);
  }

  /** Begins a judgement that is passed role by role. */
  Verdicts begin() {
    return judge.begin(inputs.files(), named);
  }

  /** A judgement without what is accepted. */
  Outcome unaccepted(Outcome all) {
    return accepted.apply(judge, all, inputs.files());
  }
}
