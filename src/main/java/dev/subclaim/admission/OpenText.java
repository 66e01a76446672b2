package dev.subclaim.admission;

import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;

/** Finds what in a statement is not known from its text: policy variables, holes, hidden parts. */
final class OpenText {
  private OpenText() {}

  /** Each such place, with what is not known as a noun phrase. */
  static List<Cause> in(Statement statement, TrustPolicy policy) {
    List<Cause> open = new ArrayList<>();
    for (Tree.Unknown hidden : statement.hidden()) {
      open.add(
          new Cause(hidden.span(), hidden.pointer(), "a part that is hidden: " + hidden.reason()));
    }
    for (Condition condition : statement.conditions()) {
      for (PolicyText value : condition.values()) {
        open.addAll(in(value, policy.variables()));
      }
    }
    return open;
  }

  private static List<Cause> in(PolicyText value, boolean variables) {
    Tree.Scalar scalar = value.scalar();
    if (!scalar.holes().isEmpty()) {
      Tree.Hole hole = scalar.holes().get(0);
      String text = scalar.text().substring(hole.start(), hole.end());
      return List.of(
          new Cause(
              scalar.part(hole.start(), hole.end()),
              scalar.pointer(),
              "the value of `" + text + "` (" + hole.reason() + ")"));
    }
    int at = variables ? variable(scalar.text()) : -1;
    if (at < 0) {
      return List.of();
    }
    int close = scalar.text().indexOf('}', at);
    int end = close < 0 ? scalar.text().length() : close + 1;
    return List.of(
        new Cause(
            scalar.part(at, end),
            scalar.pointer(),
            "the value of `" + scalar.text().substring(at, end) + "`"));
  }

  /** The first policy variable that is not just an escaped sign, or -1. */
  private static int variable(String text) {
    for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
      boolean escape =
          text.startsWith("${*}", at) || text.startsWith("${?}", at) || text.startsWith("${$}", at);
      if (!escape) {
        return at;
      }
    }
    return -1;
  }
}
