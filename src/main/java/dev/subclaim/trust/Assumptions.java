package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Cause;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.LevelReach;
import dev.subclaim.admission.LevelReading;
import dev.subclaim.admission.Levels;
import dev.subclaim.admission.Shape;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Tenancy;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Truth;
import java.util.List;
import java.util.Optional;

/**
 * What gets in by kinds of token that an issuer is only assumed to mint. An alarm needs a token of
 * a documented kind; that all is well must hold for the others too, else it is undecided.
 */
final class Assumptions {
  private final Admission admission;
  private final Proofs proofs;

  Assumptions(Admission admission, Proofs proofs) {
    this.admission = admission;
    this.proofs = proofs;
  }

  /**
   * Undecided, with the token that would get in, where an assumed kind leaves the organization
   * open.
   *
   * @param organizations those that are the user's own
   */
  Breadth openOrganization(List<String> organizations) {
    if (!admission.trusted().profile().shared()) {
      return Breadth.NO;
    }
    int written = Levels.written(admission.policy());
    for (KindAdmission kind : admission.kinds()) {
      if (!kind.documented() && kind.admitsAny() != Truth.NO) {
        Optional<LevelReach> open =
            new LevelReading(kind, written)
                .at(Level.ORGANIZATION)
                .filter(r -> r.shape() == Shape.UNKNOWN || r.shape().open());
        if (open.isPresent()) {
          return doubted(open.get(), organizations);
        }
      }
    }
    return Breadth.NO;
  }

  /** Whether a token of an assumed kind may get in. */
  boolean admitAny() {
    return admission.kinds().stream()
        .anyMatch(kind -> !kind.documented() && kind.admitsAny() != Truth.NO);
  }

  private Breadth doubted(LevelReach reach, List<String> organizations) {
    boolean bySubject = admission.trusted().profile().tenancy() == Tenancy.SUBJECT;
    Breadth proved = proofs.ofPart(reach, reach.part().domain().minus(Domain.of(organizations)));
    List<Cause> where =
        proofs.causes().condition(bySubject ? "sub" : "aud").map(List::of).orElse(proved.causes());
    return new Breadth(Truth.UNKNOWN, proved.witness(), Optional.of(reach), where);
  }
}
