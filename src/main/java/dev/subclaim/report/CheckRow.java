package dev.subclaim.report;

import dev.subclaim.evaluation.Check;
import dev.subclaim.evaluation.StatementTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * One comparison in the table of gates: what is asked, the policy's values, the answer.
 *
 * @param check the comparison
 * @param width columns for what is asked
 */
record CheckRow(Check check, int width) {
  private static final int ANSWER_COLUMN = 88;
  private static final String PROVIDER = ":oidc-provider/";

  /** The rows of a statement: action, principal, conditions. */
  static List<CheckRow> all(StatementTrace trace) {
    List<Check> checks = new ArrayList<>(List.of(trace.action(), trace.principal()));
    checks.addAll(trace.conditions());
    int width = checks.stream().mapToInt(c -> Escapes.value(c.subject()).length()).max().orElse(0);
    return checks.stream().map(check -> new CheckRow(check, width)).toList();
  }

  /** The row: a line a value, the answer behind the last one where there is room. */
  List<String> lines(String indent) {
    List<String> lines = new ArrayList<>();
    String subject = Escapes.value(check.subject());
    String start = indent + subject + " ".repeat(width - subject.length() + 1);
    for (String value : check.wanted()) {
      lines.add((start + wanted(value)).stripTrailing());
      start = " ".repeat(start.length());
    }
    String last = lines.isEmpty() ? start : lines.remove(lines.size() - 1);
    if (last.length() > ANSWER_COLUMN - 2) {
      lines.add(last);
      last = start;
    }
    lines.add(last + " ".repeat(Math.max(2, ANSWER_COLUMN - last.length())) + answer());
    return lines;
  }

  /** A value as it is compared; of a provider the account is known from elsewhere. */
  private String wanted(String value) {
    int provider = value.indexOf(PROVIDER);
    boolean principal = check.subject().equals("principal") && provider >= 0;
    return principal
        ? Escapes.value(value.substring(provider + 1))
        : "\"" + Escapes.value(value) + "\"";
  }

  private String answer() {
    if (check.holds()) {
      return "yes";
    }
    if (!check.fails()) {
      return "not known   " + Escapes.value(check.because());
    }
    return check.found().isEmpty()
        ? "NO   " + Escapes.value(check.because())
        : "NO   token: " + Escapes.value(String.join(", ", check.found()));
  }
}
