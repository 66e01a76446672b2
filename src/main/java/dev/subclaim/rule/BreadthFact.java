package dev.subclaim.rule;

import dev.subclaim.admission.Cause;
import dev.subclaim.admission.LevelReach;
import dev.subclaim.admission.Shape;
import dev.subclaim.trust.Breadth;
import dev.subclaim.witness.Witness;
import java.util.Optional;

/** The answer to a question of breadth: whether an admission is open in some way, and the proof. */
public record BreadthFact(Breadth breadth, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<BreadthFact> TYPE =
      FactType.of("breadth", BreadthFact.class, "whether a role is open in some way, and the proof")
          .truth("holds", "whether it is open in this way", f -> f.breadth.holds())
          .with(
              "witness",
              Type.Simple.WITNESS,
              "the token that gets in; ask it only where `holds` was asked",
              BreadthFact::witness)
          .place("where", "what in the policy leaves it open", BreadthFact::at)
          .text("cause", "the same in a few words", BreadthFact::cause)
          .text("pattern", "the signs that leave it open: `acme*`", BreadthFact::pattern)
          .text("label", "the issuer's word for what is open", BreadthFact::label)
          .text("plural", "the same for several", BreadthFact::plural);

  private Witness witness() {
    return breadth
        .witness()
        .orElseThrow(() -> new IllegalStateException("nothing is proved, so there is no witness"));
  }

  Place at() {
    return first().map(Place::of).orElse(origin.at());
  }

  private Optional<Cause> first() {
    return breadth.causes().stream().findFirst();
  }

  /** Where the doubt is about tokens of a kind that is only assumed. */
  @Override
  public Optional<Hinge> hinge() {
    return breadth
        .doubtedKind()
        .map(kind -> new Hinge(at(), "whether strangers get tokens of the kind `" + kind + "`"));
  }

  @Override
  public boolean exhausted() {
    return true;
  }

  String pattern() {
    return first().map(Cause::admitted).orElse("");
  }

  private String cause() {
    return Words.names(pattern(), label());
  }

  String label() {
    return breadth.level().map(level -> level.part().label()).orElse("token");
  }

  String plural() {
    return breadth.level().map(level -> level.part().plural()).orElse("tokens");
  }

  /** Whether every name is admitted. */
  boolean any() {
    return breadth.level().map(LevelReach::shape).filter(Shape.ALL::equals).isPresent();
  }
}
