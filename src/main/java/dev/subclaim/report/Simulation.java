package dev.subclaim.report;

import dev.subclaim.estate.Gate;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.estate.Gates;
import dev.subclaim.estate.Repair;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What roles say to somebody who asks for them.
 *
 * @param who who asks, {@code acme/web/prod} or {@code this token}
 * @param tokens what it comes with; several for a stack, one for each operation
 * @param answers one for each role that is asked, in the order of the files
 * @param admitting names of other roles at hand that would let it in
 * @param remarks what else is worth knowing
 */
public record Simulation(
    String who,
    List<Presented> tokens,
    List<Answer> answers,
    List<String> admitting,
    List<String> remarks) {
  public Simulation {
    tokens = List.copyOf(tokens);
    answers = List.copyOf(answers);
    admitting = List.copyOf(admitting);
    remarks = List.copyOf(remarks);
  }

  /** The three answers. */
  public enum Verdict {
    ADMITTED,
    REFUSED,
    UNDECIDED;

    /** As people read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The answer of a policy. */
    public static Verdict of(Truth admits) {
      return switch (admits) {
        case YES -> ADMITTED;
        case NO -> REFUSED;
        case UNKNOWN -> UNDECIDED;
      };
    }
  }

  /**
   * A token that is presented.
   *
   * @param name what tells it from the others, its operation; empty where there is one alone
   * @param token its claims as condition keys
   * @param title what it is, {@code Pulumi Deployments: acme / web / prod, operation update}
   * @param remarks what else is worth knowing about it
   */
  public record Presented(String name, Token token, String title, List<String> remarks) {
    public Presented {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * How one token fares before one role.
   *
   * @param gates what happens
   * @param because why, the most telling first
   * @param doubt what keeps the answer from being final; empty when nothing does
   */
  public record Passage(Gates gates, List<String> because, Optional<String> doubt) {
    public Passage {
      because = List.copyOf(because);
    }

    /** The answer of the first three gates; what is not known of the first two refuses nobody. */
    public Verdict verdict() {
      boolean stopped = gates.refusing().filter(gate -> gate.step() != Step.DURATION).isPresent();
      Truth admits = stopped ? Truth.NO : gates.gate(Step.POLICY).alone();
      return doubt.isPresent() ? Verdict.UNDECIDED : Verdict.of(admits);
    }

    /** The fourth gate, where it refuses what the others let through. */
    public Optional<Gate> but() {
      return gates.refusing().filter(gate -> gate.step() == Step.DURATION);
    }
  }

  /**
   * What one role says.
   *
   * @param role the role
   * @param passages one for each token
   * @param choice whether only one of the tokens can come and nobody knows which; else all do
   * @param repairs what would let in what is refused, the smallest change first
   * @param notes what else is worth knowing about this role
   */
  public record Answer(
      RolePolicy role,
      List<Passage> passages,
      boolean choice,
      List<Repair> repairs,
      List<String> notes) {
    public Answer {
      passages = List.copyOf(passages);
      repairs = List.copyOf(repairs);
      notes = List.copyOf(notes);
    }

    /** The same with repairs. */
    public Answer with(List<Repair> found) {
      return new Answer(role, passages, choice, found, notes);
    }

    /** The answer to all tokens: one that is refused counts, unless it need not come. */
    public Verdict verdict() {
      List<Verdict> verdicts = passages.stream().map(Passage::verdict).distinct().toList();
      if (verdicts.size() == 1) {
        return verdicts.get(0);
      }
      return choice || !verdicts.contains(Verdict.REFUSED) ? Verdict.UNDECIDED : Verdict.REFUSED;
    }

    /** Whether AWS gives a session for every token, as far as is known. */
    public boolean succeeds() {
      return verdict() == Verdict.ADMITTED && passages.stream().allMatch(p -> p.but().isEmpty());
    }

    /** Why, the most telling first. */
    public List<String> because() {
      boolean mixed = passages.stream().map(Passage::verdict).distinct().count() > 1;
      return choice && mixed
          ? List.of("it hinges on what such tokens look like, and that is not documented")
          : telling().because();
    }

    /** The first passage that shows the verdict. */
    public Passage telling() {
      return passages.stream()
          .filter(passage -> passage.verdict() == verdict())
          .findFirst()
          .orElse(passages.get(0));
    }
  }

  /** The answer of all roles: one that admits is enough. */
  public Verdict verdict() {
    for (Verdict best : List.of(Verdict.ADMITTED, Verdict.UNDECIDED)) {
      if (answers.stream().anyMatch(answer -> answer.verdict() == best)) {
        return best;
      }
    }
    return Verdict.REFUSED;
  }

  /** The first role with the answer of all; one that really lets in before one that does not. */
  public Answer telling() {
    return answers.stream()
        .filter(Answer::succeeds)
        .findFirst()
        .or(() -> answers.stream().filter(a -> a.verdict() == verdict()).findFirst())
        .orElseThrow();
  }

  /** Whether some role gives a session. */
  public boolean succeeds() {
    return telling().succeeds();
  }
}
