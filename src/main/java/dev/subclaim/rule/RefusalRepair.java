package dev.subclaim.rule;

import dev.subclaim.estate.Attempt;
import dev.subclaim.estate.EnvironmentTokens;
import dev.subclaim.estate.EnvironmentTokens.Login;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.estate.Home;
import dev.subclaim.estate.Shell;
import dev.subclaim.evaluation.Check;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.EnvironmentLogin;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what to do about a role that refuses somebody who names it. */
final class RefusalRepair {
  private static final int SHOWN = 3;

  private final RefusalFact refusal;
  private final IssuerProfile profile;

  RefusalRepair(RefusalFact refusal, IssuerProfile profile) {
    this.refusal = refusal;
    this.profile = profile;
  }

  String text() {
    boolean client = refusal.obstacle().step() == Step.AUDIENCE;
    boolean policy = refusal.trial().gates().gate(Step.POLICY).alone() != Truth.YES;
    List<String> advice = new ArrayList<>();
    if (client) {
      advice.add(clientId());
    }
    if (policy || !client) {
      advice.add(anonymous().orElseGet(() -> policy(subjects())));
    }
    advice.add(otherRoles());
    return String.join("\n", advice);
  }

  private RolePolicy role() {
    return refusal.use().policy();
  }

  private Attempt attempt() {
    return refusal.refused().get(0);
  }

  private String clientId() {
    return "add the audience to the provider:\n"
        + Shell.command(
            "aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn",
            Home.of(role(), profile.provider()).provider(profile.provider()))
        + Shell.command(" --client-id", refusal.token().claims().getOrDefault("aud", ""));
  }

  /** A stack opens it, and its subject says no name: that can be had from an attribute. */
  private Optional<String> anonymous() {
    boolean nameless =
        TokenParser.parse(profile, refusal.token()).stream()
            .anyMatch(parsed -> parsed.kind().traits().contains(TokenKind.Trait.ANONYMOUS));
    Optional<Workload> environment =
        refusal.use().use().entry().filter(e -> !e.isStack()).map(e -> e.workload());
    if (!nameless || environment.isEmpty()) {
      return Optional.empty();
    }
    String attribute = EnvironmentLogin.KNOWN_ATTRIBUTES.get(1);
    Login login = new Login(environment.get(), environment.get(), true, List.of(attribute));
    return new EnvironmentTokens(profile)
        .of(login).stream()
            .findFirst()
            .map(
                made ->
                    "write `subjectAttributes: ["
                        + attribute
                        + "]` into the login, so that its subject names it;\n"
                        + policy(List.of(made.token().claims().getOrDefault("sub", ""))));
  }

  private String policy(List<String> subjects) {
    Optional<StatementTrace> closest =
        refusal.use().knowledge().estate().closest(refusal.trial(), role());
    if (closest.isEmpty()) {
      return "if the role is meant, let its policy trust the provider of its own account: "
          + Home.of(role(), profile.provider()).provider(profile.provider());
    }
    Map<String, List<String>> operators = new LinkedHashMap<>();
    boolean audience = fails(closest.get(), "aud");
    if (audience) {
      String value = refusal.token().claims().getOrDefault("aud", "");
      add(operators, "StringEquals", "aud", List.of(value));
    }
    if (fails(closest.get(), "sub") || !audience) {
      boolean signs = subjects.stream().anyMatch(subject -> subject.indexOf('*') >= 0);
      add(operators, signs ? "StringLike" : "StringEquals", "sub", subjects);
    }
    List<String> lines = new ArrayList<>();
    operators.forEach(
        (operator, keys) -> lines.add("\"" + operator + "\": {" + String.join(", ", keys) + "}"));
    return "if the role is meant, let its policy say\n"
        + String.join(",\n", lines)
        + "\n(admits "
        + refusal.use().owner()
        + " and nothing else)";
  }

  private static boolean fails(StatementTrace trace, String claim) {
    return trace.conditions().stream()
        .filter(check -> check.subject().startsWith(claim + " "))
        .anyMatch(Check::fails);
  }

  private void add(
      Map<String, List<String>> operators, String operator, String claim, List<String> values) {
    List<String> quoted = values.stream().map(value -> "\"" + value + "\"").toList();
    String value = quoted.size() == 1 ? quoted.get(0) : "[" + String.join(", ", quoted) + "]";
    operators
        .computeIfAbsent(operator, o -> new ArrayList<>())
        .add("\"" + profile.provider() + ":" + claim + "\": " + value);
  }

  /** The subjects that are refused; of a stack's every operation one with a star in its place. */
  private List<String> subjects() {
    boolean all =
        refusal.use().use().attempts().stream()
            .filter(Attempt::documented)
            .allMatch(refusal.refused()::contains);
    Stream<Token> tokens =
        refusal.refused().stream().flatMap(a -> a.trials().stream()).map(Attempt.Trial::token);
    Optional<String> any = attempt().operation().filter(o -> all).flatMap(o -> anyOperation());
    return any.map(List::of)
        .orElseGet(() -> tokens.map(t -> t.claims().getOrDefault("sub", "")).distinct().toList());
  }

  private Optional<String> anyOperation() {
    return TokenParser.parse(profile, refusal.token()).stream()
        .findFirst()
        .map(RefusalRepair::anyOperation);
  }

  private static String anyOperation(ParsedToken parsed) {
    List<String> values =
        parsed.kind().parts().stream()
            .map(
                part ->
                    part.level().equals(Optional.of(Level.OPERATION))
                        ? "*"
                        : parsed.value(part.name()).orElse(""))
            .toList();
    return parsed.kind().template("sub").map(t -> t.text(values)).orElse("");
  }

  private String otherRoles() {
    List<String> names = admitting();
    String start = "If the " + refusal.use().sort() + " names the wrong role: ";
    if (names.isEmpty()) {
      return refusal.use().knowledge().estate().roles().size() > 1
          ? start + "none of the other roles read here admits it."
          : start + "change it in its settings.";
    }
    List<String> shown = names.subList(0, Math.min(SHOWN, names.size()));
    String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
    return start
        + "of the roles read here, "
        + String.join(", ", shown)
        + more
        + (names.size() == 1 ? " admits it." : " admit it.");
  }

  /** Roles of the same account, where there are any; in another one there is another estate. */
  private List<String> admitting() {
    List<Role> all =
        refusal.use().knowledge().estate().admitting(refusal.token(), role()).stream()
            .map(RolePolicy::role)
            .toList();
    List<Role> near =
        all.stream().filter(r -> r.account().equals(role().role().account())).toList();
    return (near.isEmpty() ? all : near).stream().map(Role::display).distinct().toList();
  }
}
