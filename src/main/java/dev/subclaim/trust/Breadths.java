package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Admits;
import dev.subclaim.admission.LevelReach;
import dev.subclaim.admission.Levels;
import dev.subclaim.admission.Shape;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Tenancy;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Memo;
import dev.subclaim.language.Truth;
import dev.subclaim.witness.Names;
import dev.subclaim.witness.WitnessSearch;
import java.util.Arrays;
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
  private final Proofs proofs;
  private final Openings openings;
  private final Tenants tenants;
  private final Bindings bindings;
  private final Assumptions assumptions;
  private final Memo<List<String>> admits = Memo.of(this::readAdmits);

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
    this.proofs = new Proofs(admission, names);
    this.openings = new Openings(levels, proofs);
    this.tenants = new Tenants(levels, names.organizations(), proofs);
    this.bindings = new Bindings(admission, levels, proofs);
    this.assumptions = new Assumptions(admission, proofs);
  }

  /**
   * Whether organizations are admitted that nobody wrote down, from outside those configured;
   * unknown where only tokens that are assumed to exist would get in.
   */
  public Breadth openOrganization() {
    return answer(
        "organization",
        () ->
            open(Level.ORGANIZATION, Shape::open, names.organizations())
                .or(() -> assumptions.openOrganization(names.organizations())));
  }

  /** Whether every project of some organization is admitted (or all but a few). */
  public Breadth everyProject() {
    Predicate<Shape> every = shape -> shape == Shape.ALL || shape == Shape.ALL_BUT;
    return answer("every project", () -> open(belowTenant(), every, List.of()));
  }

  /** Projects, or what an issuer has in their place when its subjects name none. */
  private Level belowTenant() {
    boolean projects =
        admission.trusted().profile().kinds().stream()
            .flatMap(kind -> kind.parts().stream())
            .anyMatch(part -> part.level().filter(Level.PROJECT::equals).isPresent());
    return projects ? Level.PROJECT : Level.STACK;
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
        answer = answer.or(() -> Breadth.unknown(reach));
      } else if (shape.test(reach.shape())) {
        answer = answer.or(() -> proved(reach, known));
      }
    }
    return answer;
  }

  private Breadth proved(LevelReach reach, List<String> known) {
    boolean outside = !known.isEmpty() || reach.level() == Level.ORGANIZATION;
    return outside
        ? proofs.ofPart(reach, reach.part().domain().minus(Domain.of(known)))
        : proofs.ofPart(reach, List.of());
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
    Optional<WitnessSearch.Proof> proof = free == Truth.NO ? Optional.empty() : proofs.anyToken();
    return proofs.ofClaim(claim, free, proof, levels.widest(Level.ORGANIZATION));
  }

  /** Whether a token gets in that belongs to a change nobody approved. */
  public Breadth unreviewed() {
    return answer("unreviewed", openings::unreviewed);
  }

  /** Whether a token of a pull request gets in. */
  public Breadth pullRequest() {
    return answer("pull request", openings::pullRequest);
  }

  /** Whether more get in than an administrator's role should be open to: the first that holds. */
  public Breadth unguarded() {
    return everyProject().or(this::unreviewed).or(this::pullRequest);
  }

  /** Whether every branch of some repository gets in. */
  public Breadth everyBranch() {
    return answer("every branch", openings::everyBranch);
  }

  /** Whether every stack, environment or ref of some project gets in (or all but a few). */
  public Breadth everyStack() {
    return answer("every stack", openings::everyStack);
  }

  /**
   * Whether stacks get in that share a beginning, an ending or something between.
   *
   * @param allowed patterns of names that are meant to be families
   */
  public Breadth stackFamily(List<String> allowed) {
    return answer("stack family " + allowed, () -> openings.stackFamily(names.inPolicy(), allowed));
  }

  /** Whether a tenant gets in by name that is not the user's own. */
  public Breadth foreign() {
    return answer("foreign", tenants::foreign);
  }

  /** Their names, sorted. */
  public List<String> foreignNames() {
    return tenants.foreignNames();
  }

  /** Whether several tenants get in by name, not all of them known to be the user's own. */
  public Breadth severalTenants() {
    return answer("several", tenants::several);
  }

  /** The tenants that get in by name, sorted. */
  public List<String> tenantNames() {
    return tenants.names();
  }

  /** Whether the subject is bound, but tokens for whatever audience get in. */
  public Breadth uncheckedAudience() {
    return answer("unchecked", bindings::uncheckedAudience);
  }

  /** Whether tenants are told apart by nothing but the audience. */
  public Breadth audienceAlone() {
    return answer("audience alone", bindings::audienceAlone);
  }

  /** Whether the subject would be free but for operators that only say what it is not. */
  public Breadth negatedSubject() {
    return answer("negated", bindings::negatedSubject);
  }

  /** Whether tokens of a product get in of which no value of the statement speaks alone. */
  public Breadth unnamedProduct() {
    return answer("product", bindings::unnamedProduct);
  }

  /** What people call the first such product. */
  public String unnamedTitle() {
    return bindings.unnamedTitle();
  }

  /** Whether it costs too much to tell what is admitted. */
  public boolean exhausted() {
    return admission.admitsAny() == Truth.UNKNOWN
        || Arrays.stream(Level.values())
            .flatMap(level -> levels.at(level).stream())
            .anyMatch(reach -> reach.shape() == Shape.UNKNOWN);
  }

  /** What is admitted at a level by the kind that admits most. */
  public Optional<LevelReach> widest(Level level) {
    return levels.widest(level);
  }

  /** What is admitted, a phrase a level, by the kind of token that admits most. */
  public List<String> admits() {
    return admits.get();
  }

  private List<String> readAdmits() {
    return new Admits(levels, proofs.causes()).phrases();
  }

  /** The organizations that the configuration names for the issuer. */
  public List<String> organizations() {
    return names.organizations();
  }

  /** How far the role is open to the issuer's tokens. */
  public Reach reach() {
    if (admission.admitsAny() != Truth.YES) {
      boolean nobody = admission.admitsAny() == Truth.NO && !assumptions.admitAny();
      return nobody ? Reach.NOBODY : Reach.UNDECIDED;
    }
    if (widestIs(Level.ORGANIZATION, Shape::open)) {
      return Reach.ANYONE;
    }
    if (openOrganization().holds() == Truth.UNKNOWN) {
      return Reach.UNDECIDED;
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
