package dev.subclaim.rule;

import dev.subclaim.estate.Attempt;
import dev.subclaim.estate.Attempt.Trial;
import dev.subclaim.estate.Entry.Opened;
import dev.subclaim.estate.Gate;
import dev.subclaim.estate.Obstacle;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.settings.Run;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** That a role surely refuses a stack or an environment that names it. */
public record RefusalFact(UseFact use, List<Attempt> refused, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<RefusalFact> TYPE =
      FactType.of(
              "refusal",
              RefusalFact.class,
              "that a role surely refuses a stack or an environment that names it")
          .text("what", "what is refused: `every deployment of acme/web/prod`", f -> f.what())
          .with("witness", Type.Simple.WITNESS, "a token that is refused", RefusalFact::witness)
          .place("where", "what refuses it, in the policy or the provider", RefusalFact::where)
          .text("cause", "a few words about that place", f -> f.obstacle().cause())
          .text("others", "what is refused besides, or nothing", RefusalFact::others)
          .text("gates", "AWS's gates in turn, a line each", RefusalFact::gates)
          .text("answer", "all that AWS says", RefusalFact::answer)
          .text("repair", "what to do", RefusalFact::repair)
          .text("runBy", "what runs it unasked, or nothing", RefusalFact::runBy)
          .place("runAt", "where that is set", RefusalFact::runAt);

  public RefusalFact {
    refused = List.copyOf(refused);
  }

  private Attempt first() {
    return refused.get(0);
  }

  Trial trial() {
    return first().trials().get(0);
  }

  private IssuerProfile profile() {
    return use.knowledge().tokens().profile(trial().token().issuer());
  }

  Obstacle obstacle() {
    return use.knowledge().estate().obstacle(trial(), use.policy());
  }

  private String what() {
    if (first().opened().isPresent()) {
      return "the environment " + use.owner() + " " + way(first(), use);
    }
    boolean all =
        use.use().attempts().stream().filter(Attempt::documented).allMatch(refused::contains);
    return (all ? "every deployment" : operations()) + " of " + use.owner();
  }

  private String operations() {
    List<String> names = refused.stream().flatMap(a -> a.operation().stream()).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** How an environment is opened, in words. */
  static String way(Attempt attempt, UseFact use) {
    Opened opened = attempt.opened().orElseThrow();
    String root = opened.root().path();
    boolean itself = root.equals(use.owner());
    String through = itself ? "" : ", imported by " + root;
    return opened
        .stack()
        .map(stack -> "when the stack " + stack.path() + " opens it" + through)
        .orElse(itself ? "when it is opened by name" : "when " + root + " opens it");
  }

  private Witness witness() {
    Trial trial = trial();
    return new Witness(trial.token(), new TreeMap<>(), trial.invented(), false);
  }

  private Place where() {
    return new Place(obstacle().span(), obstacle().pointer());
  }

  private String others() {
    String rest =
        refused.stream()
            .skip(1)
            .map(a -> a.operation().orElseGet(() -> way(a, use)))
            .collect(Collectors.joining(", "));
    return rest.isEmpty() ? "" : "and the same for " + rest;
  }

  private String gates() {
    return new GateLines(this, profile()).text();
  }

  private String answer() {
    return trial().gates().refusing().flatMap(Gate::answer).orElse("");
  }

  private String repair() {
    return new RefusalRepair(this, profile()).text();
  }

  private Optional<Run> run() {
    return first().run();
  }

  private String runBy() {
    return refused.stream()
        .flatMap(a -> a.run().stream())
        .map(Run::why)
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private Place runAt() {
    return run().map(run -> Place.of(run.at())).orElse(origin.at());
  }

  /** The first token that is refused. */
  Token token() {
    return trial().token();
  }
}
