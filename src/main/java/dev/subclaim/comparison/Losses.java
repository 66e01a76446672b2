package dev.subclaim.comparison;

import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.admission.TrustReading;
import dev.subclaim.admission.Universe;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.witness.Names;
import dev.subclaim.witness.Readable;
import dev.subclaim.workload.Meant;
import dev.subclaim.workload.Workload;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiFunction;

/** Finds who of those that are meant loses access by a change of a trust policy. */
public final class Losses {
  private final TokenModels tokens;

  /** A finder by the tokens of all issuers. */
  public Losses(TokenModels tokens) {
    this.tokens = tokens;
  }

  /**
   * The workloads of which some token may get in by the old policy and is not proved to get in by
   * the new one, documented or assumed; in the order given.
   */
  public List<Workload> of(TrustPolicy old, TrustPolicy now, List<Workload> workloads) {
    return loses(old, now, meant(workloads))
        ? workloads.stream().filter(w -> loses(old, now, meant(List.of(w)))).toList()
        : List.of();
  }

  private static BiFunction<IssuerProfile, KindModel, Formula> meant(List<Workload> workloads) {
    return new Meant(List.of(), workloads)::of;
  }

  /** Whether it is proved that no token that an issuer mints loses access. */
  public boolean none(TrustPolicy old, TrustPolicy now) {
    return !loses(old, now, (profile, model) -> new Formula.And(List.of()));
  }

  private boolean loses(
      TrustPolicy old, TrustPolicy now, BiFunction<IssuerProfile, KindModel, Formula> meant) {
    for (Door door : Door.of(List.of(old), tokens::profile, Door.ACTIONS)) {
      IssuerProfile profile = door.trusted().profile();
      SortedSet<String> claims = TrustReading.claimsAsked(old, profile);
      claims.addAll(TrustReading.claimsAsked(now, profile));
      for (KindModel kind : tokens.kinds(profile, claims)) {
        KindModel model = Universe.withParts(kind);
        if (loses(old, now, door, model, meant.apply(profile, model))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean loses(
      TrustPolicy old, TrustPolicy now, Door door, KindModel model, Formula meant) {
    Symbols symbols = new Symbols(model.layout());
    SymbolReading reading = door.reading(model, model, symbols);
    Formula before = reading.admitted(old).possibly();
    Formula after = reading.admitted(now).surely();
    Formula lost = before.and(after.negate()).and(meant);
    Readable readable = new Readable(Names.of(old, List.of()));
    return new Hunt(model, symbols, readable).some(lost) != Truth.NO;
  }
}
