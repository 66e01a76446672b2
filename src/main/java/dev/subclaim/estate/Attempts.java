package dev.subclaim.estate;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.estate.Attempt.Trial;
import dev.subclaim.estate.Entry.Opened;
import dev.subclaim.estate.EnvironmentTokens.Login;
import dev.subclaim.estate.EnvironmentTokens.Made;
import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.EnvironmentLogin;
import dev.subclaim.settings.Run;
import dev.subclaim.settings.Written;
import dev.subclaim.workload.WorkloadTokens;
import dev.subclaim.workload.WorkloadTokens.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries the tokens of stacks and environments before the gates of a role. */
final class Attempts {
  private final TokenModels tokens;
  private final KnownProviders providers;

  Attempts(TokenModels tokens, KnownProviders providers) {
    this.tokens = tokens;
    this.providers = providers;
  }

  /** What a stack or environment could do with a role that it does not name. */
  List<Attempt> of(Entry entry, RolePolicy role) {
    if (entry.isStack()) {
      return ofStack(entry, role, Session.unknown());
    }
    List<Attempt> all = new ArrayList<>(opened(entry, List.of(), role, Session.unknown()));
    entry.definitions().stream()
        .flatMap(definition -> definition.logins().stream())
        .filter(login -> !login.attributes().isEmpty())
        .forEach(login -> all.addAll(ofEnvironment(entry, login, role, Session.unknown())));
    return all;
  }

  /** Every documented operation of a stack, and others where something runs them. */
  List<Attempt> ofStack(Entry stack, RolePolicy role, Session session) {
    IssuerProfile profile = tokens.profile(stack.workload().issuer());
    List<Attempt> attempts = new ArrayList<>();
    for (OperationTokens.Made made : OperationTokens.of(profile, stack.workload())) {
      Optional<Run> run = run(stack, made.operation());
      if (made.documented() || run.isPresent()) {
        List<Trial> trial = List.of(trial(made.token(), List.of(), role, session));
        attempts.add(
            new Attempt(
                Optional.of(made.operation()), Optional.empty(), run, made.documented(), trial));
      }
    }
    return attempts;
  }

  /** The tokens of a stack, whatever it does. */
  List<Token> stackTokens(Entry stack) {
    IssuerProfile profile = tokens.profile(stack.workload().issuer());
    WorkloadTokens all = new WorkloadTokens(profile, stack.workload());
    return all.shapes().stream()
        .filter(Shape::complete)
        .flatMap(shape -> all.tokens(shape).stream())
        .toList();
  }

  private static Optional<Run> run(Entry stack, String operation) {
    return stack.runs().stream().filter(run -> run.operation().equals(operation)).findFirst();
  }

  /** Every way in which an environment with a login is opened. */
  List<Attempt> ofEnvironment(
      Entry environment, EnvironmentLogin login, RolePolicy role, Session session) {
    boolean told = login.attributes().stream().allMatch(Written::known);
    // Nothing documents which name an environment without one has in attributes.
    boolean nameless = environment.isStack() && !login.attributes().isEmpty();
    List<String> attributes = login.attributes().stream().map(Written::text).toList();
    return told && !nameless ? opened(environment, attributes, role, session) : List.of();
  }

  private List<Attempt> opened(
      Entry environment, List<String> attributes, RolePolicy role, Session session) {
    EnvironmentTokens made = new EnvironmentTokens(tokens.profile(environment.workload().issuer()));
    List<Attempt> attempts = new ArrayList<>();
    for (Opened way : environment.opened()) {
      Login asked = new Login(environment.workload(), way.root(), !way.byName(), attributes);
      List<Made> possible = made.of(asked);
      List<Trial> trials =
          possible.stream()
              .map(m -> sure(trial(m.token(), m.invented(), role, session), role))
              .toList();
      boolean documented = possible.stream().allMatch(Made::documented);
      attempts.add(
          new Attempt(Optional.empty(), Optional.of(way), Optional.empty(), documented, trials));
    }
    return attempts;
  }

  private Trial trial(Token token, List<String> invented, RolePolicy role, Session session) {
    Gates gates = Gates.of(Request.of(token), role, providers, session);
    return Trial.of(token, invented, gates);
  }

  /** A role that refuses one user may be there for another. */
  private Trial sure(Trial trial, RolePolicy role) {
    if (trial.invented().isEmpty() || trial.admitted() != Truth.NO) {
      return trial;
    }
    boolean others = OtherUsers.getIn(trial.token(), trial.invented(), role, tokens);
    return others ? trial.unsure() : trial;
  }
}
