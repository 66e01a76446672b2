package dev.subclaim.suggest;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.aws.Quotas;
import dev.subclaim.comparison.Difference;
import dev.subclaim.comparison.Differences;
import dev.subclaim.comparison.Gain;
import dev.subclaim.comparison.Proving;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.JsonText;
import dev.subclaim.workload.Meant;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the least trust policy for some who ask, and proves that it is that. */
public final class Suggester {
  private static final String WILD = "*?$";
  private static final String TOO_LARGE =
      " characters, white space not counted, are more than IAM holds, 4096; split it over roles";

  /** What is said of a policy that an account holds only when it asked for more. */
  public static final String OVER_DEFAULT =
      " characters, white space not counted: more than the default quota of an account, 2048;"
          + " have IAM's quota `Role trust policy length` raised there first, in Service Quotas";

  private final TokenModels tokens;
  private final List<Ask> asks;

  /** A writer of policies for these. */
  public Suggester(TokenModels tokens, List<Ask> asks) {
    this.tokens = tokens;
    this.asks = List.copyOf(asks);
  }

  /** The least policy for exactly these. */
  public Suggestion least() {
    return least(asks, meant());
  }

  /**
   * A shorter policy that also lets in every other stack and environment of their projects: for
   * policies that IAM does not hold otherwise. What it admits besides is among the notes.
   */
  public Suggestion wide() {
    List<Ask> wider = asks.stream().map(Ask::widened).toList();
    return least(wider, meant(wider))
        .noting(
            "patterns, to fit IAM's quota; proven to admit nothing but "
                + String.join(", ", projects(asks)));
  }

  /** The same besides all whom a policy admits now: only what is added is shorter and wider. */
  public Suggestion keepingWide(TrustPolicy old) {
    List<Ask> refused = refused(old);
    List<Ask> wider = refused.stream().map(Ask::widened).toList();
    return keeping(old, wider, meant(wider))
        .noting(
            "patterns, to fit IAM's quota; proven to add nothing but "
                + String.join(", ", projects(refused)));
  }

  private Meant meant(List<Ask> wider) {
    List<String> subjects = new ArrayList<>(meant().subjects());
    wider.stream()
        .flatMap(ask -> ask.needs().stream())
        .filter(Need::pattern)
        .forEach(need -> subjects.addAll(need.subjects()));
    return new Meant(subjects.stream().distinct().toList(), meant().workloads());
  }

  private static List<String> projects(List<Ask> whom) {
    return whom.stream()
        .flatMap(ask -> ask.whose().stream())
        .map(w -> "every " + w.sort() + " of " + w.organization() + "/" + w.project())
        .distinct()
        .toList();
  }

  private List<Ask> refused(TrustPolicy old) {
    return asks.stream().filter(ask -> !admits(old, ask)).toList();
  }

  private Suggestion least(List<Ask> whom, Meant meant) {
    Map<String, Object> document = PolicyDraft.document(statements(whom, new TreeSet<>()));
    TrustPolicy policy = PolicyDraft.read(document).policy();
    Proving.Proof proof = proving().only(policy, meant, List.of());
    Optional<String> failure = Optional.empty();
    if (proof.holds() != Truth.YES) {
      failure = Optional.of("it is not proved to admit nothing else");
    }
    return suggestion(document, policy, failure);
  }

  /** A policy with these besides all whom it admits now: statements for those that it refuses. */
  public Suggestion keeping(TrustPolicy old) {
    return keeping(old, refused(old), meant());
  }

  private Suggestion keeping(TrustPolicy old, List<Ask> added, Meant meant) {
    List<Object> statements = new ArrayList<>(old.written().orElse(List.of()));
    statements.addAll(statements(added, PolicyDraft.sids(old)));
    Map<String, Object> document = PolicyDraft.document(old, statements);
    TrustPolicy policy = PolicyDraft.read(document).policy();
    Differences differences = new Differences(tokens, List.of());
    Difference change = differences.between(old, policy, meant);
    Optional<String> failure = Optional.empty();
    if (change.closed() != Truth.NO) {
      failure = Optional.of("it is not proved that nobody loses access");
    } else if (change.gained().stream().anyMatch(Gain::known)) {
      failure = Optional.of("it would let others in as well");
    }
    return suggestion(document, policy, failure);
  }

  /** Statements for some, by issuer in the order in which they ask. */
  private static List<Object> statements(List<Ask> whom, Set<String> usedSids) {
    Map<PolicyDraft, List<Need>> drafts = new LinkedHashMap<>();
    for (Ask ask : whom) {
      drafts
          .computeIfAbsent(
              new PolicyDraft(ask.provider(), ask.profile().provider()), d -> new ArrayList<>())
          .addAll(ask.needs());
    }
    List<Object> statements = new ArrayList<>();
    drafts.forEach((draft, needs) -> statements.addAll(draft.statements(needs, usedSids)));
    return statements;
  }

  private Suggestion suggestion(
      Map<String, Object> document, TrustPolicy policy, Optional<String> failure) {
    int size = size(document);
    List<String> notes = new ArrayList<>();
    Optional<String> wrong = failure;
    for (Ask ask : asks) {
      if (!admits(policy, ask)) {
        wrong = Optional.of("a statement of the policy keeps " + ask.name() + " out");
      }
      if (unspeakable(ask)) {
        wrong = Optional.of("no condition can say just `" + ask.name() + "`");
      }
    }
    List<String> assumed = proving().admittedKinds(policy, meant(), true);
    if (!assumed.isEmpty()) {
      notes.add("admits, if the issuer mints them, too: " + String.join(", ", assumed));
    }
    if (size > Quotas.TRUST_POLICY_MOST) {
      wrong = Optional.of(size + TOO_LARGE);
    } else if (size > Quotas.TRUST_POLICY_DEFAULT) {
      notes.add(size + OVER_DEFAULT);
    }
    return new Suggestion(document, policy, size, notes, wrong);
  }

  /** A subject with signs that a pattern reads otherwise could not be proved to be alone. */
  private static boolean unspeakable(Ask ask) {
    return ask.workload().isEmpty() && ask.name().chars().anyMatch(c -> WILD.indexOf(c) >= 0);
  }

  private static int size(Map<String, Object> document) {
    return (int) JsonText.compact(document).chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  private static boolean admits(TrustPolicy policy, Ask ask) {
    return ask.tokens().stream()
        .allMatch(
            token ->
                Evaluator.evaluate(policy, Request.of(token)).verdict() == Decision.Verdict.ALLOW);
  }

  private Proving proving() {
    return new Proving(tokens, false);
  }

  private Meant meant() {
    List<Workload> workloads = asks.stream().flatMap(ask -> ask.workload().stream()).toList();
    List<String> subjects =
        asks.stream().filter(ask -> ask.workload().isEmpty()).map(Ask::name).distinct().toList();
    return new Meant(subjects, workloads);
  }
}
