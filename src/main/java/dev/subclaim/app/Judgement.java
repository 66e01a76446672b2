package dev.subclaim.app;

import dev.subclaim.config.FileRef;
import dev.subclaim.intake.Facts;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Suppressions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run of {@code lint} judges, and by what.
 *
 * @param setup what is told besides the input
 * @param judge asks the rules
 * @param accepted the suppressions file
 * @param suppressions what it says
 * @param settled whether the suppressions here are those that count; else it is not asked which of
 *     them fit nothing, for the change may have mended what they accept
 * @param today the day that suppressions are judged on
 * @param said the input as the user names it
 * @param inputs what was read, with the files that the configuration names
 * @param named those files, by the path it gives them
 */
record Judgement(
    Setup setup,
    Judge judge,
    Optional<String> accepted,
    Optional<Suppressions> suppressions,
    boolean settled,
    LocalDate today,
    InputRequest said,
    Inputs inputs,
    Map<String, Facts> named) {

  /** Reads everything that a run asks for. */
  static Judgement of(LintRequest request, GateFiles files, Rulebook rulebook, Face face) {
    Setup said = Setup.read(request.setup(), files);
    RuleJudge judge = RuleJudge.of(rulebook, said, request.select(), request.ignore());
    Optional<String> file = request.accepted().suppressions().or(() -> suppressionsOf(said));
    Inputs inputs = Inputs.read(request.input(), face);
    ConfiguredFiles all =
        ConfiguredFiles.read(said.configuration(), inputs.files(), face.directory());
    Setup setup = said.with(all.configuration());
    return new Judgement(
        setup,
        judge.by(setup),
        file,
        file.map(name -> SuppressionsFile.read(name, files, rulebook)),
        file.filter(name -> !files.settled(name)).isEmpty(),
        request.accepted().today(),
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
    return new Judgement(
        setup,
        judge.withoutInference(),
        accepted,
        suppressions,
        settled,
        today,
        said,
        inputs,
        named);
  }

  /** The same about these files only. */
  Judgement of(Inputs others) {
    return new Judgement(setup, judge, accepted, suppressions, settled, today, said, others, named);
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
    Outcome all = judge.judge(files, named);
    List<String> paths = settled ? files.stream().map(f -> f.source().path()).toList() : List.of();
    return suppressions.map(s -> judge.suppress(all, s, today, paths)).orElse(all);
  }
}
