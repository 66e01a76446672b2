package dev.subclaim.report;

import dev.subclaim.audit.RoleAuditor;
import dev.subclaim.comparison.Gain;
import dev.subclaim.comparison.Proving.Proof;
import dev.subclaim.comparison.Proving.Verdict;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.source.JsonText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proof that roles admit only what is meant, or the token that refutes it.
 *
 * @param meant whom they may admit, as the user said it
 * @param universe of which tokens it is proved, a phrase
 * @param answers one for each role, in the order of the files
 */
public record ProofReport(String meant, String universe, List<Answer> answers) {
  public ProofReport {
    answers = List.copyOf(answers);
  }

  /** What is proved of one role. */
  public record Answer(RolePolicy role, Proof proof) {}

  /** Yes only if it is proved of every role, no if it is refuted of one. */
  public Verdict verdict() {
    return answers.stream()
        .map(a -> a.proof().verdict())
        .max(Comparator.naturalOrder())
        .orElse(Verdict.PROVEN);
  }

  /** The answer in the first line, then what shows it. */
  public String text() {
    Lines out = new Lines();
    for (Answer answer : answers) {
      String name = Escapes.value(answer.role().role().display());
      switch (answer.proof().verdict()) {
        case PROVEN -> {
          out.add("proven: " + name + " admits nothing outside " + Escapes.value(meant));
          out.add("of: " + universe);
        }
        case REFUTED ->
            out.add("refuted: " + name + " admits a token outside " + Escapes.value(meant));
        case UNDECIDED -> out.add("undecided: " + name);
      }
      answer.proof().doubts().forEach(doubt -> out.add("because: " + Escapes.value(doubt)));
      answer.proof().exception().ifPresent(gain -> token(gain, out));
      List<String> doors = doors(answer);
      if (!doors.isEmpty()) {
        out.add("not asked: who else may assume it, " + Escapes.value(String.join(", ", doors)));
      }
    }
    return out.toString();
  }

  /** A proof is about tokens; whoever needs none is not among them. */
  private static List<String> doors(Answer answer) {
    return RoleAuditor.doors(answer.role().policy().policy()).stream()
        .map(door -> door.type() + " " + door.value())
        .toList();
  }

  private static void token(Gain gain, Lines out) {
    String key = "gets in: ";
    for (String line : TokenLines.of(gain.witness())) {
      out.add(key + line);
      key = "         ";
    }
    if (!gain.documented()) {
      out.add("         (" + Escapes.value(gain.kind().title()) + ": not documented)");
    }
  }

  /** One JSON object. */
  public String json() {
    Map<String, Object> json = verdict(verdict(), first());
    json.put("roles", answers.stream().map(ProofReport::role).toList());
    return Escapes.json(JsonText.pretty(json)) + "\n";
  }

  private Optional<Gain> first() {
    return answers.stream().flatMap(a -> a.proof().exception().stream()).findFirst();
  }

  private static Map<String, Object> verdict(Verdict answer, Optional<Gain> exception) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", answer.word());
    json.put("proven", answer == Verdict.PROVEN);
    json.put("witness", exception.map(Gain::witness).map(WitnessJson::of));
    return json;
  }

  private static Map<String, Object> role(Answer answer) {
    Role role = answer.role().role();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", role.id());
    json.put("path", answer.role().policy().policy().tree().span().path());
    json.putAll(verdict(answer.proof().verdict(), answer.proof().exception()));
    json.put("kind", answer.proof().exception().map(gain -> gain.kind().title()));
    json.put("reasons", answer.proof().doubts());
    json.put("otherDoors", doors(answer));
    return json;
  }
}
