package dev.subclaim.report;

import dev.subclaim.intake.Role;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Verdict;
import dev.subclaim.trust.Check;
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
  private static final int ANSWER_COLUMN = 80;
  private static final String INDENT = " ".repeat(17);

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
    policy();
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

  private void policy() {
    List<StatementTrace> naming =
        answer.decision().traces().stream().filter(trace -> !trace.principal().fails()).toList();
    String gate = "  3 policy     ";
    if (naming.isEmpty()) {
      out.add(gate + "no statement names " + Escapes.value(token.issuer()));
    }
    for (StatementTrace trace : naming) {
      out.add(gate + statement(trace.statement()));
      check(trace.action());
      check(trace.principal());
      trace.conditions().forEach(this::check);
      gate = "               ";
    }
    int others = answer.decision().traces().size() - naming.size();
    if (others > 0 && !naming.isEmpty()) {
      out.add(
          INDENT
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

  private void check(Check check) {
    String wanted = String.join(", ", check.wanted().stream().map(GateText::quoted).toList());
    String line = (INDENT + Escapes.value(check.subject()) + " " + wanted).stripTrailing();
    String pad = " ".repeat(Math.max(1, ANSWER_COLUMN - line.length()));
    out.add(line + pad + word(check));
  }

  private static String quoted(String text) {
    return "\"" + Escapes.value(text) + "\"";
  }

  private static String word(Check check) {
    if (check.holds()) {
      return "yes";
    }
    return check.fails() ? "NO   " + found(check) : "not known   " + Escapes.value(check.because());
  }

  private static String found(Check check) {
    if (check.found().isEmpty()) {
      return Escapes.value(check.because());
    }
    return "token: " + Escapes.value(String.join(", ", check.found()));
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
