package dev.subclaim.lint;

import dev.subclaim.rule.Origin;
import dev.subclaim.rule.SuppressionFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings that somebody accepts, with reason and, for errors, a last day. */
public final class Suppressions {
  /** No suppressions. */
  public static final Suppressions NONE = new Suppressions(List.of());

  /** So many days before its last one a suppression is spoken of. */
  private static final int SOON = 14;

  /** A suppression of more findings than this is worth a look. */
  private static final int MANY = 10;

  private final List<Acceptance> entries;

  Suppressions(List<? extends Acceptance> entries) {
    this.entries = List.copyOf(entries);
  }

  /** These and others. */
  public Suppressions and(Suppressions others) {
    List<Acceptance> all = new ArrayList<>(entries);
    all.addAll(others.entries);
    return new Suppressions(all);
  }

  /**
   * Findings parted by suppressions.
   *
   * @param kept those that count
   * @param suppressed those that do not
   * @param remarkable suppressions that a person should look at
   */
  public record Applied(
      List<Finding> kept, List<Suppressed> suppressed, List<SuppressionFact> remarkable) {
    public Applied {
      kept = List.copyOf(kept);
      suppressed = List.copyOf(suppressed);
      remarkable = List.copyOf(remarkable);
    }
  }

  /**
   * Parts findings.
   *
   * @param today the day of the run; a suppression holds on its last day
   * @param paths the files that were read; who speaks of others is not unused
   * @param rules the rules that were asked; who speaks of others is not unused
   */
  public Applied apply(
      List<Finding> findings, LocalDate today, List<String> paths, Collection<String> rules) {
    List<Finding> kept = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    Map<Acceptance, Integer> met = new HashMap<>();
    for (Finding finding : findings) {
      List<Acceptance> covering = entries.stream().filter(e -> e.covers(finding)).toList();
      covering.forEach(entry -> met.merge(entry, 1, Integer::sum));
      covering.stream()
          .filter(entry -> !entry.expired(today))
          .findFirst()
          .ifPresentOrElse(
              entry -> suppressed.add(Suppressed.by(entry, finding)), () -> kept.add(finding));
    }
    List<SuppressionFact> remarkable = new ArrayList<>();
    for (Acceptance entry : entries) {
      int number = met.getOrDefault(entry, 0);
      if (number > 0) {
        state(entry, number, today).ifPresent(s -> remarkable.add(fact(s, entry, number)));
      } else if (rules.contains(entry.rule()) && entry.speaksOf(paths)) {
        remarkable.add(fact("unused", entry, number));
      }
    }
    return new Applied(kept, suppressed, remarkable);
  }

  private static Optional<String> state(Acceptance entry, int number, LocalDate today) {
    if (entry.expired(today)) {
      return Optional.of("expired");
    }
    if (number > MANY) {
      return Optional.of("broad");
    }
    return entry.expiring(today, SOON) ? Optional.of("expiring") : Optional.empty();
  }

  private static SuppressionFact fact(String state, Acceptance entry, int number) {
    Optional<String> expires = entry.expires().map(LocalDate::toString);
    return new SuppressionFact(
        state, entry.id(), entry.rule(), expires, number, Origin.at(entry.place()));
  }
}
