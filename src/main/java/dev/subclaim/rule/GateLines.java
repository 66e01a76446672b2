package dev.subclaim.rule;

import dev.subclaim.aws.SessionDuration;
import dev.subclaim.estate.Gate;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.estate.Home;
import dev.subclaim.estate.Obstacle;
import dev.subclaim.evaluation.Check;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.trust.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes AWS's gates with what each says to a refused token, as a note of a finding. */
final class GateLines {
  private static final String KEY = "gates:   ";
  private static final Pattern ONLY = Pattern.compile(" \\(statement 1(?: `[^`]*`)?\\)$");

  private final RefusalFact refusal;
  private final IssuerProfile profile;
  private final List<Row> rows = new ArrayList<>();

  private record Row(String gate, String answer) {}

  GateLines(RefusalFact refusal, IssuerProfile profile) {
    this.refusal = refusal;
    this.profile = profile;
  }

  /** The gates, a line each; the first begins with the word for them. */
  String text() {
    provider();
    audience();
    policy();
    duration();
    int width = rows.stream().mapToInt(row -> row.gate.length()).max().orElse(0);
    StringBuilder text = new StringBuilder(KEY);
    for (Row row : rows) {
      boolean first = text.length() == KEY.length();
      text.append(first ? "" : "\n" + " ".repeat(KEY.length()))
          .append(row.gate)
          .append(" ".repeat(width - row.gate.length() + 2))
          .append(row.answer);
    }
    return text.toString();
  }

  private Gate gate(Step step) {
    return refusal.trial().gates().gate(step);
  }

  private RolePolicy role() {
    return refusal.use().policy();
  }

  private void row(String gate, Truth answer, String why) {
    String word =
        switch (answer) {
          case YES -> "yes";
          case NO -> "NO" + (why.isEmpty() ? "" : ", " + why);
          case UNKNOWN -> "not known" + (why.isEmpty() ? "" : ": " + why);
        };
    rows.add(new Row(gate, word));
  }

  private void provider() {
    String account = Home.of(role(), profile.provider()).account().orElse("the role's account");
    Gate gate = gate(Step.PROVIDER);
    row("provider " + profile.provider() + " in " + account, gate.alone(), why(gate));
  }

  private void audience() {
    String audience = refusal.token().claims().getOrDefault("aud", "");
    Gate gate = gate(Step.AUDIENCE);
    row("audience " + audience + " among its client ids", gate.alone(), why(gate));
  }

  private static String why(Gate gate) {
    return gate.alone() == Truth.YES ? "" : gate.reason();
  }

  private void policy() {
    Decision decision = refusal.trial().gates().decision();
    Optional<StatementTrace> closest =
        refusal.use().knowledge().estate().closest(refusal.trial(), role());
    boolean denied = decision.verdict() == Decision.Verdict.EXPLICIT_DENY;
    if (denied || closest.isEmpty()) {
      row("trust policy", gate(Step.POLICY).alone(), first(decision.reasons()));
      return;
    }
    List<Check> checks = closest.get().conditions();
    boolean told = false;
    for (int i = 0; i < checks.size(); i++) {
      Condition condition = closest.get().statement().conditions().get(i);
      boolean says = checks.get(i).fails() && !told && isObstacle(condition);
      told |= says;
      row(
          "trust policy: " + subject(checks.get(i)),
          checks.get(i).outcome(),
          says ? because() : "");
    }
  }

  /** The operator first, as policies write it. */
  private static String subject(Check check) {
    String[] words = check.subject().split(" ", 2);
    return words.length == 2 ? words[1] + " " + words[0] : check.subject();
  }

  private boolean isObstacle(Condition condition) {
    Obstacle obstacle = refusal.obstacle();
    return obstacle.step() != Step.POLICY
        || obstacle.pointer().toString().startsWith(pointer(condition))
        || condition.values().isEmpty();
  }

  private static String pointer(Condition condition) {
    return condition.key().pointer().toString();
  }

  private String because() {
    Decision decision = refusal.trial().gates().decision();
    return Refusal.of(
            role().policy().policy(), refusal.token(), decision, refusal.use().knowledge().tokens())
        .map(Refusal::because)
        .map(this::alone)
        .orElseGet(() -> refusal.obstacle().cause());
  }

  /** The number of the only statement tells nothing. */
  private String alone(String because) {
    boolean one = role().policy().policy().statements().size() == 1;
    return one ? ONLY.matcher(because).replaceFirst("") : because;
  }

  private static String first(List<String> reasons) {
    return reasons.isEmpty() ? "" : reasons.get(0);
  }

  private void duration() {
    Gate gate = gate(Step.DURATION);
    Optional<Integer> most = role().role().maxSessionSeconds();
    String asked =
        refusal.use().use().session().length().map(SessionDuration::toString).orElse("not known");
    String limit =
        most.map(s -> ", role maximum " + new SessionDuration(Duration.ofSeconds(s))).orElse("");
    row("duration " + asked + limit, gate.alone(), why(gate));
  }
}
