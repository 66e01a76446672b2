package dev.subclaim.estate;

import dev.subclaim.estate.Attempt.Trial;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.evaluation.Check;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.Statement;
import dev.subclaim.source.Tree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what it is that keeps a token out. */
final class ObstacleReading {
  private final Trial trial;
  private final RolePolicy role;
  private final KnownProviders providers;
  private final IssuerProfile profile;

  ObstacleReading(Trial trial, RolePolicy role, KnownProviders providers, IssuerProfile profile) {
    this.trial = trial;
    this.role = role;
    this.providers = providers;
    this.profile = profile;
  }

  /** The first gate that refuses, and what does so there. */
  Obstacle obstacle() {
    Step step = trial.gates().refusing().map(Gate::step).orElse(Step.POLICY);
    return switch (step) {
      case PROVIDER -> at(step, trusted(), "this provider is not registered in the account");
      case AUDIENCE -> audience();
      case POLICY, DURATION -> policy();
    };
  }

  private static Obstacle at(Step step, Tree tree, String cause) {
    return new Obstacle(step, tree.span(), tree.pointer(), cause);
  }

  private Token token() {
    return trial.token();
  }

  /** The principal that names the provider, else the whole policy. */
  private Tree trusted() {
    return role.policy().policy().statements().stream()
        .flatMap(statement -> statement.principals().stream())
        .map(Principal::value)
        .filter(value -> value.text().endsWith("/" + profile.provider()))
        .map(PolicyText::scalar)
        .map(Tree.class::cast)
        .findFirst()
        .orElse(role.policy().policy().tree());
  }

  private Obstacle audience() {
    String audience = token().claims().getOrDefault("aud", "");
    Tree list =
        Home.of(role, profile.provider())
            .account()
            .flatMap(account -> providers.clientIdsAt(profile.provider(), account))
            .orElseGet(this::trusted);
    return at(Step.AUDIENCE, list, "`" + audience + "` is not among the client ids");
  }

  private Obstacle policy() {
    Decision decision = trial.gates().decision();
    if (decision.verdict() == Decision.Verdict.EXPLICIT_DENY) {
      Tree deny =
          decision.statement().map(s -> (Tree) s.tree()).orElse(role.policy().policy().tree());
      return at(Step.POLICY, deny, "this statement denies it");
    }
    return closest()
        .flatMap(this::condition)
        .orElseGet(() -> at(Step.POLICY, stranger(), "does not name " + caller()));
  }

  private String caller() {
    return profile.title() + " (" + profile.provider() + ") of the role's account";
  }

  private Tree stranger() {
    return role.policy().policy().statements().stream()
        .filter(s -> s.effect() == Effect.ALLOW)
        .flatMap(s -> s.principals().stream())
        .map(p -> (Tree) p.value().scalar())
        .findFirst()
        .orElse(role.policy().policy().tree());
  }

  /** The Allow statement for this caller that lacks least. */
  Optional<StatementTrace> closest() {
    return trial.gates().decision().traces().stream()
        .filter(t -> t.statement().effect() == Effect.ALLOW)
        .filter(t -> !t.principal().fails() && !t.action().fails())
        .min(
            Comparator.comparingLong(
                    (StatementTrace t) -> t.conditions().stream().filter(Check::fails).count())
                .thenComparing(t -> -agreed(t)));
  }

  /** How far the nearest value of the conditions that fail agrees with the token. */
  private int agreed(StatementTrace trace) {
    return failing(trace)
        .map(condition -> nearest(condition).map(v -> divergence(condition, v).agreed()).orElse(0))
        .orElse(0);
  }

  /** The condition that fails; of several that on the subject, which tells most. */
  private Optional<Condition> failing(StatementTrace trace) {
    Statement statement = trace.statement();
    List<Condition> failing =
        IntStream.range(0, trace.conditions().size())
            .filter(i -> trace.conditions().get(i).fails())
            .mapToObj(i -> statement.conditions().get(i))
            .toList();
    return failing.stream()
        .filter(c -> claim(c).equals("sub"))
        .findFirst()
        .or(() -> failing.stream().findFirst());
  }

  private Optional<Obstacle> condition(StatementTrace trace) {
    return failing(trace).map(this::obstacle);
  }

  private Obstacle obstacle(Condition condition) {
    String claim = claim(condition);
    Optional<PolicyText> nearest = nearest(condition);
    if (!token().claims().containsKey(claim) || nearest.isEmpty()) {
      return at(Step.POLICY, condition.key(), "the token does not meet this");
    }
    PolicyText value = nearest.get();
    if (condition.operator().negated()) {
      return at(Step.POLICY, value.scalar(), "the token has just this");
    }
    Divergence where = divergence(condition, value);
    String cause = where.words(value.text(), like(condition), claim, token(), profile);
    return new Obstacle(
        Step.POLICY,
        value.scalar().part(where.start(), where.end()),
        value.scalar().pointer(),
        cause);
  }

  private String claim(Condition condition) {
    String prefix = profile.provider() + ":";
    String key = condition.key().text();
    return key.regionMatches(true, 0, prefix, 0, prefix.length())
        ? key.substring(prefix.length())
        : key;
  }

  /** The value that agrees longest with the token. */
  private Optional<PolicyText> nearest(Condition condition) {
    return condition.values().stream()
        .max(Comparator.comparingInt(value -> divergence(condition, value).agreed()));
  }

  private Divergence divergence(Condition condition, PolicyText value) {
    String found = token().claims().getOrDefault(claim(condition), "");
    return Divergence.of(value.text(), like(condition), found);
  }

  private static boolean like(Condition condition) {
    return condition.operator().comparison() == Comparison.STRING_LIKE;
  }
}
