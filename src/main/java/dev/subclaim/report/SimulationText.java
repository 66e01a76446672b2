package dev.subclaim.report;

import dev.subclaim.estate.Gate;
import dev.subclaim.intake.Role;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Passage;
import dev.subclaim.report.Simulation.Presented;
import dev.subclaim.report.Simulation.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a simulation for people: the answer in the first line, the reason in the second, then the
 * token, the gates that AWS asks in turn, and what could be done.
 */
public final class SimulationText {
  private static final String INDENT = "         ";

  /** The most roles of which each refusal is shown. */
  private static final int MOST_REFUSALS = 20;

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
      text.tokens();
      text.roles();
      new AdviceText(text.out, simulation).write();
    }
    return text.out.toString();
  }

  private void answer(boolean quiet) {
    Answer telling = simulation.telling();
    boolean one = simulation.answers().size() == 1;
    String word = simulation.verdict().word() + ": ";
    out.add(word + (one ? sentence(telling) : overall()));
    String who = one ? "" : name(telling.role().role()) + ": ";
    Optional<Gate> but = telling.telling().but();
    if (but.isPresent()) {
      String says = but.get().answer().map(answer -> ". AWS answers " + answer).orElse("");
      List<String> lines =
          Paragraph.lines(
              "but:     ", who + "gate 4, duration: " + Escapes.line(but.get().reason() + says));
      lines.stream().limit(quiet ? 1 : lines.size()).forEach(out::add);
      return;
    }
    List<String> reasons = telling.because().stream().map(Escapes::value).toList();
    out.add("because: " + who + (reasons.isEmpty() ? "" : reasons.get(0)));
    if (!quiet) {
      reasons.stream().skip(1).forEach(reason -> out.add(INDENT + reason));
    }
  }

  private String overall() {
    int all = simulation.answers().size();
    List<String> names =
        simulation.answers().stream()
            .filter(answer -> answer.verdict() == simulation.verdict())
            .map(answer -> name(answer.role().role()))
            .toList();
    String who = Escapes.value(simulation.who());
    return switch (simulation.verdict()) {
      case ADMITTED -> names.size() + " of " + all + " roles admit " + who + ": " + join(names);
      case REFUSED -> "none of " + all + " roles admits " + who;
      case UNDECIDED ->
          "no role surely admits "
              + who
              + "; open is it for "
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

  private String sentence(Answer answer) {
    Role role = answer.role().role();
    String account = role.account().map(a -> " (" + Escapes.value(a) + ")").orElse("");
    String who = Escapes.value(simulation.who());
    String says =
        switch (answer.verdict()) {
          case ADMITTED -> " admits " + who + operations(" for ", answer, Verdict.ADMITTED);
          case REFUSED -> " does not admit " + who + refused(answer);
          case UNDECIDED -> " may admit " + who + ": the files do not tell";
        };
    return name(role) + account + says;
  }

  /** Which operations are refused, where not all of them are. */
  private String refused(Answer answer) {
    String admitted = operations("it does for ", answer, Verdict.ADMITTED);
    return admitted.isEmpty()
        ? ""
        : operations(" for ", answer, Verdict.REFUSED) + " (" + admitted + ")";
  }

  private String operations(String start, Answer answer, Verdict verdict) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < answer.passages().size(); i++) {
      String name = simulation.tokens().get(i).name();
      if (answer.passages().get(i).verdict() == verdict && !name.isEmpty()) {
        names.add(Escapes.value(name));
      }
    }
    return names.isEmpty() ? "" : start + String.join(", ", names);
  }

  private static String name(Role role) {
    return Escapes.value(role.display());
  }

  /** Writes the token that shows the answer; the others differ in one word. */
  private void tokens() {
    out.add("");
    Answer telling = simulation.telling();
    List<Presented> shown = new ArrayList<>();
    int first = telling.passages().indexOf(telling.telling());
    for (int i = 0; i < simulation.tokens().size(); i++) {
      Presented token = simulation.tokens().get(i);
      if (i == first || token.name().isEmpty()) {
        shown.add(token);
      }
    }
    String key = "token    ";
    for (Presented token : shown) {
      List<String> lines = new ArrayList<>(List.of(Escapes.value(token.title())));
      lines.addAll(TokenLines.of(token.token()));
      token.remarks().stream().map(Escapes::value).forEach(lines::add);
      for (String line : lines) {
        out.add(key + line);
        key = INDENT;
      }
      key = "or       ";
    }
    others(telling);
    simulation.remarks().stream().map(Escapes::value).forEach(line -> out.add(INDENT + line));
  }

  /** The operations whose tokens are not shown: they differ from the one shown in one word. */
  private void others(Answer telling) {
    String own =
        Escapes.value(
            simulation.tokens().get(telling.passages().indexOf(telling.telling())).name());
    String key = "and the same for ";
    for (List<String> names : groups(telling).values()) {
      List<String> left = names.stream().filter(name -> !name.equals(own)).toList();
      if (!own.isEmpty() && !left.isEmpty()) {
        out.add(INDENT + key + String.join(", ", left));
      }
      key = "with another answer for ";
    }
  }

  /** Of several roles a line each; the gates are those of the one that the answer is about. */
  private void roles() {
    boolean several = simulation.answers().size() > 1;
    if (several) {
      out.add("");
      boolean many = simulation.answers().size() > MOST_REFUSALS;
      for (Answer answer : simulation.answers()) {
        if (!many || answer.verdict() != Verdict.REFUSED) {
          out.add(answer.verdict().word() + ": " + sentence(answer));
          out.add(INDENT + answer.because().stream().findFirst().map(Escapes::value).orElse(""));
        }
      }
      if (many) {
        long refusing =
            simulation.answers().stream().filter(a -> a.verdict() == Verdict.REFUSED).count();
        out.add(Counts.of((int) refusing, "role refuses", "roles refuse") + " it");
      }
    }
    if (!several || simulation.verdict() != Verdict.REFUSED) {
      out.add("");
      gates(simulation.telling(), several);
    }
  }

  private void gates(Answer answer, boolean several) {
    String issuer = simulation.tokens().get(0).token().issuer();
    Map<Passage, List<String>> groups = groups(answer);
    String role = several ? " of " + name(answer.role().role()) : "";
    for (Map.Entry<Passage, List<String>> group : groups.entrySet()) {
      String names = groups.size() == 1 ? "" : " (" + String.join(", ", group.getValue()) + ")";
      out.add("gates" + role + ", in AWS's order" + names);
      new GateText(out, issuer).write(group.getKey().gates());
    }
    answer.notes().stream().map(Escapes::value).forEach(note -> out.add("note: " + note));
  }

  /**
   * Tokens that fare alike are shown once: the first of each verdict, with the names of all. Those
   * that show the answer come first.
   */
  private Map<Passage, List<String>> groups(Answer answer) {
    Map<Verdict, Passage> first = new LinkedHashMap<>();
    Map<Passage, List<String>> groups = new LinkedHashMap<>();
    groups.put(answer.telling(), new ArrayList<>());
    for (int i = 0; i < answer.passages().size(); i++) {
      Passage passage = answer.passages().get(i);
      Presented token = simulation.tokens().get(i);
      Passage shown = first.computeIfAbsent(passage.verdict(), verdict -> passage);
      String name =
          token.name().isEmpty()
              ? "aud " + token.token().claims().getOrDefault("aud", "")
              : token.name();
      groups.computeIfAbsent(shown, p -> new ArrayList<>()).add(Escapes.value(name));
    }
    return groups;
  }
}
