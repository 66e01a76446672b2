package dev.subclaim.trust;

import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Tenancy;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The questions of breadth that rules ask of an admission. Each alarm is proved by a token that the
 * concrete evaluator admits; a suspicion without such a token is unknown.
 */
public final class Breadths {
  private final Admission admission;
  private final Levels levels;
  private final Names names;
  private final WitnessSearch search;
  private final CauseReading causes;

  /** Answers found before; several rules ask the same question. */
  private final Map<String, Breadth> answers = new HashMap<>();

  /**
   * The questions about one admission.
   *
   * @param organizations those that the configuration names for the issuer; may be empty
   */
  public Breadths(Admission admission, List<String> organizations) {
    this.admission = admission;
    this.levels = Levels.of(admission);
    this.names = Names.of(admission.policy(), organizations);
    this.search = new WitnessSearch(admission.policy(), names);
    this.causes =
        new CauseReading(
            admission.statement(), admission.policy().variables(), admission.trusted());
  }

  /** Whether organizations are admitted that nobody wrote down, from outside those configured. */
  public Breadth openOrganization() {
    return answer(
        "organization", () -> open(Level.ORGANIZATION, Shape::open, names.organizations()));
  }

  /** Whether every project of some organization is admitted (or all but a few). */
  public Breadth everyProject() {
    Predicate<Shape> every = shape -> shape == Shape.ALL || shape == Shape.ALL_BUT;
    return answer("every project", () -> open(Level.PROJECT, every, List.of()));
  }

  /** Whether projects are admitted that share a beginning, an ending or something between. */
  public Breadth projectFamily() {
    Predicate<Shape> family = shape -> shape == Shape.FAMILY;
    return answer("family", () -> open(Level.PROJECT, family, names.inPolicy()));
  }

  private Breadth answer(String question, Supplier<Breadth> reasoning) {
    Breadth known = answers.get(question);
    if (known == null) {
      known = reasoning.get();
      answers.put(question, known);
    }
    return known;
  }

  private Breadth open(Level level, Predicate<Shape> shape, List<String> known) {
    Breadth answer = Breadth.NO;
    for (LevelReach reach : levels.at(level)) {
      if (reach.shape() == Shape.UNKNOWN) {
        answer = Breadth.unknown(reach);
      } else if (shape.test(reach.shape())) {
        Optional<Breadth> proved = proved(reach, known);
        if (proved.isPresent()) {
          return proved.get();
        }
        answer = Breadth.unknown(reach);
      }
    }
    return answer;
  }

  private Optional<Breadth> proved(LevelReach reach, List<String> known) {
    KindAdmission kind = reach.kind();
    int parts = kind.model().layout().parts().size();
    List<Optional<Domain>> outside = new ArrayList<>(Collections.nCopies(parts, Optional.empty()));
    Domain named = Domain.of(known);
    if (!known.isEmpty() || reach.level() == Level.ORGANIZATION) {
      outside.set(reach.index(), Optional.of(reach.part().domain().minus(named)));
    }
    String provider = admission.trusted().profile().provider();
    return search
        .admitted(kind, provider, Formula.ALWAYS, outside)
        .map(proof -> breadth(reach, proof));
  }

  private Breadth breadth(LevelReach reach, WitnessSearch.Proof proof) {
    KindModel kind = reach.kind().model();
    List<Cause> found =
        new ArrayList<>(causes.ofPart(kind, reach.index(), proof.values(), claims()));
    if (found.isEmpty()) {
      found.add(causes.element());
    }
    return new Breadth(Truth.YES, Optional.of(proof.witness()), Optional.of(reach), found);
  }

  /** The claim that tells tenants apart first. */
  private List<String> claims() {
    boolean audience = admission.trusted().profile().tenancy() == Tenancy.AUDIENCE;
    List<String> claims = new ArrayList<>(audience ? List.of("aud", "sub") : List.of("sub", "aud"));
    admission.trusted().profile().claims().stream()
        .filter(claim -> !claims.contains(claim))
        .forEach(claims::add);
    return claims;
  }

