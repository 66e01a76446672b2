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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Compares two trust policies by what they admit. That nobody new gets in is proved for every text
 * a claim could be, whatever issuers mint; guards count as the same only when they say the same.
 */
public final class Differences {
  private final TokenModels tokens;
  private final List<String> organizations;

  /**
   * A comparer.
   *
   * @param tokens the tokens of all issuers
   * @param organizations names of the user's own, which make tokens readable
   */
  public Differences(TokenModels tokens, List<String> organizations) {
    this.tokens = tokens;
    this.organizations = List.copyOf(organizations);
  }

  /** What the second policy changes. */
  public Difference between(TrustPolicy old, TrustPolicy now) {
    return between(old, now, Meant.NOBODY);
  }

  /**
   * The same, where tokens that are meant may get in without counting as gained. Who else gets in
   * is asked of the tokens that issuers mint or may mint, since nobody means others.
   */
  public Difference between(TrustPolicy old, TrustPolicy now, Meant meant) {
    Set<String> notes = new LinkedHashSet<>();
    Side opened = side(old, now, meant);
    Side closed = side(now, old, Meant.NOBODY);
    opened.doubts.forEach(doubt -> notes.add("whether somebody gets in: " + doubt));
    closed.doubts.forEach(doubt -> notes.add("whether somebody loses access: " + doubt));
    List<String> others = new ArrayList<>();
    Truth otherOpened = OtherDoors.of(old).opened(OtherDoors.of(now), others);
    others.forEach(other -> notes.add("new: " + other));
    others.clear();
    Truth otherClosed = OtherDoors.of(now).opened(OtherDoors.of(old), others);
    others.forEach(other -> notes.add("old: " + other));
    Truth known = Truth.NO;
    for (String doubt : doubts(old, now)) {
      known = Truth.UNKNOWN;
      notes.add(doubt);
    }
    return new Difference(
        opened.gains,
        closed.gains,
        opened.truth().or(otherOpened).or(known),
        closed.truth().or(otherClosed).or(known),
        List.copyOf(notes));
  }

  private static List<String> doubts(TrustPolicy old, TrustPolicy now) {
    List<String> doubts = new ArrayList<>();
    Doubts.of(old).forEach(doubt -> doubts.add("old: " + doubt));
    Doubts.of(now).forEach(doubt -> doubts.add("new: " + doubt));
    return doubts;
  }

  private Side side(TrustPolicy less, TrustPolicy more, Meant meant) {
    Side side = new Side(less, more, meant);
    Door.of(List.of(more), tokens::profile, Door.ACTIONS).forEach(side::door);
    return side;
  }

  /** What one policy admits beyond the other. Mutable while doors are tried. */
  private final class Side {
    private final TrustPolicy less;
    private final TrustPolicy more;
    private final Meant meant;
    private final Readable readable;
    private final List<SortedMap<String, String>> contexts;
    private final List<Gain> gains = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    Side(TrustPolicy less, TrustPolicy more, Meant meant) {
      this.less = less;
      this.more = more;
      this.meant = meant;
      Names ours = Names.of(more, organizations);
      this.readable = new Readable(ours);
      this.contexts = new ArrayList<>(ContextSearch.contexts(List.of(more, less)));
      contexts.sort(Comparator.comparing(context -> -context.size()));
    }

    Truth truth() {
      return !gains.isEmpty() ? Truth.YES : doubts.isEmpty() ? Truth.NO : Truth.UNKNOWN;
    }

    void door(Door door) {
      boolean sameToken = gains.stream().anyMatch(gain -> !gain.action().equals(door.action()));
      List<Case> cases = cases(door);
      Truth some = cases.stream().map(Case::some).reduce(Truth.NO, Truth::or);
      if (some == Truth.NO || sameToken) {
        return;
      }
      List<Gain> found = known(door);
      if (found.isEmpty()) {
        cases.stream().flatMap(c -> c.gain().stream()).findFirst().ifPresent(found::add);
      }
      gains.addAll(found);
      if (found.isEmpty()) {
        doubts.add(
            some == Truth.UNKNOWN
                ? "comparing them costs too much"
                : "it depends on what the policies do not tell");
      }
    }

    /** Every text that claims can be; where somebody is meant, every kind of token. */
    private List<Case> cases(Door door) {
      IssuerProfile profile = door.trusted().profile();
      return meant.nobody()
          ? List.of(new Case(door, Universe.of(Universe.asked(List.of(less, more), profile))))
          : kinds(profile).stream().map(kind -> new Case(door, kind)).toList();
    }

    /** A token of each documented kind; where there is none, one of an assumed kind. */
    private List<Gain> known(Door door) {
      List<Gain> documented = new ArrayList<>();
      List<KindModel> kinds = new ArrayList<>(kinds(door.trusted().profile()));
      kinds.sort(Comparator.comparing(kind -> kind.kind().certainty()));
      for (KindModel kind : kinds) {
        if (kind.kind().certainty() == Certainty.DOCUMENTED || documented.isEmpty()) {
          new Case(door, kind).gain().ifPresent(documented::add);
        }
      }
      return documented;
    }

    private List<KindModel> kinds(IssuerProfile profile) {
      SortedSet<String> claims = TrustReading.claimsAsked(more, profile);
      claims.addAll(TrustReading.claimsAsked(less, profile));
      return tokens.kinds(profile, claims);
    }

    /** One kind of token at one door. */
    private final class Case {
      private final Door door;
      private final Hunt hunt;
      private final Formula possible;
      private final Formula shown;

      Case(Door door, KindModel kind) {
        this.door = door;
        KindModel model = Universe.withParts(kind);
        boolean universe = kind.kind().title().equals(Universe.TITLE);
        Symbols symbols = new Symbols(model.layout());
        this.hunt = new Hunt(model, symbols, readable);
        SymbolReading reading =
            door.reading(model, universe ? Universe.bare(model) : model, symbols);
        Bounds before = reading.admitted(less);
        Bounds after = reading.admitted(more);
        Formula other = meant.of(door.trusted().profile(), model).negate();
        this.possible = after.possibly().and(before.surely().negate()).and(other);
        this.shown = after.shown().and(before.possibly().negate()).and(other);
      }

      Truth some() {
        return hunt.some(possible);
      }

      Optional<Gain> gain() {
        String provider = door.trusted().profile().provider();
        return hunt.proof(provider, shown, this::context)
            .map(witness -> new Gain(hunt.model().kind(), door.action(), witness));
      }

      private Optional<SortedMap<String, String>> context(Token token) {
        return shows(door.request(token))
            ? Optional.of(new TreeMap<>())
            : contexts.stream().filter(c -> shows(door.request(token, c))).findFirst();
      }

      private boolean shows(Request request) {
        Decision.Verdict before = Evaluator.evaluate(less, request).verdict();
        return Evaluator.evaluate(more, request).verdict() == Decision.Verdict.ALLOW
            && (before == Decision.Verdict.DENY || before == Decision.Verdict.EXPLICIT_DENY);
      }
    }
  }
}
