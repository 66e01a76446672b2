package dev.subclaim.trust;

import dev.subclaim.admission.LevelReach;
import dev.subclaim.admission.Levels;
import dev.subclaim.admission.Shape;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Domain;
import java.util.List;
import java.util.Optional;

/** How far an admission is open below its projects, in what profiles tell of parts and kinds. */
final class Openings {
  private final Levels levels;
  private final Proofs proofs;

  Openings(Levels levels, Proofs proofs) {
    this.levels = levels;
    this.proofs = proofs;
  }

  /** Whether a token gets in that belongs to a change nobody approved. */
  Breadth unreviewed() {
    Breadth answer = Breadth.NO;
    for (LevelReach reach : levels.at(Level.OPERATION)) {
      Domain unreviewed = Domain.of(reach.part().unreviewed());
      boolean meets =
          reach.shape() == Shape.UNKNOWN || !reach.domain().intersect(unreviewed).isEmpty();
      if (meets && !unreviewed.isEmpty()) {
        answer = answer.or(() -> proofs.ofPart(reach, unreviewed));
      }
    }
    return answer;
  }

  /** Whether a token of a pull request gets in. */
  Breadth pullRequest() {
    Breadth answer = Breadth.NO;
    for (LevelReach reach : levels.at(Level.OPERATION)) {
      TokenKind kind = reach.kind().model().kind();
      if (kind.traits().contains(TokenKind.Trait.PULL_REQUEST)) {
        answer = answer.or(() -> proofs.ofPart(reach, List.of()));
      }
    }
    return answer;
  }

  /** Whether every branch of some repository gets in, where nothing closer is named. */
  Breadth everyBranch() {
    Breadth answer = Breadth.NO;
    for (LevelReach reach : levels.at(Level.STACK)) {
      Optional<Domain> branches = reach.part().branches();
      if (branches.isPresent() && reach.shape() == Shape.UNKNOWN) {
        answer = answer.or(() -> Breadth.unknown(reach));
      } else if (branches.isPresent() && covers(reach, branches.get())) {
        answer = answer.or(() -> proofs.ofPart(reach, branches.get()));
      }
    }
    return answer;
  }

  /** All but a few count as all, as with other levels. */
  private static boolean covers(LevelReach reach, Domain branches) {
    Domain left = branches.minus(reach.domain());
    boolean allBut = reach.shape() == Shape.ALL_BUT || reach.shape() == Shape.ALL;
    return left.isEmpty() || (allBut && left.isFinite());
  }

  /** Whether every stack, environment or ref gets in (or all but a few). */
  Breadth everyStack() {
    return ofShape(List.of(Shape.ALL, Shape.ALL_BUT), Domain.of(List.of()));
  }

  /** Whether stacks get in that share a beginning, an ending or something between. */
  Breadth stackFamily(List<String> named, List<String> allowed) {
    Domain known = Domain.of(named);
    for (String pattern : allowed) {
      known = known.union(Domain.like(pattern));
    }
    return ofShape(List.of(Shape.FAMILY), known);
  }

  private Breadth ofShape(List<Shape> shapes, Domain known) {
    Breadth answer = Breadth.NO;
    for (LevelReach reach : levels.at(Level.STACK)) {
      if (reach.shape() == Shape.UNKNOWN) {
        answer = answer.or(() -> Breadth.unknown(reach));
      } else if (shapes.contains(reach.shape())) {
        Domain outside = reach.part().domain().minus(known);
        boolean meets = !reach.domain().intersect(outside).isEmpty();
        answer = meets ? answer.or(() -> proofs.ofPart(reach, outside)) : answer;
      }
    }
    return answer;
  }
}
