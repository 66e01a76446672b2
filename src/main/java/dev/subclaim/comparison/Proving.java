package dev.subclaim.comparison;

import dev.subclaim.admission.Bounds;
import dev.subclaim.admission.Doubts;
import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.admission.TrustReading;
import dev.subclaim.admission.Universe;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.witness.ContextSearch;
import dev.subclaim.witness.Names;
import dev.subclaim.witness.Readable;
import dev.subclaim.workload.Meant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proves that a policy admits only tokens that are meant, or shows one that is not.
 *
 * <p>Yes is said only of all that the policy may admit of every kind of token, documented or
 * assumed; no only with a token that the concrete evaluator admits. What lies between is undecided.
 */
public final class Proving {
  private final TokenModels tokens;
  private final boolean anyToken;

  /**
   * A prover.
   *
   * @param tokens the tokens of all issuers
   * @param anyToken whether every text counts as a claim, not just what issuers mint today
   */
  public Proving(TokenModels tokens, boolean anyToken) {
    this.tokens = tokens;
    this.anyToken = anyToken;
  }

  /**
   * The answer.
   *
   * @param holds whether only tokens that are meant are admitted
   * @param exception a token that is admitted and not meant, when the answer is no
   * @param doubts why it is undecided
   */
  public record Proof(Truth holds, Optional<Gain> exception, List<String> doubts) {
    public Proof {
      doubts = List.copyOf(doubts);
    }

    /** The answer in the words of the command. */
    public Verdict verdict() {
      return switch (holds) {
        case YES -> Verdict.PROVEN;
        case NO -> Verdict.REFUTED;
        case UNKNOWN -> Verdict.UNDECIDED;
      };
    }
  }

  /** The three answers, from best to worst. */
  public enum Verdict {
    PROVEN,
    UNDECIDED,
    REFUTED;

    /** As people and programs read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the policy admits only what is meant. */
  public Proof only(TrustPolicy policy, Meant meant, List<String> organizations) {
    Readable readable = new Readable(Names.of(policy, organizations));
    Set<String> doubts = new LinkedHashSet<>(Doubts.of(policy));
    for (Door door : doors(policy)) {
      for (KindModel kind : kinds(policy, door.trusted().profile())) {
        Case one = new Case(policy, door, kind, readable);
        Formula other = meant.of(door.trusted().profile(), one.model()).negate();
        Truth some = one.some(other);
        Optional<Gain> exception = some == Truth.NO ? Optional.empty() : one.gain(other);
        if (exception.isPresent()) {
          return new Proof(Truth.NO, exception, List.of());
        }
        if (some != Truth.NO) {
          doubts.add(one.doubt(some));
        }
      }
    }
    Truth holds = doubts.isEmpty() ? Truth.YES : Truth.UNKNOWN;
    return new Proof(holds, Optional.empty(), List.copyOf(doubts));
  }

  /**
   * The kinds of token, by title, of which a policy may admit some that are meant; assumed kinds
   * alone where {@code assumed} says so.
   */
  public List<String> admittedKinds(TrustPolicy policy, Meant meant, boolean assumed) {
    Set<String> titles = new LinkedHashSet<>();
    Readable readable = new Readable(Names.of(policy, List.of()));
    for (Door door : doors(policy)) {
      for (KindModel kind : kinds(policy, door.trusted().profile())) {
        Case one = new Case(policy, door, kind, readable);
        boolean wanted = !assumed || kind.kind().certainty() == Certainty.ASSUMED;
        Formula same = meant.of(door.trusted().profile(), one.model());
        if (wanted && one.some(same) != Truth.NO) {
          titles.add(kind.kind().title());
        }
      }
    }
    return List.copyOf(titles);
  }

  private List<Door> doors(TrustPolicy policy) {
    return Door.of(List.of(policy), tokens::profile, List.of(Request.WEB_IDENTITY));
  }

  private List<KindModel> kinds(TrustPolicy policy, IssuerProfile profile) {
    if (anyToken) {
      return List.of(Universe.of(Universe.asked(List.of(policy), profile)));
    }
    return tokens.kinds(profile, TrustReading.claimsAsked(policy, profile)).stream()
        .sorted(Comparator.comparing(model -> model.kind().certainty()))
        .toList();
  }

  /** One kind of token at one door. */
  private static final class Case {
    private final TrustPolicy policy;
    private final Door door;
    private final Hunt hunt;
    private final Bounds admitted;

    Case(TrustPolicy policy, Door door, KindModel kind, Readable readable) {
      this.policy = policy;
      this.door = door;
      KindModel model = Universe.withParts(kind);
      boolean universe = kind.kind().title().equals(Universe.TITLE);
      Symbols symbols = new Symbols(model.layout());
      this.hunt = new Hunt(model, symbols, readable);
      this.admitted =
          door.reading(model, universe ? Universe.bare(model) : model, symbols).admitted(policy);
    }

    KindModel model() {
      return hunt.model();
    }

    Truth some(Formula formula) {
      return hunt.some(admitted.possibly().and(formula));
    }

    Optional<Gain> gain(Formula formula) {
      String provider = door.trusted().profile().provider();
      return hunt.proof(provider, admitted.shown().and(formula), this::context)
          .map(witness -> new Gain(model().kind(), door.action(), witness));
    }

    private Optional<SortedMap<String, String>> context(Token token) {
      if (allowed(door.request(token))) {
        return Optional.of(new TreeMap<>());
      }
      List<SortedMap<String, String>> contexts =
          new ArrayList<>(ContextSearch.contexts(List.of(policy)));
      contexts.sort(Comparator.comparing(context -> -context.size()));
      return contexts.stream().filter(c -> allowed(door.request(token, c))).findFirst();
    }

    private boolean allowed(Request request) {
      return Evaluator.evaluate(policy, request).verdict() == Decision.Verdict.ALLOW;
    }

    String doubt(Truth some) {
      String what = "whether other tokens (" + model().kind().title() + ") are admitted ";
      return what
          + (some == Truth.UNKNOWN
              ? "costs too much to find out"
              : "depends on what the policy does not tell");
    }
  }
}
