package dev.subclaim.estate;

import dev.subclaim.estate.Gate.Outcome;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The four gates that AWS asks in turn before somebody with a token gets a role's session (AWS STS,
 * AssumeRoleWithWebIdentity). A gate that refuses ends the call; one of which too little is known
 * does not, so that what comes after it is still told.
 *
 * @param all the gates in AWS's order
 * @param decision what the trust policy says to the request, whether or not the call gets there
 * @param doubts what keeps the decision from being final: parts of the policy that cannot be read
 */
public record Gates(List<Gate> all, Decision decision, List<String> doubts) {
  public Gates {
    all = List.copyOf(all);
    doubts = List.copyOf(doubts);
  }

  /**
   * The way of one request to one role.
   *
   * @param request somebody with a token, or a request told in full
   * @param providers what is known of the providers of accounts
   * @param session how long it is asked to last
   */
  public static Gates of(
      Request request, RolePolicy role, KnownProviders providers, Session session) {
    PolicyGate policy = PolicyGate.atHome(role, request);
    ProviderGates before = new ProviderGates(request, role, providers);
    List<Gate> alone =
        List.of(
            before.provider(),
            before.audience(),
            policy.gate(),
            DurationGate.of(session, role.role()));
    return new Gates(inOrder(alone), policy.decision(), policy.doubts());
  }

  private static List<Gate> inOrder(List<Gate> alone) {
    List<Gate> gates = new ArrayList<>();
    boolean reached = true;
    for (Gate gate : alone) {
      gates.add(reached ? gate : gate.notReached());
      reached = reached && gate.outcome() != Outcome.NO;
    }
    return gates;
  }

  /** One of the gates. */
  public Gate gate(Step step) {
    return all.get(step.ordinal());
  }

  /** The gate that ends the call; empty when none surely does. */
  public Optional<Gate> refusing() {
    return all.stream().filter(gate -> gate.outcome() == Outcome.NO).findFirst();
  }

  /** The gates of which too little is known, the policy left out: it is what was given. */
  public List<Gate> notKnown() {
    return all.stream()
        .filter(g -> g.outcome() == Outcome.NOT_KNOWN && g.step() != Step.POLICY)
        .toList();
  }

  /** Whether the call succeeds: all gates together. */
  public Truth pass() {
    return all.stream().map(Gate::alone).reduce(Truth.YES, Truth::and);
  }
}
