package dev.subclaim.admission;

import dev.subclaim.issuer.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says level by level what an admission admits: {@code organization acme*}, {@code stack any}. */
public final class Admits {
  private final Levels levels;
  private final CauseReading causes;

  /**
   * The levels of one admission.
   *
   * @param causes finds the values that open a level
   */
  public Admits(Levels levels, CauseReading causes) {
    this.levels = levels;
    this.causes = causes;
  }

  /** A phrase a level, for the kind of token that is admitted most widely. */
  public List<String> phrases() {
    Optional<KindAdmission> kind =
        Stream.of(Level.values())
            .flatMap(level -> levels.widest(level).stream())
            .max(Comparator.comparing(LevelReach::shape))
            .map(LevelReach::kind);
    List<String> phrases = new ArrayList<>();
    for (Level level : Level.values()) {
      levels.at(level).stream()
          .filter(reach -> kind.equals(Optional.of(reach.kind())))
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
