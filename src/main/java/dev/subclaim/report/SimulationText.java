package dev.subclaim.report;

import dev.subclaim.intake.Role;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a simulation for people: the answer in the first line, the reason in the second, then the
 * token and the gates that AWS asks in turn.
 */
public final class SimulationText {
  private final Simulation simulation;
  private final Lines out = new Lines();

  private SimulationText(Simulation simulation) {
    this.simulation = simulation;
  }

  /**
   * The text.
   *
   * @param quiet whether the first two lines are enough
   */
  public static String of(Simulation simulation, boolean quiet) {
    SimulationText text = new SimulationText(simulation);
    text.answer(quiet);
    if (!quiet) {
      text.token();
      simulation.answers().forEach(text::role);
    }
    return text.out.toString();
  }

  private void answer(boolean quiet) {
    List<Answer> answers = simulation.answers();
    Answer telling = telling();
    if (answers.size() == 1) {
      out.add(simulation.verdict().word() + ": " + sentence(telling));
    } else {
      out.add(simulation.verdict().word() + ": " + overall());
    }
    String who = answers.size() == 1 ? "" : name(telling.role().role()) + ": ";
    List<String> reasons = telling.reasons().stream().map(Escapes::value).toList();
    out.add("because: " + who + (reasons.isEmpty() ? "" : reasons.get(0)));
    if (!quiet) {
      reasons.stream().skip(1).forEach(reason -> out.add("         " + reason));
    }
  }

  /** The first role with the answer of all. */
  private Answer telling() {
    Verdict verdict = simulation.verdict();
    return simulation.answers().stream()
        .filter(answer -> answer.verdict() == verdict)
        .findFirst()
        .orElseThrow();
  }

  private String overall() {
    int all = simulation.answers().size();
    List<String> names =
        simulation.answers().stream()
            .filter(answer -> answer.verdict() == simulation.verdict())
            .map(answer -> name(answer.role().role()))
            .toList();
    return switch (simulation.verdict()) {
      case ADMITTED -> names.size() + " of " + all + " roles admit this token: " + join(names);
      case REFUSED -> "none of " + all + " roles admits this token";
      case UNDECIDED ->
          "no role surely admits this token; open is it for "
              + names.size()
              + " of "
              + all
              + ": "
              + join(names);
    };
  }

  private static String join(List<String> names) {
    return Escapes.cut(String.join(", ", names), 1000);
  }

  private void token() {
    out.add("");
    List<String> lines = new ArrayList<>();
    lines.add(Escapes.value(simulation.title()));
    lines.addAll(TokenLines.of(simulation.token()));
    simulation.remarks().stream().map(Escapes::value).forEach(lines::add);
    String key = "token    ";
    for (String line : lines) {
      out.add(key + line);
      key = "         ";
    }
  }

  private void role(Answer answer) {
    out.add("");
    if (simulation.answers().size() > 1) {
      out.add(answer.verdict().word() + ": " + sentence(answer));
      answer.doubts().stream().map(Escapes::value).forEach(doubt -> out.add("  " + doubt));
    }
    GateText gates = new GateText(out, simulation.token(), answer);
    if (simulation.answers().size() > 1) {
      gates.policy("  ");
    } else {
      gates.write();
    }
  }

  private static String sentence(Answer answer) {
    Role role = answer.role().role();
    String account = role.account().map(a -> " (" + Escapes.value(a) + ")").orElse("");
    String says =
        switch (answer.verdict()) {
          case ADMITTED -> " admits this token";
          case REFUSED -> " does not admit this token";
          case UNDECIDED -> " may admit this token: the files do not tell";
        };
    return name(role) + account + says;
  }

  private static String name(Role role) {
    return Escapes.value(role.display());
  }
}
