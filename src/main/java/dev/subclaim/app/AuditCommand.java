package dev.subclaim.app;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.RoleAuditor;
import dev.subclaim.intake.AccountNames;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Knowledge;

/** The command {@code audit}: the roles of many accounts, judged and put in order. */
public final class AuditCommand {
  private AuditCommand() {}

  /** Audits and writes every report. */
  public static Exit run(AuditRequest request, Face face) {
    LintRequest lint = request.lint();
    Known known = Known.of(lint.accepted(), face);
    Rulebook rulebook = Rulebook.of(known.files());
    Judgement judgement = Judgement.of(lint, known.files(), rulebook, face).withoutInference();
    AuditScope scope = AuditScope.of(judgement.inputs().files(), request.allRoles());
    Judgement narrowed = judgement.of(judgement.inputs().with(scope.files()));
    Outcome judged = known.without(narrowed, Lint.complete(narrowed, lint.allowEmpty()));
    Outcome outcome = judged.with(audit(scope, judgement.judge().knowledge()));
    lint.outputs().of(rulebook.pages(), lint.failOn()).write(outcome, face);
    return outcome.failures().isEmpty() ? lint.failOn().of(outcome.findings()) : Exit.FAILED;
  }

  private static Audit audit(AuditScope scope, Knowledge knowledge) {
    RoleAuditor auditor = new RoleAuditor(knowledge.readings(), knowledge::owner);
    return Audit.of(
        scope.files().stream()
            .flatMap(file -> file.policies().stream())
            .map(auditor::look)
            .toList(),
        scope.others(),
        scope.ofAws(),
        knowledge.organizations(),
        AccountNames.of(scope.files()));
  }
}
