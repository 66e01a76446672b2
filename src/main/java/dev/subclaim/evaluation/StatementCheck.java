package dev.subclaim.evaluation;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Hidden;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.Statement;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges one statement against a request: action, principal and every condition must match.
 *
 * @param statement the statement
 * @param variables whether {@code ${...}} is a policy variable
 * @param request the request
 */
record StatementCheck(Statement statement, boolean variables, Request request) {

  StatementTrace trace() {
    Check action = action();
    Check principal = principal();
    List<Check> conditions = statement.conditions().stream().map(this::condition).toList();
    Truth outcome = rest().and(action.outcome()).and(principal.outcome());
    for (Check condition : conditions) {
      outcome = outcome.and(condition.outcome());
    }
    return new StatementTrace(statement, outcome, action, principal, conditions);
  }

  /** Unknown when conditions are hidden, or something that cannot be placed. */
  private Truth rest() {
    List<Tree.Unknown> placed =
        new ArrayList<>(Hidden.in(statement, "Action", "NotAction", "Principal"));
    return placed.size() == statement.hidden().size() ? Truth.YES : Truth.UNKNOWN;
  }

  private Check action() {
    List<String> wanted = statement.actions().patterns().stream().map(PolicyText::text).toList();
    boolean negated = statement.actions().negated();
    String because =
        (negated ? "NotAction " : "Action ")
            + ConditionCheck.quoted(wanted)
            + ": the request is for `"
            + request.action()
            + "`";
    return new Check("action", actionMatches(), wanted, List.of(request.action()), because);
  }

  private Truth actionMatches() {
    Truth any = Truth.of(false);
    for (PolicyText pattern : statement.actions().patterns()) {
      any = any.or(actionMatches(pattern));
    }
    if (!Hidden.in(statement, "Action", "NotAction").isEmpty()) {
      any = any.or(Truth.UNKNOWN);
    }
    return statement.actions().negated() ? any.not() : any;
  }

  /** Service prefix and name are compared without regard to case. */
  private Truth actionMatches(PolicyText pattern) {
    Expanded text = Expansion.plain(pattern);
    List<Expanded.Piece> lower =
        text.pieces().stream()
            .map(piece -> new Expanded.Piece(Request.lower(piece.text()), piece.kind()))
            .toList();
    boolean possible = Glob.of(lower, true).matches(Request.lower(request.action()));
    return possible && text.open() ? Truth.UNKNOWN : Truth.of(possible);
  }

  private Check principal() {
    List<String> wanted = statement.principals().stream().map(p -> p.value().text()).toList();
    Truth any = Truth.NO;
    for (Principal principal : statement.principals()) {
      any =
          any.or(new PrincipalCheck(principal, statement.effect(), request.principal()).matches());
    }
    if (!Hidden.in(statement, "Principal").isEmpty()) {
      any = any.or(Truth.UNKNOWN);
    }
    String because =
        "Principal "
            + ConditionCheck.quoted(wanted)
            + ": the caller is `"
            + request.principal().shown()
            + "`";
    return new Check("principal", any, wanted, List.of(request.principal().shown()), because);
  }

  private Check condition(Condition condition) {
    ConditionCheck check = new ConditionCheck(condition, statement.effect(), variables, request);
    return Hidden.in(statement, condition)
        .map(part -> check.hidden(part.reason()))
        .orElseGet(check::check);
  }
}
