package dev.subclaim.suggest;

import dev.subclaim.aws.Quotas;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Tree;
import dev.subclaim.trust.Decision;
import dev.subclaim.trust.Difference;
import dev.subclaim.trust.Differences;
import dev.subclaim.trust.Evaluator;
import dev.subclaim.trust.Gain;
import dev.subclaim.trust.Meant;
import dev.subclaim.trust.Proving;
import dev.subclaim.trust.Request;
import dev.subclaim.trust.TokenModels;
import dev.subclaim.trust.Workload;
import dev.subclaim.trust.WorkloadTokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the least trust policy for some workloads of one issuer, and proves that it is that. */
public final class Suggester {
  private final IssuerProfile profile;
  private final TokenModels tokens;
  private final String provider;
  private final List<Workload> workloads;
  private final List<String> operations;

  /**
   * A writer.
   *
   * @param provider the ARN of the issuer's provider in the role's account
   * @param workloads whom to let in
   * @param operations for which operations; none stands for all
   */
  public Suggester(
      IssuerProfile profile,
      TokenModels tokens,
      String provider,
      List<Workload> workloads,
      List<String> operations) {
    this.profile = profile;
    this.tokens = tokens;
    this.provider = provider;
    this.workloads = List.copyOf(workloads);
    this.operations = List.copyOf(operations);
  }

  /** The operations that are asked for and that no token of the workloads names. */
  public List<String> unknownOperations() {
    Set<String> known = new TreeSet<>();
    workloads.forEach(workload -> known.addAll(Need.operations(profile, workload)));
    return operations.stream().filter(operation -> !known.contains(operation)).toList();
  }

  /** The least policy for exactly these. */
  public Suggestion least() {
    List<Object> statements = draft().statements(needs(workloads), Set.of());
    Map<String, Object> document = PolicyDraft.document(statements);
    TrustPolicy policy = PolicyDraft.read(document).policy();
    Proving.Proof proof = proving().only(policy, meant(), List.of());
    Optional<String> failure = Optional.empty();
    if (proof.holds() != Truth.YES) {
      failure = Optional.of("it is not proved to admit nothing else");
    }
    return suggestion(document, policy, failure);
  }

  /** A policy with these besides all whom it admits now: statements for those that it refuses. */
  public Suggestion keeping(TrustPolicy old) {
    List<Workload> refused = workloads.stream().filter(w -> !admits(old, w)).toList();
    Set<String> sids = new TreeSet<>();
    old.statements().stream().map(Statement::sid).flatMap(Optional::stream).forEach(sids::add);
    List<Object> statements = new ArrayList<>(written(old));
    statements.addAll(draft().statements(needs(refused), sids));
    Map<String, Object> document = new LinkedHashMap<>();
    if (old.tree() instanceof Tree.Mapping mapping) {
      mapping.members().forEach(member -> document.put(member.key().text(), member.value()));
    }
    document.put("Statement", statements);
    TrustPolicy policy = PolicyDraft.read(document).policy();
    Differences differences = new Differences(tokens, List.of());
    Difference change = differences.between(old, policy, meant());
    Optional<String> failure = Optional.empty();
    if (change.closed() != Truth.NO) {
      failure = Optional.of("it is not proved that nobody loses access");
    } else if (change.gained().stream().anyMatch(Gain::known)) {
      failure = Optional.of("it would let others in as well");
    }
    return suggestion(document, policy, failure);
  }

  private static List<Tree> written(TrustPolicy policy) {
    Optional<Tree> statements =
        policy.tree() instanceof Tree.Mapping mapping ? mapping.get("Statement") : Optional.empty();
    return statements
        .map(tree -> tree instanceof Tree.Sequence list ? list.items() : List.of(tree))
        .orElse(List.of());
  }

  private Suggestion suggestion(
      Map<String, Object> document, TrustPolicy policy, Optional<String> failure) {
    int size = size(document);
    List<String> notes = new ArrayList<>();
    Optional<String> wrong = failure;
    for (Workload workload : workloads) {
      if (!admits(policy, workload)) {
        wrong = Optional.of("a statement of the policy keeps " + workload.path() + " out");
      }
    }
    List<String> assumed = proving().admittedKinds(policy, meant(), true);
    if (!assumed.isEmpty()) {
      notes.add("admits, if the issuer mints them, too: " + String.join(", ", assumed));
    }
    if (size > Quotas.TRUST_POLICY_MOST) {
      wrong = Optional.of(size + " characters are more than IAM holds; split it over roles");
    } else if (size > Quotas.TRUST_POLICY_DEFAULT) {
      notes.add(size + " characters: more than the default quota of an account, 2048");
    }
    return new Suggestion(document, policy, size, notes, wrong);
  }

  private static int size(Map<String, Object> document) {
    return (int) JsonText.compact(document).chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  private boolean admits(TrustPolicy policy, Workload workload) {
    return wanted(workload).stream()
        .allMatch(
            token ->
                Evaluator.evaluate(policy, Request.of(token)).verdict() == Decision.Verdict.ALLOW);
  }

  /** Every token of the workload that is to get in. */
  private List<Token> wanted(Workload workload) {
    WorkloadTokens all = new WorkloadTokens(profile, workload);
    Set<String> subjects = new TreeSet<>();
    Need.of(
            profile,
            workload,
            operations.isEmpty() ? Need.operations(profile, workload) : operations)
        .forEach(need -> subjects.addAll(need.subjects()));
    return all.shapes().stream()
        .filter(shape -> shape.documented() && shape.complete())
        .flatMap(shape -> all.tokens(shape).stream())
        .filter(token -> subjects.contains(token.claims().getOrDefault("sub", "")))
        .toList();
  }

  private List<Need> needs(List<Workload> whom) {
    return whom.stream().flatMap(w -> Need.of(profile, w, operations).stream()).toList();
  }

  private PolicyDraft draft() {
    return new PolicyDraft(provider, profile.provider());
  }

  private Proving proving() {
    return new Proving(tokens, false);
  }

  private Meant meant() {
    return new Meant(List.of(), workloads);
  }
}
