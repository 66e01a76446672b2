package dev.subclaim.report;

import dev.subclaim.intake.Role;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Verdict;
import dev.subclaim.trust.StatementTrace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the gates that a token passes on its way to a role, in AWS's order: is the issuer
 * registered, is the audience one of its client ids, what does the trust policy say, is the
 * duration allowed.
 */
final class GateText {
  private static final String DENIED =
      "AWS answers: AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity";

  private final Lines out;
  private final Token token;
  private final Answer answer;

  GateText(Lines out, Token token, Answer answer) {
    this.out = out;
    this.token = token;
    this.answer = answer;
  }

  void write() {
    out.add("gates, in AWS's order");
    out.add("  1 provider   not known: aws iam list-open-id-connect-providers");
    out.add(
        "  2 audience   not known: aws iam get-open-id-connect-provider"
            + " --open-id-connect-provider-arn "
            + Escapes.value(provider()));
    policy("  3 policy     ");
    out.add("  4 duration   " + duration());
    if (answer.verdict() == Verdict.REFUSED) {
      out.add(DENIED);
    } else if (answer.verdict() == Verdict.ADMITTED) {
      out.add(
          "If AWS refuses all the same, in this order: the policy in AWS is not this file (aws iam");
      out.add(
          "get-role again); the call names another role or account; the change is younger than a");
      out.add(
          "minute; the audience is missing in the provider; an organization's policy denies it.");
    }
  }

  /** The provider that the policy trusts, else one that could be registered. */
  private String provider() {
    String suffix = ":oidc-provider/" + token.issuer();
    Optional<String> trusted =
        answer.role().policy().policy().statements().stream()
            .flatMap(statement -> statement.principals().stream())
            .filter(principal -> principal.type() == PrincipalType.FEDERATED)
            .map(principal -> principal.value().text())
            .filter(arn -> arn.endsWith(suffix))
            .findFirst();
    String account = answer.role().role().account().orElse("ACCOUNT");
    return trusted.orElse("arn:aws:iam::" + account + suffix);
  }

  /** Writes what each statement that names the issuer says; {@code gate} begins the first line. */
  void policy(String gate) {
    List<StatementTrace> naming =
        answer.decision().traces().stream().filter(trace -> !trace.principal().fails()).toList();
    if (naming.isEmpty()) {
      out.add(gate + "no statement names " + Escapes.value(token.issuer()));
      return;
    }
    String indent = " ".repeat(gate.length());
    String start = gate;
    for (StatementTrace trace : naming) {
      out.add(start + statement(trace.statement()));
      CheckRow.all(trace).forEach(row -> row.lines(indent + "  ").forEach(out::add));
      start = indent;
    }
    int others = answer.decision().traces().size() - naming.size();
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

  private String duration() {
    if (answer.verdict() == Verdict.REFUSED) {
      return "not reached";
    }
    Role role = answer.role().role();
    return role.maxSessionSeconds()
        .map(
            seconds -> "not known what is asked for; the role's maximum is " + seconds + " seconds")
        .orElse("not known: aws iam get-role tells the role's maximum");
  }
}
