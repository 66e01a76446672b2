package dev.subclaim.admission;

import dev.subclaim.issuer.Level;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the documented kinds of an admission admit, level by level. */
public final class Levels {
  private final List<LevelReach> reaches;

  private Levels(List<LevelReach> reaches) {
    this.reaches = List.copyOf(reaches);
  }

  /** Reads the levels of an admission. */
  public static Levels of(Admission admission) {
    int written = written(admission.policy());
    List<LevelReach> reaches = new ArrayList<>();
    for (KindAdmission kind : admission.kinds()) {
      if (kind.documented() && kind.admitsAny() != Truth.NO) {
        LevelReading reading = new LevelReading(kind, written);
        for (Level level : Level.values()) {
          reading.at(level).ifPresent(reaches::add);
        }
      }
    }
    return new Levels(reaches);
  }

  /** How many values a policy writes; no more of them count as named. */
  public static int written(TrustPolicy policy) {
    return policy.statements().stream()
        .flatMap(s -> s.conditions().stream())
        .mapToInt(condition -> condition.values().size())
        .sum();
  }

  /** What is admitted at a level, the kind that admits most first. */
  public List<LevelReach> at(Level level) {
    return reaches.stream()
        .filter(reach -> reach.level() == level)
        .sorted(Comparator.comparing(LevelReach::shape).reversed())
        .toList();
  }

  /** What is admitted at a level by the kind that admits most. */
  public Optional<LevelReach> widest(Level level) {
    return at(level).stream().findFirst();
  }
}
