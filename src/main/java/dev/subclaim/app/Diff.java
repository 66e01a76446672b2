package dev.subclaim.app;

import dev.subclaim.app.DiffRequest.FailOnChange;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.report.DiffReport;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Span;
import dev.subclaim.trust.Difference;
import dev.subclaim.trust.Difference.Verdict;
import dev.subclaim.trust.Differences;
import dev.subclaim.trust.LevelWords;
import dev.subclaim.trust.Meant;
import dev.subclaim.trust.TokenModels;
import java.util.List;
import java.util.Optional;

/** The command {@code diff}: what a change of policies changes, role by role. */
public final class Diff {
  private final DiffRequest request;
  private final Differences differences;
  private final TokenModels tokens;
  private final Meant intended;

  private Diff(DiffRequest request, Setup setup) {
    this.request = request;
    this.tokens = new TokenModels(setup.issuers());
    this.differences = new Differences(tokens, setup.names());
    this.intended = Workloads.meant(request.intended(), setup.issuers());
  }

  /** Compares both sides. */
  public static Exit run(DiffRequest request, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    DiffSides sides = sides(request, face);
    for (Failure failure : sides.failures()) {
      String path = Escapes.line(failure.path());
      face.err().println("subclaim: " + path + ": " + Escapes.value(failure.message()));
    }
    Exit read = sides.failures().isEmpty() ? Exit.CLEAN : Exit.FAILED;
    if (sides.old().isEmpty() && sides.now().isEmpty()) {
      face.err().println("subclaim: there is no trust policy on either side");
      return Exit.FAILED;
    }
    Diff diff = new Diff(request, setup);
    List<DiffReport.Change> changes =
        RolePairs.of(sides.old(), sides.now()).stream().map(diff::change).toList();
    DiffReport report = new DiffReport(changes);
    face.out().print(request.json() ? report.json() : report.text());
    boolean fails = changes.stream().anyMatch(diff::fails);
    return read.or(fails ? Exit.FINDINGS : Exit.CLEAN);
  }

  private static DiffSides sides(DiffRequest request, Face face) {
    if (request.base().isPresent()) {
      GitTree base = GitTree.of(face.directory(), request.base().get(), "--base");
      return DiffSides.since(base, request.paths(), face);
    }
    return DiffSides.of(request.paths().get(0), request.paths().get(1), face);
  }

  private DiffReport.Change change(RolePairs.Pair pair) {
    if (pair.old().isEmpty() || pair.now().isEmpty()) {
      RolePolicy role = pair.now().or(pair::old).orElseThrow();
      Verdict verdict = pair.now().isPresent() ? Verdict.ADDED : Verdict.REMOVED;
      return new DiffReport.Change(
          role, verdict, false, Optional.empty(), List.of(), words(role), false);
    }
    RolePolicy old = pair.old().get();
    RolePolicy now = pair.now().get();
    boolean touched = !text(old).equals(text(now));
    Difference difference = differences.between(old.policy().policy(), now.policy().policy());
    boolean meant =
        difference.verdict() == Verdict.WIDER
            && request.failOn() == FailOnChange.UNINTENDED
            && !isWider(
                differences
                    .between(old.policy().policy(), now.policy().policy(), intended)
                    .verdict());
    return new DiffReport.Change(
        now, difference.verdict(), touched, Optional.of(difference), words(old), words(now), meant);
  }

  private List<LevelWords.Word> words(RolePolicy role) {
    return LevelWords.of(role.policy().policy(), tokens);
  }

  private static String text(RolePolicy role) {
    Span span = role.policy().policy().tree().span();
    return span.text().content().substring(span.start(), span.end());
  }

  private boolean fails(DiffReport.Change change) {
    return request.failOn() != FailOnChange.NEVER && !change.meant() && isWider(change.verdict());
  }

  private static boolean isWider(Verdict verdict) {
    return verdict == Verdict.WIDER
        || verdict == Verdict.INCOMPARABLE
        || verdict == Verdict.UNDECIDED;
  }
}
