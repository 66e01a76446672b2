package dev.subclaim.admission;

import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads off, level by level, what tokens of one kind are admitted. */
public final class LevelReading {
  private final KindAdmission kind;
  private final int written;

  /**
   * A reader for one kind.
   *
   * @param written how many values the policy writes; no more of them count as named
   */
  public LevelReading(KindAdmission kind, int written) {
    this.kind = kind;
    this.written = written;
  }

  /** What is admitted at the level; empty when tokens of the kind do not name it. */
  public Optional<LevelReach> at(Level level) {
    List<LevelReach> reaches = new ArrayList<>();
    List<Part> parts = kind.model().kind().parts();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).level().filter(level::equals).isPresent()) {
        reaches.add(reach(level, parts.get(i), i));
      } else if (binds(parts.get(i), level)) {
        Optional.of(reach(level, parts.get(i), i))
            .filter(reach -> reach.shape() == Shape.ONE || reach.shape() == Shape.THESE)
            .ifPresent(reaches::add);
      }
    }
    return reaches.stream().min(Comparator.comparing(LevelReach::shape));
  }

  /** An id of something finer binds what that belongs to, when the policy names ids. */
  private static boolean binds(Part part, Level level) {
    return part.unique() && part.level().filter(own -> own.compareTo(level) > 0).isPresent();
  }

  private LevelReach reach(Level level, Part part, int index) {
    LevelReach possible = reach(level, part, index, kind.admitted().possibly());
    if (kind.admitted().shown().equals(kind.admitted().possibly()) || !wide(possible.shape())) {
      return possible;
    }
    // What only text that is not known would open is no alarm, and no silence either.
    Shape shown = reach(level, part, index, kind.admitted().shown()).shape();
    return wide(shown) ? possible : unknown(level, part, index);
  }

  private static boolean wide(Shape shape) {
    return shape == Shape.ALL || shape == Shape.ALL_BUT || shape == Shape.FAMILY;
  }

  private LevelReach reach(Level level, Part part, int index, Formula admitted) {
    return Projection.of(kind.model().layout(), admitted, index, Budget.ordinary())
        .map(domain -> shaped(level, part, index, domain))
        .orElseGet(() -> unknown(level, part, index));
  }

  private LevelReach unknown(Level level, Part part, int index) {
    return new LevelReach(level, part, index, kind, Shape.UNKNOWN, List.of(), part.domain());
  }

  private LevelReach shaped(Level level, Part part, int index, Domain admitted) {
    Optional<List<String>> named =
        admitted.values(written).or(() -> IgnoringCase.values(admitted, written));
    boolean finite = part.domain().isFinite();
    Domain left = named.isPresent() && !finite ? part.domain() : part.domain().minus(admitted);
    Optional<List<String>> missing = left.values(written);
    Shape shape = Shape.FAMILY;
    List<String> values = List.of();
    if (admitted.isEmpty()) {
      shape = Shape.NOTHING;
    } else if (left.isEmpty() && part.domain().values(1).isEmpty()) {
      shape = Shape.ALL;
    } else if (named.isPresent()) {
      values = named.get();
      shape = values.size() == 1 ? Shape.ONE : Shape.THESE;
    } else if (missing.isPresent()) {
      values = missing.get();
      shape = Shape.ALL_BUT;
    }
    return new LevelReach(level, part, index, kind, shape, values, admitted);
  }
}
