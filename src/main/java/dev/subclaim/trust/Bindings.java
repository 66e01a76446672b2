package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.CauseReading;
import dev.subclaim.admission.ClaimPatterns;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.LevelReach;
import dev.subclaim.admission.Levels;
import dev.subclaim.admission.Shape;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.issuer.ClaimTemplate;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.witness.WitnessSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What binds an admission: which claim, in which way, and whether products are told apart. */
final class Bindings {
  private final Admission admission;
  private final Levels levels;
  private final Proofs proofs;
  private final StatementReading reading;

  Bindings(Admission admission, Levels levels, Proofs proofs) {
    this.admission = admission;
    this.levels = levels;
    this.proofs = proofs;
    this.reading = new StatementReading(admission.statement(), admission.policy().variables());
  }

  private List<Condition> conditionsOn(String claim) {
    return reading.conditionsOn(claim, admission.trusted().profile());
  }

  /** Whether the subject is bound, but tokens for whatever audience get in. */
  Breadth uncheckedAudience() {
    Truth free = admission.leavesFree("aud", "sub");
    Truth answer = free.and(admission.leavesFree("sub", "aud").not());
    Optional<WitnessSearch.Proof> proof =
        admission.kinds().stream()
            .filter(kind -> answer == Truth.YES && kind.documented())
            .flatMap(kind -> strangeAudience(kind).stream())
            .findFirst();
    return proofs.ofClaim("aud", answer, proof, Optional.empty());
  }

  /** A token for an audience that is not the usual one. */
  private Optional<WitnessSearch.Proof> strangeAudience(KindAdmission kind) {
    TokenKind tokens = kind.model().kind();
    List<Optional<Domain>> wanted =
        new ArrayList<>(Collections.nCopies(tokens.parts().size(), Optional.empty()));
    tokens
        .template("aud")
        .map(ClaimTemplate::pieces)
        .filter(pieces -> pieces.size() == 1)
        .ifPresent(
            pieces -> {
              if (pieces.get(0) instanceof ClaimTemplate.PartRef ref) {
                Domain usual = Domain.of(tokens.parts().get(ref.part()).examples());
                Domain domain = tokens.parts().get(ref.part()).domain().minus(usual);
                wanted.set(ref.part(), Optional.of(domain));
              }
            });
    return proofs.token(kind, wanted);
  }

  /**
   * Whether tenants are told apart by nothing but the audience. An audience that is AWS itself
   * nobody takes for a tenant, so that with it the subject is at fault.
   */
  Breadth audienceAlone() {
    Optional<LevelReach> every =
        levels.at(Level.ORGANIZATION).stream().filter(r -> r.shape() == Shape.ALL).findFirst();
    Truth unbound = admission.leavesFree("sub", "aud");
    Truth answer =
        Truth.of(every.isPresent())
            .and(admission.leavesFree("aud", "sub").not())
            .and(Truth.of(!isAws()).or(unbound));
    Optional<WitnessSearch.Proof> proof =
        every.flatMap(reach -> answer == Truth.NO ? Optional.empty() : proofs.anyToken());
    return proofs.ofClaim("aud", answer, proof, every);
  }

  private boolean isAws() {
    return conditionsOn("aud").stream()
        .flatMap(condition -> condition.values().stream())
        .allMatch(value -> value.text().toLowerCase(Locale.ROOT).startsWith("sts.amazonaws.com"));
  }

  /** Whether the subject would be free but for operators that only say what it is not. */
  Breadth negatedSubject() {
    List<Condition> negated =
        conditionsOn("sub").stream().filter(c -> c.operator().negated()).toList();
    if (negated.isEmpty()) {
      return Breadth.NO;
    }
    Truth answer = admission.without(negated).leavesFree("sub", "aud").and(admission.admitsAny());
    Optional<WitnessSearch.Proof> proof = answer == Truth.NO ? Optional.empty() : proofs.anyToken();
    return proofs
        .ofClaim("sub", answer, proof, levels.widest(Level.ORGANIZATION))
        .at(CauseReading.key(negated.get(0)));
  }

  /** Whether tokens of a product get in of which no value of the statement speaks alone. */
  Breadth unnamedProduct() {
    List<KindAdmission> admitted =
        admission.kinds().stream()
            .filter(kind -> kind.documented() && kind.admitsAny() != Truth.NO)
            .toList();
    Breadth answer = Breadth.NO;
    if (admitted.stream().map(Bindings::family).distinct().count() > 1) {
      for (KindAdmission kind : admitted) {
        if (!isNamed(family(kind))) {
          answer =
              answer.or(
                  () -> proofs.ofClaim("sub", Truth.YES, proofs.anyToken(kind), Optional.empty()));
        }
      }
    }
    return answer;
  }

  /** What people call the first product that no value names; empty text when all are named. */
  String unnamedTitle() {
    return admission.kinds().stream()
        .filter(kind -> kind.documented() && kind.admitsAny() != Truth.NO)
        .filter(kind -> !isNamed(family(kind)))
        .map(kind -> kind.model().kind().title())
        .findFirst()
        .orElse("");
  }

  private static String family(KindAdmission kind) {
    return kind.model().kind().family();
  }

  private boolean isNamed(String family) {
    return List.of("sub", "aud").stream()
        .flatMap(claim -> conditionsOn(claim).stream().map(c -> families(claim, c)))
        .flatMap(List::stream)
        .anyMatch(families -> families.equals(List.of(family)));
  }

  /** For each value of a positive condition the products whose tokens it can match. */
  private List<List<String>> families(String claim, Condition condition) {
    return condition.operator().negated()
        ? List.of()
        : condition.values().stream().map(v -> families(claim, condition, v)).toList();
  }

  private List<String> families(String claim, Condition condition, PolicyText value) {
    Pattern pattern =
        ClaimPatterns.widest(
            value, condition.operator().comparison(), admission.policy().variables());
    return admission.kinds().stream()
        .filter(kind -> kind.documented() && kind.canHave(claim, pattern) != Truth.NO)
        .map(Bindings::family)
        .distinct()
        .toList();
  }
}
