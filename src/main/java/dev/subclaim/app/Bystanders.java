package dev.subclaim.app;

import dev.subclaim.comparison.Gain;
import dev.subclaim.comparison.Rewording;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Language;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.report.DiffReport.Help;
import dev.subclaim.suggest.Scope;
import dev.subclaim.witness.Witness;
import dev.subclaim.workload.Workload;
import dev.subclaim.workload.WorkloadTokens;
import dev.subclaim.workload.WorkloadTokens.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The team's own stacks and environments that a change lets in although they do not ask for the
 * role.
 *
 * @param profile their issuer
 * @param served those that the role is for: they get in, and nothing tells that they ask for none
 *     or another
 * @param others the bystanders
 */
record Bystanders(IssuerProfile profile, List<Workload> served, List<Workload> others) {
  private static final String SUBJECT = ":sub";

  Bystanders {
    served = List.copyOf(served);
    others = List.copyOf(others);
  }

  /**
   * The tokens that get in by a change, told by a bystander where one of the team's own gets in: a
   * name that exists tells more than one that is made up. A stranger tells more than both.
   *
   * @param own the team's organizations
   */
  List<Gain> telling(List<Gain> gained, TrustPolicy old, TrustPolicy now, Collection<String> own) {
    List<Gain> told = new ArrayList<>();
    for (Gain gain : gained) {
      boolean plain = gain.witness().context().isEmpty() && isOwn(gain.witness().token(), own);
      Optional<Token> token =
          plain
              ? others.stream()
                  .flatMap(w -> tokens(w, gain).stream())
                  .filter(t -> admits(now, t) && !admits(old, t))
                  .findFirst()
              : Optional.empty();
      told.add(
          token
              .map(t -> new Witness(t, new TreeMap<>(), List.of(), true))
              .map(witness -> new Gain(gain.kind(), gain.action(), witness))
              .orElse(gain));
    }
    return told;
  }

  private boolean isOwn(Token token, Collection<String> own) {
    return TokenParser.parse(profile, token).stream()
        .flatMap(parsed -> Workload.of(profile, parsed).stream())
        .anyMatch(workload -> own.contains(workload.organization()));
  }

  /** A token of the same kind, of the operation that matters most. */
  private List<Token> tokens(Workload workload, Gain gain) {
    return new WorkloadTokens(profile, workload)
        .shapes().stream()
            .filter(shape -> shape.complete() && shape.kind().equals(gain.kind()))
            .map(this::token)
            .toList();
  }

  private Token token(Shape shape) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < shape.parts().size(); i++) {
      values.add(shape.parts().get(i).orElse(shape.kind().parts().get(i).examples().get(0)));
    }
    return shape.kind().token(profile.provider(), values);
  }

  private static boolean admits(TrustPolicy policy, Token token) {
    return Evaluator.evaluate(policy, Request.of(token)).verdict() == Decision.Verdict.ALLOW;
  }

  /**
   * How to write what was put in so that it serves just those for whom the role is; empty where
   * nothing narrower is proved to do that.
   */
  Optional<Help> help(List<Rewording> rewordings) {
    List<String> added =
        rewordings.stream()
            .filter(r -> r.added() && r.element().endsWith(profile.provider() + SUBJECT))
            .map(Rewording::text)
            .toList();
    List<Workload> here = served.stream().filter(w -> isAny(added, w)).toList();
    boolean any = !here.isEmpty() && others.stream().anyMatch(w -> isAny(added, w));
    return any
        ? Scope.of(profile, here).stream()
            .map(way -> new Scope(reached(way, added), way.words()))
            .filter(way -> serves(way, here, added))
            .findFirst()
            .map(way -> new Help(way.words(), way.subjects()))
        : Optional.empty();
  }

  /** Of the subjects those that the added values admit: other kinds of tokens were not let in. */
  private static List<String> reached(Scope way, List<String> added) {
    return way.subjects().stream().filter(subject -> within(subject, added)).toList();
  }

  private static boolean within(String subject, List<String> added) {
    Language narrow = Language.of(Pattern.like(subject));
    Language wide = Language.of(added.stream().map(Pattern::like).toArray(Pattern[]::new));
    return wide.includes(narrow, Budget.ordinary()) == Truth.YES;
  }

  private boolean serves(Scope way, List<Workload> here, List<String> added) {
    return !way.subjects().isEmpty()
        && here.stream()
            .allMatch(w -> subjects(w, added).stream().allMatch(s -> is(way.subjects(), s)))
        && others.stream().noneMatch(w -> isAny(way.subjects(), w));
  }

  private boolean isAny(List<String> patterns, Workload workload) {
    return !subjects(workload, patterns).isEmpty();
  }

  /** The subjects of documented tokens that some patterns match. */
  private List<String> subjects(Workload workload, List<String> patterns) {
    WorkloadTokens tokens = new WorkloadTokens(profile, workload);
    return tokens.shapes().stream()
        .filter(shape -> shape.documented() && shape.complete())
        .flatMap(shape -> tokens.tokens(shape).stream())
        .flatMap(token -> Optional.ofNullable(token.claims().get("sub")).stream())
        .filter(subject -> is(patterns, subject))
        .toList();
  }

  private static boolean is(List<String> patterns, String subject) {
    return patterns.stream().anyMatch(pattern -> Pattern.like(pattern).matches(subject));
  }
}