  /** Whether tokens of every audience are admitted, so that nothing tells tenants apart. */
  public Breadth anyAudience() {
    return answer("audience", this::freeAudience);
  }

  private Breadth freeAudience() {
    boolean byAudience = admission.trusted().profile().tenancy() == Tenancy.AUDIENCE;
    Truth free = admission.leavesFree("aud", "sub");
    if (!byAudience) {
      free = free.and(admission.leavesFree("sub", "aud"));
    }
    return claimFree("aud", free.and(everyOrganization()));
  }

  private Truth everyOrganization() {
    List<LevelReach> reaches = levels.at(Level.ORGANIZATION);
    Truth every = Truth.YES;
    for (LevelReach level : reaches) {
      every =
          every.and(
              level.shape() == Shape.UNKNOWN
                  ? Truth.UNKNOWN
                  : Truth.of(level.shape() == Shape.ALL));
    }
    return every;
  }

  /** Whether every subject with an admitted audience is admitted. */
  public Breadth anySubject() {
    return answer("subject", () -> claimFree("sub", admission.leavesFree("sub", "aud")));
  }

  private Breadth claimFree(String claim, Truth free) {
    if (free == Truth.NO) {
      return Breadth.NO;
    }
    Optional<WitnessSearch.Proof> proof = anyToken();
    if (free == Truth.UNKNOWN || proof.isEmpty()) {
      return new Breadth(Truth.UNKNOWN, Optional.empty(), Optional.empty(), List.of());
    }
    Cause cause = causes.condition(claim).orElse(causes.element());
    return new Breadth(
        Truth.YES,
        proof.map(WitnessSearch.Proof::witness),
        levels.widest(Level.ORGANIZATION),
        List.of(cause));
  }

  private Optional<WitnessSearch.Proof> anyToken() {
    String provider = admission.trusted().profile().provider();
    for (KindAdmission kind : admission.kinds()) {
      if (kind.documented()) {
        Optional<WitnessSearch.Proof> proof = strange(kind, provider);
        if (proof.isPresent()) {
          return proof;
        }
      }
    }
    return Optional.empty();
  }

  /** A token of a stranger where there is one, else any. */
  private Optional<WitnessSearch.Proof> strange(KindAdmission kind, String provider) {
    List<Optional<Domain>> outside = new ArrayList<>();
    kind.model()
        .kind()
        .parts()
        .forEach(
            part ->
                outside.add(
                    part.level()
                        .filter(Level.ORGANIZATION::equals)
                        .map(l -> part.domain().minus(Domain.of(names.all())))));
    return search
        .admitted(kind, provider, Formula.ALWAYS, outside)
        .or(() -> search.admitted(kind, provider, Formula.ALWAYS, List.of()));
  }

  /** What is admitted at a level by the kind that admits most. */
  public Optional<LevelReach> widest(Level level) {
    return levels.widest(level);
  }

  /** What is admitted, a phrase a level, by the kind of token that admits most. */
  public List<String> admits() {
    return new Admits(levels, causes).phrases();
  }

  /** The organizations that the configuration names for the issuer. */
  public List<String> organizations() {
    return names.organizations();
  }

  /** How far the role is open to the issuer's tokens. */
  public Reach reach() {
    if (admission.admitsAny() != Truth.YES) {
      return admission.admitsAny() == Truth.NO ? Reach.NOBODY : Reach.UNDECIDED;
    }
    if (widestIs(Level.ORGANIZATION, Shape::open)) {
      return Reach.ANYONE;
    }
    if (widestIs(Level.PROJECT, Shape::open)) {
      return Reach.TENANT;
    }
    return widestIs(Level.STACK, Shape::open) ? Reach.PROJECT : Reach.EXACT;
  }

  private boolean widestIs(Level level, Predicate<Shape> shape) {
    return levels.at(level).stream().anyMatch(reach -> shape.test(reach.shape()));
  }
}
