package dev.subclaim.rule;

import dev.subclaim.admission.LevelReach;
import dev.subclaim.admission.Shape;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Tenancy;
import dev.subclaim.trust.Breadths;
import java.util.List;
import java.util.Optional;

/**
 * Puts into the issuer's words what an admission lets in.
 *
 * @param profile the issuer
 * @param breadths how far it is open
 */
record AdmissionWords(IssuerProfile profile, Breadths breadths) {

  /** Who else gets in: {@code any Pulumi organization}. */
  String outsiders(BreadthFact open) {
    List<String> known = breadths.organizations();
    String named = known.isEmpty() ? Words.beginning(open.pattern()) : String.join(", ", known);
    if (open.any() || named.isEmpty()) {
      return "any " + profile.adjective() + " " + open.label();
    }
    return profile.adjective() + " " + open.plural() + " other than " + named;
  }

  /** Whose tokens get in. */
  String tenants() {
    boolean own =
        profile.tenancy() == Tenancy.ISSUER && breadths.widest(Level.ORGANIZATION).isEmpty();
    return own ? "this issuer" : named(Level.ORGANIZATION);
  }

  /** Which organizations by name are not the user's own. */
  String strangers() {
    return profile.adjective()
        + " "
        + label(Level.ORGANIZATION)
        + " "
        + String.join(", ", breadths.foreignNames());
  }

  /** What gets in at a level: {@code project web}, or {@code any project}. */
  String named(Level level) {
    Optional<LevelReach> reach = breadths.widest(level);
    boolean named =
        reach.filter(r -> r.shape() == Shape.ONE || r.shape() == Shape.THESE).isPresent();
    String label = reach.map(r -> r.part().label()).orElseGet(() -> label(level));
    return named ? label + " " + String.join(", ", reach.orElseThrow().values()) : "any " + label;
  }

  /** The issuer's word for organizations. */
  String plural() {
    return breadths.widest(Level.ORGANIZATION).map(r -> r.part().plural()).orElse("tenants");
  }

  /** The issuer's word for a level, from the first kind of token that has it. */
  String label(Level level) {
    return profile.kinds().stream()
        .flatMap(kind -> kind.parts().stream())
        .filter(part -> part.level().filter(level::equals).isPresent())
        .findFirst()
        .map(Part::label)
        .orElse("tenant");
  }
}
