package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.comparison.Differences;
import dev.subclaim.comparison.Losses;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.report.FixReport;
import dev.subclaim.report.UnifiedDiff;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run that repairs: what it changes is shown, or written and told. */
final class FixRun {
  private final Judgement start;
  private final Fixing.Fixed fixed;
  private final FixFiles files;
  private final Face face;
  private final TokenModels tokens;

  private FixRun(
      Judgement start, Fixing.Fixed fixed, FixFiles files, Face face, TokenModels tokens) {
    this.start = start;
    this.fixed = fixed;
    this.files = files;
    this.face = face;
    this.tokens = tokens;
  }

  /** Works out what is to be changed. */
  static FixRun of(LintRequest request, Judgement judgement, Known known, Face face) {
    boolean writes = request.fix().mode() == FixRequest.Mode.WRITE;
    if (writes && request.input().paths().contains(Inputs.STANDARD_INPUT)) {
      throw new Unusable("--fix cannot change standard input; --diff shows what it would change");
    }
    Setup setup = judgement.setup();
    TokenModels tokens = judgement.judge().knowledge().tokens();
    FixFiles files = new FixFiles(request.input(), face.directory());
    FixProof proof =
        new FixProof(
            new Differences(tokens, setup.names()),
            new Losses(tokens),
            judgement.known(),
            request.fix().all());
    Fixing fixing =
        new Fixing(
            j -> known.without(j, Lint.complete(j, true)).findings(),
            request.fix().all(),
            proof,
            files);
    return new FixRun(judgement, fixing.run(judgement), files, face, tokens);
  }

  /** Prints the change of each file; the answer is whether there is one. */
  Exit show() {
    StringBuilder diff = new StringBuilder();
    List<UnifiedDiff> shown = new ArrayList<>();
    for (Change change : changes()) {
      UnifiedDiff one =
          UnifiedDiff.of(change.before.path(), change.before.content(), change.after.content());
      diff.append(one.text());
      shown.add(one);
    }
    face.out().print(diff);
    face.out().flush();
    tell(false);
    if (shown.stream().anyMatch(d -> !d.exact())) {
      face.err().println("subclaim: some lines are not shown as they are; the diff is to be read");
    }
    List<Failure> failures = start.inputs().failures(true);
    failures.forEach(f -> face.err().println(Outputs.failure(f)));
    Exit read = failures.isEmpty() ? Exit.CLEAN : Exit.FAILED;
    return read.or(shown.isEmpty() ? Exit.CLEAN : Exit.FINDINGS);
  }

  /** Writes the changed files and tells what was changed; gives what there is to judge now. */
  Judgement write() {
    changes().forEach(change -> files.write(change.before, change.after));
    tell(true);
    return fixed.judgement();
  }

  private void tell(boolean written) {
    Map<String, SourceText> last = new HashMap<>();
    fixed.judgement().inputs().files().forEach(f -> last.put(f.source().path(), f.source()));
    List<FixReport.Entry> entries =
        fixed.trials().stream()
            .filter(t -> t.made() || last.get(t.before().source().path()) == t.before().source())
            .map(trial -> trial.entry(tokens))
            .toList();
    face.err().print(FixReport.text(entries, written));
  }

  /** A file before and after. */
  private record Change(SourceText before, SourceText after) {}

  private List<Change> changes() {
    Map<String, SourceText> before = new HashMap<>();
    start.inputs().files().forEach(f -> before.put(f.source().path(), f.source()));
    return fixed.judgement().inputs().files().stream()
        .map(Facts::source)
        .filter(
            after -> !before.getOrDefault(after.path(), after).content().equals(after.content()))
        .map(after -> new Change(before.getOrDefault(after.path(), after), after))
        .toList();
  }
}
