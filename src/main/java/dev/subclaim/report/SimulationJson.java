package dev.subclaim.report;

import dev.subclaim.estate.Gate;
import dev.subclaim.estate.PolicyGate;
import dev.subclaim.estate.Repair;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.intake.Role;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Statement;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Passage;
import dev.subclaim.report.Simulation.Presented;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a simulation, or one decision of many, for programs. */
public final class SimulationJson {
  private final Simulation simulation;

  private SimulationJson(Simulation simulation) {
    this.simulation = simulation;
  }

  /** One object: the verdict, the tokens, and what each role says to each. */
  public static String of(Simulation simulation) {
    return Escapes.json(JsonText.pretty(new SimulationJson(simulation).json())) + "\n";
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("formatVersion", "1");
    json.put("verdict", simulation.verdict().word());
    json.put("succeeds", simulation.succeeds());
    json.put("who", simulation.who());
    json.put("token", TokenLines.claims(simulation.tokens().get(0).token()));
    json.put("tokens", simulation.tokens().stream().map(SimulationJson::token).toList());
    json.put("roles", simulation.answers().stream().map(this::answer).toList());
    json.put("otherRoles", simulation.admitting());
    json.put("remarks", simulation.remarks());
    return json;
  }

  private static Map<String, Object> token(Presented token) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operation", Optional.of(token.name()).filter(name -> !name.isEmpty()));
    json.put("title", token.title());
    json.put("claims", TokenLines.claims(token.token()));
    json.put("remarks", token.remarks());
    return json;
  }

  /**
   * One line for one request.
   *
   * @param id as the request has it; empty when it has none
   */
  public static String line(Optional<?> id, PolicyGate answer) {
    return line(id, answer, Optional.empty());
  }

  /** The same with what AWS said to the request, where that is known. */
  static String line(Optional<?> id, PolicyGate answer, Optional<String> aws) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.put("decision", decision(answer.decision(), answer.doubts()));
    json.put("statement", statement(answer.decision()));
    json.put("reasons", answer.reasons());
    aws.ifPresent(said -> json.put("aws", said));
    return Escapes.json(JsonText.compact(json)) + "\n";
  }

  private Map<String, Object> answer(Answer answer) {
    Role role = answer.role().role();
    Span span = answer.role().policy().policy().tree().span();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", role.id());
    json.put("account", role.account());
    json.put("path", span.path());
    json.put("line", span.line());
    json.put("verdict", answer.verdict().word());
    json.put("succeeds", answer.succeeds());
    json.putAll(passage(answer.telling()));
    json.put("because", answer.because());
    List<Map<String, Object>> each = new ArrayList<>();
    for (int i = 0; i < answer.passages().size(); i++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(
          "operation", Optional.of(simulation.tokens().get(i).name()).filter(n -> !n.isEmpty()));
      one.put("verdict", answer.passages().get(i).verdict().word());
      one.putAll(passage(answer.passages().get(i)));
      each.add(one);
    }
    json.put("tokens", each);
    json.put("repairs", answer.repairs().stream().map(SimulationJson::repair).toList());
    json.put("notes", answer.notes());
    return json;
  }

  private static Map<String, Object> passage(Passage passage) {
    Decision decision = passage.gates().decision();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("decision", decision(decision, passage.gates().doubts()));
    json.put("statement", statement(decision));
    json.put("statementIndex", decision.statement().map(Statement::index));
    json.put("because", passage.because());
    json.put("reasons", decision.reasons());
    json.put("gates", passage.gates().all().stream().map(SimulationJson::gate).toList());
    return json;
  }

  private static Map<String, Object> gate(Gate gate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("gate", word(gate.step()));
    json.put("outcome", word(gate.outcome()).replace('_', ' '));
    json.put("alone", gate.alone() == Truth.UNKNOWN ? "not known" : word(gate.alone()));
    json.put("reason", gate.reason());
    json.put("command", gate.command());
    json.put("answer", gate.answer());
    return json;
  }

  private static Map<String, Object> repair(Repair repair) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", repair.text());
    json.put("lines", repair.lines());
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The decision as the format spells it: {@code explicit-deny}. */
  private static String decision(Decision decision, List<String> doubts) {
    return doubts.isEmpty() ? word(decision.verdict()).replace('_', '-') : "undecided";
  }

  /** The Sid of the statement that decided, else its number from 1 as text. */
  private static Optional<String> statement(Decision decision) {
    return decision.statement().map(s -> s.sid().orElse(Integer.toString(s.index() + 1)));
  }
}
