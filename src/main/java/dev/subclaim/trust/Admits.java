package dev.subclaim.trust;

import dev.subclaim.issuer.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says level by level what an admission admits: {@code organization acme*}, {@code stack any}. */
final class Admits {
  private final Levels levels;
  private final CauseReading causes;

  Admits(Levels levels, CauseReading causes) {
    this.levels = levels;
    this.causes = causes;
  }

  /** A phrase a level, for the kind of token that an answer is about. */
  List<String> phrases(Breadth breadth) {
    List<String> phrases = new ArrayList<>();
    Optional<KindAdmission> kind = breadth.level().map(LevelReach::kind);
    for (Level level : Level.values()) {
      levels.at(level).stream()
          .filter(reach -> kind.isEmpty() || reach.kind().equals(kind.get()))
          .findFirst()
          .map(reach -> reach.part().label() + " " + values(reach))
          .ifPresent(phrases::add);
    }
    return phrases;
  }

  /** The admitted values of a level in words. */
  String values(LevelReach reach) {
    return switch (reach.shape()) {
      case NOTHING -> "none";
      case ONE, THESE -> String.join(", ", reach.values());
      case FAMILY -> family(reach);
      case ALL_BUT -> "any except " + String.join(", ", reach.values());
      case ALL -> "any";
      case UNKNOWN -> "undecided";
    };
  }

  private String family(LevelReach reach) {
    Optional<Cause> cause = causes.ofLevel(reach).stream().findFirst();
    return cause
        .map(Cause::admitted)
        .or(() -> reach.domain().shortest().map(value -> "such as " + value))
        .orElse("some");
  }
}
