package dev.subclaim.report;

import dev.subclaim.estate.Gate;
import dev.subclaim.estate.Gate.Outcome;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.estate.Gates;
import dev.subclaim.estate.Repair;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Writes what could be done: repairs of a refusal, doubts about an admission. */
final class AdviceText {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Lines out;
  private final Simulation simulation;

  AdviceText(Lines out, Simulation simulation) {
    this.out = out;
    this.simulation = simulation;
  }

  void write() {
    Answer telling = simulation.telling();
    if (telling.succeeds()) {
      doubts(telling.telling().gates());
      return;
    }
    if (simulation.answers().size() > 1) {
      out.add("");
      out.add("repair: --role NAME says what would let " + Escapes.value(simulation.who()) + " in");
      return;
    }
    List<Repair> repairs = repairs(telling);
    if (!repairs.isEmpty()) {
      out.add("");
      out.add("repair, smallest first (nothing is changed by this command)");
    }
    int letter = 0;
    for (Repair repair : repairs) {
      String start = "  " + LETTERS.charAt(letter++) + "  ";
      Paragraph.lines(start, Escapes.line(repair.text())).forEach(out::add);
      repair.lines().forEach(line -> out.add("       " + Escapes.line(line)));
    }
  }

  /** The repairs of one role; another role may be the smallest repair of all. */
  private List<Repair> repairs(Answer telling) {
    List<Repair> repairs = new ArrayList<>();
    if (simulation.verdict() == Verdict.REFUSED) {
      repairs.add(new Repair(otherRole(), List.of()));
    }
    repairs.addAll(telling.repairs());
    return repairs;
  }

  private String otherRole() {
    String wrong = "if the wrong role is asked for: ";
    return simulation.admitting().isEmpty()
        ? wrong
            + "ask for another one (give more roles to this command and it names those that admit "
            + simulation.who()
            + ")"
        : wrong
            + "of the roles given, these admit "
            + simulation.who()
            + ": "
            + String.join(", ", simulation.admitting());
  }

  /** What could be wrong all the same, the likeliest first. */
  private void doubts(Gates gates) {
    List<String> doubts = new ArrayList<>();
    doubts.add("the policy in AWS is not this file (aws iam get-role again)");
    doubts.add("the call names another role or account");
    doubts.add("the change is younger than a minute");
    if (open(gates.gate(Step.AUDIENCE))) {
      doubts.add("the audience is missing in the provider (not given here)");
    }
    if (open(gates.gate(Step.DURATION))) {
      doubts.add("the session is asked for longer than the role allows (not given here)");
    }
    doubts.add("a resource control policy denies sts:AssumeRoleWithWebIdentity");
    doubts.add("the role was deleted and made again");
    out.add("");
    Paragraph.lines(
            "", "If AWS refuses all the same, in this order: " + String.join("; ", doubts) + ".")
        .forEach(out::add);
  }

  private static boolean open(Gate gate) {
    return gate.outcome() == Outcome.NOT_KNOWN;
  }
}
