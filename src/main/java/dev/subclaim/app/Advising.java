package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.audit.Advice;
import dev.subclaim.audit.Advices;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.aws.Quotas;
import dev.subclaim.comparison.Difference;
import dev.subclaim.comparison.Differences;
import dev.subclaim.comparison.Losses;
import dev.subclaim.estate.Attempt;
import dev.subclaim.estate.Attempt.Trial;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.Use;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.Severity;
import dev.subclaim.suggest.Ask;
import dev.subclaim.suggest.Narrower;
import dev.subclaim.suggest.Suggester;
import dev.subclaim.trust.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works out what to put in the place of policies that rules object to. Whom a role is for, it takes
 * from the inventory and from the organizations that the user names, never from the policy.
 */
final class Advising {
  private final Verdicts verdicts;
  private final Estate estate;
  private final TokenModels tokens;
  private final Differences differences;
  private final FixProof proof;
  private final NeededWords words;
  private final Advices advices = new Advices();

  /**
   * Ready to advise.
   *
   * @param names the user's own organizations, which make tokens readable
   */
  Advising(Verdicts verdicts, List<String> names) {
    Knowledge knowledge = verdicts.about().knowledge();
    this.verdicts = verdicts;
    this.estate = knowledge.estate();
    this.tokens = knowledge.tokens();
    this.differences = new Differences(tokens, names);
    this.proof = new FixProof(differences, new Losses(tokens), verdicts.about(), true);
    this.words = new NeededWords(knowledge);
  }

  /** What was worked out so far. */
  Advices advices() {
    return advices;
  }

  /** Works out what to do about a role, if a rule warns of it. */
  void look(AuditedRole audited, RolePolicy role, List<Finding> findings) {
    if (findings.stream().anyMatch(Advising::warns)) {
      // Nobody asks for a role by an empty inventory; its copies differ in what rules say of them.
      Optional<List<String>> said =
          Optional.of(findings.stream().map(Finding::rule).toList())
              .filter(rules -> estate.inventory().entries().isEmpty());
      advices.add(audited, said, () -> advice(role, findings, audited.reach()));
    }
  }

  private static boolean warns(Finding finding) {
    return finding.severity() != Severity.NOTE;
  }

  private Advice advice(RolePolicy role, List<Finding> findings, Optional<Reach> reach) {
    Optional<DraftPolicy> begun = DraftPolicy.of(role, proof, verdicts::consider);
    if (begun.isEmpty()) {
      return new Advice(Optional.empty(), List.of(), words.of(findings, reach));
    }
    DraftPolicy draft = begun.get();
    String before = draft.text();
    List<Ask> asks = asks(role);
    boolean least = !asks.isEmpty() && takeLeast(draft, asks);
    draft.edit();
    Difference change = differences.between(role.policy().policy(), draft.role().policy().policy());
    if (draft.text().equals(before) || change.opened() != Truth.NO) {
      return new Advice(Optional.empty(), List.of(), words.of(findings, reach));
    }
    List<String> remarks = new ArrayList<>(proved(draft, change, least ? asks : List.of()));
    remarks.addAll(cautions(draft, role, least));
    return new Advice(Optional.of(draft.text()), remarks, words.of(draft.findings(), reach));
  }

  /** Those who ask for the role and get in; nobody where nobody is known to ask for it. */
  private List<Ask> asks(RolePolicy role) {
    List<Use> uses = estate.usesOf(role).stream().filter(u -> u.entry().isPresent()).toList();
    if (uses.isEmpty()) {
      return List.of();
    }
    List<Ask> asks = new ArrayList<>();
    proof.mayAskFor(role.role()).stream()
        .filter(entry -> estate.admits(role, entry) != Truth.NO)
        .map(entry -> Ask.of(estate.issuer(), "", entry.workload(), List.of()))
        .forEach(asks::add);
    Set<Token> known =
        asks.stream().flatMap(ask -> ask.tokens().stream()).collect(Collectors.toSet());
    uses.stream()
        .flatMap(use -> use.attempts().stream())
        .filter(Attempt::documented)
        .flatMap(attempt -> attempt.trials().stream())
        .filter(trial -> trial.admitted() != Truth.NO)
        .map(Trial::token)
        .filter(known::add)
        .forEach(token -> asks.add(Ask.of(estate.issuer(), "", token)));
    return asks;
  }

  private boolean takeLeast(DraftPolicy draft, List<Ask> asks) {
    Narrower narrower = new Narrower(tokens, draft.role().policy().policy(), asks);
    return narrower.policy(false).filter(draft::take).isPresent()
        || narrower.policy(true).filter(draft::take).isPresent();
  }

  private static List<String> proved(DraftPolicy draft, Difference change, List<Ask> asks) {
    List<String> remarks = new ArrayList<>();
    if (change.closed() == Truth.NO) {
      return List.of("proved: the same tokens get in as now");
    }
    remarks.add("proved: nobody gets in who is kept out now");
    if (!asks.isEmpty()) {
      remarks.add("proved: stays in: " + AdviceWords.some(asks.stream().map(Ask::name).toList()));
    }
    draft.meant().forEach(meant -> remarks.add("stays in: " + meant));
    if (!change.lost().isEmpty()) {
      remarks.add("kept out by it, for example: " + AdviceWords.tokens(change.lost()));
    }
    return remarks;
  }

  private List<String> cautions(DraftPolicy draft, RolePolicy role, boolean least) {
    List<String> remarks = new ArrayList<>();
    List<String> refused =
        estate.usesOf(role).stream()
            .filter(use -> use.attempts().stream().anyMatch(Attempt::refused))
            .flatMap(use -> use.entry().stream())
            .map(Entry::path)
            .distinct()
            .toList();
    if (!refused.isEmpty()) {
      remarks.add("refused now, at least in part, and by it: " + AdviceWords.some(refused));
    }
    if (least && !estate.inventory().complete()) {
      remarks.add("whoever is not in the inventory is kept out: it does not say it is complete");
    }
    long size = draft.text().chars().filter(c -> !Character.isWhitespace(c)).count();
    if (size > Quotas.TRUST_POLICY_DEFAULT) {
      remarks.add(size + Suggester.OVER_DEFAULT);
    }
    return remarks;
  }
}
