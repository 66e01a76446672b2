package dev.subclaim.trust;

import dev.subclaim.admission.LevelReach;
import dev.subclaim.admission.Levels;
import dev.subclaim.admission.Shape;
import dev.subclaim.issuer.Level;
import dev.subclaim.language.Domain;
import java.util.List;

/** The tenants that an admission lets in by name. */
final class Tenants {
  private final Levels levels;
  private final List<String> own;
  private final Proofs proofs;

  /**
   * The tenants of one admission.
   *
   * @param own the user's own on this issuer; may be empty
   */
  Tenants(Levels levels, List<String> own, Proofs proofs) {
    this.levels = levels;
    this.own = List.copyOf(own);
    this.proofs = proofs;
  }

  /** Whether a tenant gets in by name that is not the user's own. */
  Breadth foreign() {
    Breadth answer = Breadth.NO;
    for (LevelReach reach : levels.at(Level.ORGANIZATION)) {
      List<String> foreign = foreign(reach);
      if (!foreign.isEmpty()) {
        answer = answer.or(() -> proofs.ofPart(reach, Domain.of(foreign)));
      }
    }
    return answer;
  }

  /** Their names, sorted. */
  List<String> foreignNames() {
    return levels.at(Level.ORGANIZATION).stream()
        .flatMap(reach -> foreign(reach).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> foreign(LevelReach reach) {
    return named(reach)
        ? reach.values().stream().filter(value -> isForeign(value, reach)).toList()
        : List.of();
  }

  /** Names are not compared with a part in which none of the own could stand: an id. */
  private boolean isForeign(String name, LevelReach reach) {
    return own.stream().anyMatch(reach.part().domain()::contains)
        && own.stream().noneMatch(name::equalsIgnoreCase);
  }

  /** Whether several tenants get in by name, and not all are known to be the user's own. */
  Breadth several() {
    Breadth answer = Breadth.NO;
    for (LevelReach reach : levels.at(Level.ORGANIZATION)) {
      List<String> all = names(reach.part().name());
      if (named(reach) && all.size() > 1 && !own.containsAll(all)) {
        Domain later = Domain.of(all.subList(1, all.size()));
        if (!reach.domain().intersect(later).isEmpty()) {
          answer = answer.or(() -> proofs.ofPart(reach, later));
        }
      }
    }
    return answer;
  }

  /** All tenants named in the part where most are named, sorted. */
  List<String> names() {
    return levels.at(Level.ORGANIZATION).stream()
        .map(reach -> names(reach.part().name()))
        .reduce(List.of(), (most, next) -> next.size() > most.size() ? next : most);
  }

  /** Those of one part in all kinds; an id beside a name is not a second tenant. */
  private List<String> names(String part) {
    return levels.at(Level.ORGANIZATION).stream()
        .filter(reach -> named(reach) && reach.part().name().equals(part))
        .flatMap(reach -> reach.values().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean named(LevelReach reach) {
    return reach.shape() == Shape.ONE || reach.shape() == Shape.THESE;
  }
}
