package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Cause;
import dev.subclaim.admission.CauseReading;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.LevelReach;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Tenancy;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Truth;
import dev.subclaim.witness.Names;
import dev.subclaim.witness.WitnessSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Proves answers of breadth by tokens that the concrete evaluator admits, and finds what in the
 * policy lets them in. A suspicion without such a token is unknown.
 */
final class Proofs {
  private final Admission admission;
  private final Names names;
  private final WitnessSearch search;
  private final CauseReading causes;

  Proofs(Admission admission, Names names) {
    this.admission = admission;
    this.names = names;
    this.search = new WitnessSearch(admission.policy(), names);
    this.causes =
        new CauseReading(
            admission.statement(), admission.policy().variables(), admission.trusted());
  }

  CauseReading causes() {
    return causes;
  }

  /** Proved by a token whose part at a level is in the domain. */
  Breadth ofPart(LevelReach reach, Domain within) {
    int parts = reach.kind().model().layout().parts().size();
    List<Optional<Domain>> wanted = new ArrayList<>(Collections.nCopies(parts, Optional.empty()));
    wanted.set(reach.index(), Optional.of(within));
    return ofPart(reach, wanted);
  }

  /** The same with what every part must be in. */
  Breadth ofPart(LevelReach reach, List<Optional<Domain>> wanted) {
    return token(reach.kind(), wanted)
        .map(proof -> breadth(reach, proof))
        .orElseGet(() -> Breadth.unknown(reach));
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

  /** A confirmed token of a kind, its parts in these domains where they say so. */
  Optional<WitnessSearch.Proof> token(KindAdmission kind, List<Optional<Domain>> wanted) {
    String provider = admission.trusted().profile().provider();
    return search.admitted(kind, provider, Formula.ALWAYS, wanted);
  }

  /** A confirmed token of some documented kind, of whoever {@link #anyToken(List)} prefers. */
  Optional<WitnessSearch.Proof> anyToken() {
    return anyToken(admission.kinds().stream().filter(KindAdmission::documented).toList());
  }

  /** A confirmed token of a kind, of whoever {@link #anyToken(List)} prefers. */
  Optional<WitnessSearch.Proof> anyToken(KindAdmission kind) {
    return anyToken(List.of(kind));
  }

  /** Of a stranger, else of somebody who is not our own, else of whoever gets in. */
  private Optional<WitnessSearch.Proof> anyToken(List<KindAdmission> kinds) {
    return first(kinds, kind -> notOf(kind, names.all()))
        .or(() -> first(kinds, kind -> notOf(kind, names.organizations())))
        .or(() -> first(kinds, kind -> List.of()));
  }

  private Optional<WitnessSearch.Proof> first(
      List<KindAdmission> kinds, Function<KindAdmission, List<Optional<Domain>>> wanted) {
    return kinds.stream().flatMap(kind -> token(kind, wanted.apply(kind)).stream()).findFirst();
  }

  private static List<Optional<Domain>> notOf(KindAdmission kind, List<String> organizations) {
    return kind.model().kind().parts().stream()
        .map(
            part ->
                part.level()
                    .filter(Level.ORGANIZATION::equals)
                    .map(l -> part.domain().minus(Domain.of(organizations))))
        .toList();
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

  /** The answer that a question about a claim has, when it is yes by this token. */
  Breadth ofClaim(
      String claim, Truth answer, Optional<WitnessSearch.Proof> proof, Optional<LevelReach> level) {
    if (answer == Truth.NO) {
      return Breadth.NO;
    }
    if (answer == Truth.UNKNOWN || proof.isEmpty()) {
      return Breadth.UNDECIDED;
    }
    Cause cause = causes.condition(claim).orElseGet(causes::element);
    return new Breadth(Truth.YES, proof.map(WitnessSearch.Proof::witness), level, List.of(cause));
  }
}
