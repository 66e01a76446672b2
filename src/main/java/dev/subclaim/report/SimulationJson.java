package dev.subclaim.report;

import dev.subclaim.intake.Role;
import dev.subclaim.policy.Statement;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Span;
import dev.subclaim.trust.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a simulation, or one decision of many, for programs. */
public final class SimulationJson {
  private SimulationJson() {}

  /** One object: the verdict, the token, and what each role says. */
  public static String of(Simulation simulation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("formatVersion", "1");
    json.put("verdict", simulation.verdict().word());
    json.put("token", TokenLines.claims(simulation.token()));
    json.put("roles", simulation.answers().stream().map(SimulationJson::answer).toList());
    return Escapes.json(JsonText.pretty(json)) + "\n";
  }

  /**
   * One line for one request.
   *
   * @param id as the request has it; empty when it has none
   */
  public static String line(Optional<?> id, Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("decision", decision(answer));
    json.put("statement", statement(answer.decision()));
    json.put("reasons", answer.reasons());
    return Escapes.json(JsonText.compact(json)) + "\n";
  }

  private static Map<String, Object> answer(Answer answer) {
    Role role = answer.role().role();
    Span span = answer.role().policy().policy().tree().span();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", role.id());
    json.put("account", role.account());
    json.put("path", span.path());
    json.put("line", span.line());
    json.put("verdict", answer.verdict().word());
    json.put("decision", decision(answer));
    json.put("statement", statement(answer.decision()));
    json.put("statementIndex", answer.decision().statement().map(Statement::index));
    json.put("reasons", List.copyOf(answer.reasons()));
    return json;
  }

  /** The decision as the format spells it: {@code explicit-deny}. */
  private static String decision(Answer answer) {
    return answer.doubts().isEmpty()
        ? answer.decision().verdict().name().toLowerCase(Locale.ROOT).replace('_', '-')
        : "undecided";
  }

  /** The Sid of the statement that decided, else its number from 1 as text. */
  private static Optional<String> statement(Decision decision) {
    return decision.statement().map(s -> s.sid().orElse(Integer.toString(s.index() + 1)));
  }
}
