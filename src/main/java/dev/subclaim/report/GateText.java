package dev.subclaim.report;

import dev.subclaim.estate.Gate;
import dev.subclaim.estate.Gate.Outcome;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.estate.Gates;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.policy.Statement;
import java.util.List;
import java.util.Locale;

/** Writes the gates that a token passes on its way to a role, in AWS's order. */
final class GateText {
  private static final int ANSWER_COLUMN = 88;

  private final Lines out;
  private final String issuer;
  private String lastCommand = "";

  /**
   * A writer.
   *
   * @param issuer whose token it is, by URL without scheme
   */
  GateText(Lines out, String issuer) {
    this.out = out;
    this.issuer = issuer;
  }

  /** Writes the four gates, and what AWS says when one of them refuses. */
  void write(Gates gates) {
    for (Gate gate : gates.all()) {
      String name = gate.step().name().toLowerCase(Locale.ROOT);
      String start = String.format(Locale.ROOT, "  %d %-10s ", gate.step().ordinal() + 1, name);
      if (gate.step() == Step.POLICY) {
        policy(start, gates);
      } else {
        gate(start, gate);
      }
    }
    gates
        .refusing()
        .flatMap(Gate::answer)
        .ifPresent(says -> Paragraph.lines("AWS answers: ", Escapes.line(says)).forEach(out::add));
  }

  private void gate(String start, Gate gate) {
    String reason = Escapes.value(gate.reason());
    switch (gate.outcome()) {
      case YES -> answered(start, reason, "yes");
      case NO -> answered(start, reason, "NO");
      case NOT_KNOWN -> {
        out.add(start + "not known: " + reason);
        gate.command().ifPresent(command -> command(" ".repeat(start.length()), command));
      }
      case NOT_REACHED -> out.add(start + "not reached" + alone(gate));
    }
  }

  /** What a gate would say if the call got there, where that is a refusal too. */
  private static String alone(Gate gate) {
    return gate.alone() == dev.subclaim.language.Truth.NO
        ? "; it would refuse, too: " + Escapes.value(gate.reason())
        : "";
  }

  private void answered(String start, String reason, String answer) {
    String line = start + reason;
    out.add(line + " ".repeat(Math.max(2, ANSWER_COLUMN - line.length())) + answer);
  }

  /** One command can tell two gates. */
  private void command(String indent, String command) {
    if (!command.equals(lastCommand)) {
      out.add(indent + Escapes.line(command));
    }
    lastCommand = command;
  }

  /** Writes what each statement that names the issuer says; {@code gate} begins the first line. */
  private void policy(String gate, Gates gates) {
    String indent = " ".repeat(gate.length());
    String start = gate;
    if (gates.gate(Step.POLICY).outcome() == Outcome.NOT_REACHED) {
      out.add(start + "not reached; alone it would say:");
      start = indent;
    }
    for (String doubt : gates.doubts()) {
      out.add(start + "not known: " + Escapes.value(doubt));
      start = indent;
    }
    List<StatementTrace> naming =
        gates.decision().traces().stream().filter(trace -> !trace.principal().fails()).toList();
    if (naming.isEmpty()) {
      out.add(start + "no statement names " + Escapes.value(issuer));
      return;
    }
    for (StatementTrace trace : naming) {
      out.add(start + statement(trace.statement()));
      CheckRow.all(trace).forEach(row -> row.lines(indent + "  ").forEach(out::add));
      start = indent;
    }
    int others = gates.decision().traces().size() - naming.size();
    if (others > 0) {
      out.add(
          indent
              + Counts.of(others, "other statement names", "other statements name")
              + " somebody else");
    }
  }

  private static String statement(Statement statement) {
    String sid = statement.sid().map(s -> " \"" + Escapes.value(s) + "\"").orElse("");
    String effect = statement.effect().name().toLowerCase(Locale.ROOT);
    String place = statement.tree().span().path() + ":" + statement.tree().span().line();
    return "statement "
        + (statement.index() + 1)
        + sid
        + " ("
        + effect
        + "), "
        + Escapes.line(place);
  }
}
