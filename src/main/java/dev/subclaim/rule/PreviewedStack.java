package dev.subclaim.rule;

import dev.subclaim.admission.Cause;
import dev.subclaim.estate.Entry;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Statement;
import dev.subclaim.trust.Breadth;
import dev.subclaim.witness.Witness;
import dev.subclaim.workload.WorkloadTokens;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A stack whose settings preview pull requests, and a token of such a preview that a statement lets
 * in.
 *
 * @param stack the stack
 * @param token the token
 * @param cause what in the policy lets it in
 */
record PreviewedStack(Entry stack, Token token, Cause cause) {

  /** The first such stack of the team. */
  static Optional<PreviewedStack> of(PolicyFact policy, Statement statement) {
    return policy.knowledge().estate().inventory().stacks().stream()
        .filter(s -> s.settings().stream().anyMatch(o -> o.previewPullRequests().isPresent()))
        .flatMap(stack -> of(policy, statement, stack).stream())
        .findFirst();
  }

  private static Optional<PreviewedStack> of(PolicyFact policy, Statement statement, Entry stack) {
    IssuerProfile profile = policy.knowledge().tokens().profile(stack.workload().issuer());
    WorkloadTokens tokens = new WorkloadTokens(profile, stack.workload());
    return tokens.shapes().stream()
        .filter(shape -> shape.documented() && shape.complete())
        .flatMap(shape -> tokens.tokens(shape).stream())
        .filter(token -> unreviewed(profile, token))
        .filter(token -> admits(policy, statement, token))
        .findFirst()
        .map(token -> new PreviewedStack(stack, token, cause(statement, token)));
  }

  /** Whether its operation is one that the profile says runs what nobody has reviewed. */
  private static boolean unreviewed(IssuerProfile profile, Token token) {
    return TokenParser.parse(profile, token).stream()
        .anyMatch(
            parsed ->
                operations(parsed.kind().parts())
                    .anyMatch(
                        part ->
                            parsed
                                .value(part.name())
                                .filter(part.unreviewed()::contains)
                                .isPresent()));
  }

  private static Stream<Part> operations(List<Part> parts) {
    return parts.stream().filter(part -> part.level().equals(Optional.of(Level.OPERATION)));
  }

  private static boolean admits(PolicyFact policy, Statement statement, Token token) {
    Decision decision = Evaluator.evaluate(policy.policy(), Request.of(token));
    return decision.verdict() == Decision.Verdict.ALLOW
        && decision.statement().filter(s -> s == statement).isPresent();
  }

  private static Cause cause(Statement statement, Token token) {
    return Admitting.subject(statement, token)
        .map(value -> new Cause(value.span(), value.scalar().pointer(), value.text()))
        .orElseGet(() -> new Cause(statement.tree().span(), statement.tree().pointer(), ""));
  }

  /** The answer that pull requests get in, and the proof. */
  Breadth breadth() {
    Witness witness = new Witness(token, new TreeMap<>(), List.of(), true);
    return new Breadth(Truth.YES, Optional.of(witness), Optional.empty(), List.of(cause));
  }
}
