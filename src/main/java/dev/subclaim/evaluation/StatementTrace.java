package dev.subclaim.evaluation;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Statement;
import java.util.List;

/**
 * How one statement met a request.
 *
 * @param statement the statement
 * @param outcome whether it matches: all checks together
 * @param action whether it speaks of the request's action
 * @param principal whether it speaks of the caller
 * @param conditions one for each of the statement's conditions, in their order
 */
public record StatementTrace(
    Statement statement, Truth outcome, Check action, Check principal, List<Check> conditions) {
  public StatementTrace {
    conditions = List.copyOf(conditions);
  }

  /** The statement as people say it: its number from 1 and its Sid. */
  public String name() {
    String number = "statement " + (statement.index() + 1);
    return statement.sid().map(sid -> number + " `" + sid + "`").orElse(number);
  }
}
