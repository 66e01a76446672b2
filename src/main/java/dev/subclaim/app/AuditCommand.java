package dev.subclaim.app;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.audit.Coverage;
import dev.subclaim.audit.RoleAuditor;
import dev.subclaim.audit.Roll;
import dev.subclaim.config.Inventory;
import dev.subclaim.estate.KnownRoles;
import dev.subclaim.estate.RepeatedRoles;
import dev.subclaim.intake.AccountNames;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.PulumiFacts;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.report.Format;
import dev.subclaim.rule.Knowledge;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The command {@code audit}: the roles of many accounts, judged and put in order. */
public final class AuditCommand {
  /** The reports of an audit that show nothing of files but the policies that are kept. */
  private static final Set<Format> WITHOUT_SOURCES =
      EnumSet.of(Format.TEXT, Format.JSON, Format.JSONL, Format.CSV, Format.HTML);

  /** The reports that say what to put in the place of a policy. */
  private static final Set<Format> ADVISING = EnumSet.of(Format.JSONL, Format.HTML);

  private final LintRequest lint;
  private final Face face;
  private final Known known;
  private final Rulebook rulebook;
  private final AuditScope scope;
  private final Roll roll = new Roll();
  private final RepeatedRoles repeated = new RepeatedRoles();
  private Optional<Advising> advising = Optional.empty();

  private AuditCommand(AuditRequest request, Face face) {
    this.lint = request.lint();
    this.face = face;
    this.known = Known.of(lint.accepted(), face);
    this.rulebook = Rulebook.of(known.files());
    this.scope = new AuditScope(request.allRoles());
  }

  /** Audits and writes every report. */
  public static Exit run(AuditRequest request, Face face) {
    return new AuditCommand(request, face.rereadable(request.lint().input())).run();
  }

  private Exit run() {
    KnownRoles roles = new KnownRoles();
    Consumer<RolePolicy> learn = roles::add;
    Inputs light = Inputs.read(lint.input(), face, learn.andThen(repeated::add));
    Judgement judgement = judgement(light);
    Outcome outcome = relates(judgement) ? held() : streamed(judgement, roles);
    face.progress().end();
    lint.outputs().of(rulebook.pages(), lint.failOn()).write(outcome, face);
    return outcome.failures().isEmpty() ? lint.failOn().of(outcome.findings()) : Exit.FAILED;
  }

  private Judgement judgement(Inputs inputs) {
    return Judgement.of(lint, known.files(), rulebook, face, inputs).withoutInference();
  }

  /** Whether there is anything that roles must be held against, all of them at once. */
  private boolean relates(Judgement judgement) {
    Inventory inventory = judgement.setup().configuration().inventory();
    return !inventory.stacks().isEmpty()
        || !inventory.environments().isEmpty()
        || known.since().isPresent()
        || judgement.inputs().files().stream().anyMatch(AuditCommand::relates);
  }

  private static boolean relates(Facts file) {
    return !file.settings().isEmpty()
        || !file.environments().isEmpty()
        || !file.pulumi().equals(PulumiFacts.NONE);
  }

  private Outcome held() {
    Judgement judgement = judgement(Inputs.read(lint.input(), face));
    Verdicts verdicts = begin(judgement);
    verdicts.about().files().forEach(file -> file.policies().forEach(p -> look(p, verdicts)));
    Outcome outcome = outcome(verdicts, judgement);
    return lint.outputs().has(Format.HTML) ? MatrixSection.add(outcome, verdicts) : outcome;
  }

  /** Reads the exports again, role by role, and forgets each role but for what is said of it. */
  private Outcome streamed(Judgement judgement, KnownRoles roles) {
    roles.add(judgement.setup().configuration().inventory(), judgement.named());
    judgement.inputs().files().forEach(roles::add);
    Verdicts verdicts = begin(judgement);
    verdicts.about().files().forEach(file -> file.policies().forEach(p -> look(p, verdicts)));
    Inputs.read(lint.input(), face, policy -> look(roles.better(policy), verdicts));
    return outcome(verdicts, judgement);
  }

  private Verdicts begin(Judgement judgement) {
    Verdicts verdicts = judgement.begin();
    if (ADVISING.stream().anyMatch(lint.outputs()::has)) {
      advising = Optional.of(new Advising(verdicts, judgement.setup().names()));
    }
    return verdicts;
  }

  private void look(RolePolicy role, Verdicts verdicts) {
    if (repeated.counts(role) && scope.takes(role)) {
      face.progress().judged(verdicts.policies() + 1);
      Knowledge knowledge = verdicts.about().knowledge();
      AuditedRole kept =
          roll.add(new RoleAuditor(knowledge.readings(), knowledge::owner).look(role));
      boolean whole = kept.policy().isPresent() || !lint.outputs().isOf(WITHOUT_SOURCES);
      List<Finding> findings = whole ? verdicts.judge(role) : verdicts.judge(role, kept.role());
      advising.ifPresent(advice -> advice.look(kept, role, findings));
    }
  }

  private Outcome outcome(Verdicts verdicts, Judgement judgement) {
    Outcome all = judgement.unaccepted(verdicts.outcome());
    Outcome judged = known.without(judgement, Lint.complete(all, judgement, lint.allowEmpty()));
    Coverage coverage =
        Coverage.of(
            scope.accounts(),
            judgement.inputs().files().stream()
                .flatMap(file -> file.aws().accounts().stream())
                .toList());
    Audit audit =
        Audit.of(
            roll.roles(),
            scope.others(),
            scope.ofAws(),
            judgement.setup().configuration().organizations(),
            AccountNames.of(judgement.inputs().files()));
    Audit whole = advising.map(Advising::advices).map(audit::with).orElse(audit).with(coverage);
    return judged.with(whole).notChecking(unseen(coverage));
  }

  /** Says of which listed accounts no role was read. */
  private static List<String> unseen(Coverage coverage) {
    List<String> names =
        coverage.missing().stream().map(account -> account.id() + " " + account.name()).toList();
    int number = names.size();
    return names.isEmpty()
        ? List.of()
        : List.of(
            (number == 1 ? "1 listed account" : number + " listed accounts")
                + " of which no role was read ("
                + AdviceWords.some(names)
                + ")");
  }
}
