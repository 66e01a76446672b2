package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.app.SimulateRequest.Opening;
import dev.subclaim.app.SimulateRequest.TokenSource;
import dev.subclaim.config.Expectation;
import dev.subclaim.estate.Inventory;
import dev.subclaim.estate.KnownRoles;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.ExpectationReport.Ending;
import dev.subclaim.report.ExpectationReport.Result;
import dev.subclaim.report.Simulation;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Passage;
import dev.subclaim.report.Simulation.Verdict;
import dev.subclaim.report.TokenLines;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sends those of whom something is expected through the gates of roles. */
final class ExpectationTrial {
  private final List<String> paths;
  private final Setup setup;
  private final Face face;
  private final Function<String, SourceText> texts;
  private final TokenModels tokens;
  private final Map<List<String>, List<Facts>> read = new HashMap<>();

  /**
   * Trials for the expectations of one file.
   *
   * @param paths where the roles are
   * @param texts reads the files with tokens
   */
  ExpectationTrial(List<String> paths, Setup setup, Face face, Function<String, SourceText> texts) {
    this.paths = List.copyOf(paths);
    this.setup = setup;
    this.face = face;
    this.texts = texts;
    this.tokens = new TokenModels(setup.issuers());
  }

  /**
   * What becomes of an expectation.
   *
   * @throws Unusable when there is no such role, or nobody who could ask for it
   */
  Result result(String name, Span at, Expectation expectation) {
    List<Facts> files = files(expectation.policy());
    Roles roles = roles(expectation, files);
    Inventory inventory = Inventory.of(setup.configuration(), setup.issuers(), files, Map.of());
    Asking asking =
        new Askings(setup.issuers(), inventory, roles, texts).of(source(expectation.who()));
    Simulation simulation = new Simulating(asking, files, roles, tokens).simulation(roles.all());
    for (Answer answer : simulation.answers()) {
      Ending ending = expectation.allowed() ? allowed(answer) : denied(answer);
      if (ending != Ending.KEPT) {
        return broken(name, at, expectation, new Told(ending, answer, simulation));
      }
    }
    return new Result(name, at, Ending.KEPT, List.of(), List.of(), expectation.reason());
  }

  private static Ending allowed(Answer answer) {
    return switch (answer.verdict()) {
      case ADMITTED -> answer.succeeds() ? Ending.KEPT : Ending.BROKEN;
      case REFUSED -> Ending.BROKEN;
      case UNDECIDED -> Ending.UNDECIDED;
    };
  }

  /** Nobody is kept out while one of the tokens gets in. */
  private static Ending denied(Answer answer) {
    List<Verdict> verdicts = answer.passages().stream().map(Passage::verdict).toList();
    if (verdicts.contains(Verdict.ADMITTED) && !answer.choice()) {
      return Ending.BROKEN;
    }
    return verdicts.stream().allMatch(Verdict.REFUSED::equals) ? Ending.KEPT : Ending.UNDECIDED;
  }

  /** An ending that is not the expected one. */
  private record Told(Ending ending, Answer answer, Simulation simulation) {
    /** The first token that shows it. */
    int telling(boolean allowed) {
      for (int i = 0; i < answer.passages().size(); i++) {
        Verdict verdict = answer.passages().get(i).verdict();
        boolean tells =
            ending == Ending.UNDECIDED
                ? verdict == Verdict.UNDECIDED
                : allowed == (verdict == Verdict.REFUSED);
        if (tells) {
          return i;
        }
      }
      return 0;
    }
  }

  private static Result broken(String name, Span at, Expectation expectation, Told told) {
    int telling = told.telling(expectation.allowed());
    Passage passage = told.answer().passages().get(telling);
    Simulation.Presented token = told.simulation().tokens().get(telling);
    String operation = token.name().isEmpty() ? "" : " (" + token.name() + ")";
    String who = told.simulation().who() + operation;
    String role = told.answer().role().role().display();
    List<String> because = new ArrayList<>();
    because.add(outcome(told.ending(), expectation.allowed(), role, who));
    if (told.ending() == Ending.UNDECIDED || expectation.allowed()) {
      because.addAll(passage.because());
      passage.but().ifPresent(gate -> because.add(gate.reason()));
    }
    return new Result(
        name, at, told.ending(), because, TokenLines.of(token.token()), expectation.reason());
  }

  private static String outcome(Ending ending, boolean allowed, String role, String who) {
    if (ending == Ending.UNDECIDED) {
      return "it cannot be told whether " + role + " admits " + who;
    }
    return allowed ? role + " refuses " + who : role + " admits " + who;
  }

  private List<Facts> files(Optional<String> policy) {
    List<String> named = new ArrayList<>(paths);
    policy.ifPresent(named::add);
    if (named.isEmpty()) {
      throw new Unusable("no files with roles: give `files`, or a `policy`");
    }
    return read.computeIfAbsent(named, this::read);
  }

  private List<Facts> read(List<String> named) {
    Inputs inputs = Inputs.read(new InputRequest(named, "-"), face);
    List<Failure> failures = inputs.failures(false);
    if (!failures.isEmpty()) {
      Failure first = failures.get(0);
      throw new Unusable(Escapes.value(first.path()) + ": " + first.message());
    }
    return KnownRoles.in(inputs.files(), setup.configuration().inventory(), Map.of());
  }

  private static Roles roles(Expectation expectation, List<Facts> files) {
    Roles all = Roles.in(files);
    Roles meant =
        expectation
            .policy()
            .map(
                path ->
                    new Roles(
                        all.all().stream()
                            .filter(r -> isIn(r.policy().policy().tree().span(), path))
                            .toList()))
            .orElseGet(() -> all.named(expectation.role()));
    boolean sure =
        expectation.role().isPresent() ? !meant.all().isEmpty() : meant.all().size() == 1;
    if (!sure) {
      String which = expectation.policy().map(p -> Escapes.value(p)).orElse("the files");
      throw new Unusable(
          meant.all().isEmpty()
              ? "there is no role in " + which
              : "there are several roles in " + which + ": name the `role`");
    }
    return meant;
  }

  private static boolean isIn(Span span, String path) {
    return span.path().equals(path);
  }

  private static TokenSource source(Expectation.Who who) {
    if (who instanceof Expectation.Stack stack) {
      return new SimulateRequest.Stack(stack.path(), stack.issuer());
    }
    if (who instanceof Expectation.Environment environment) {
      return new SimulateRequest.Environment(
          environment.path(),
          environment.byStack().map(by -> by ? Opening.STACK : Opening.NAME),
          environment.issuer());
    }
    if (who instanceof Expectation.TokenFile file) {
      return new SimulateRequest.TokenFile(file.path());
    }
    Expectation.Claims claims = (Expectation.Claims) who;
    List<String> others = new ArrayList<>();
    claims.others().forEach((claim, value) -> others.add(claim + "=" + value));
    return new SimulateRequest.Claims(claims.subject(), claims.audience(), claims.issuer(), others);
  }
}
