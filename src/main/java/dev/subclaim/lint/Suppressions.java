package dev.subclaim.lint;

import dev.subclaim.rule.Origin;
import dev.subclaim.rule.SuppressionFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The suppressions file: accepted findings with reason and, for errors, a last day.
 *
 * @param entries in the order of the file
 */
public record Suppressions(List<Suppression> entries) {
  /** No suppressions. */
  public static final Suppressions NONE = new Suppressions(List.of());

  public Suppressions {
    entries = List.copyOf(entries);
  }

  /**
   * Findings parted by suppressions.
   *
   * @param kept those that count
   * @param suppressed those that do not
   * @param idle suppressions that took nothing out though they could have
   */
  public record Applied(List<Finding> kept, List<Finding> suppressed, List<SuppressionFact> idle) {
    public Applied {
      kept = List.copyOf(kept);
      suppressed = List.copyOf(suppressed);
      idle = List.copyOf(idle);
    }
  }

  /**
   * Parts findings.
   *
   * @param today the day of the run; a suppression holds on its last day
   * @param paths the files that were read; who speaks of others is not idle
   * @param rules the rules that were asked; who speaks of others is not idle
   */
  public Applied apply(
      List<Finding> findings, LocalDate today, List<String> paths, Collection<String> rules) {
    List<Suppression> valid = entries.stream().filter(e -> !e.expired(today)).toList();
    List<Finding> kept = new ArrayList<>();
    List<Finding> suppressed = new ArrayList<>();
    for (Finding finding : findings) {
      (valid.stream().anyMatch(e -> e.covers(finding)) ? suppressed : kept).add(finding);
    }
    List<SuppressionFact> idle = new ArrayList<>();
    for (Suppression entry : entries) {
      boolean met = findings.stream().anyMatch(entry::covers);
      if (met && entry.expired(today)) {
        idle.add(fact("expired", entry));
      } else if (!met && rules.contains(entry.rule()) && entry.speaksOf(paths)) {
        idle.add(fact("unused", entry));
      }
    }
    return new Applied(kept, suppressed, idle);
  }

  private static SuppressionFact fact(String state, Suppression entry) {
    Optional<String> expires = entry.expires().map(LocalDate::toString);
    return new SuppressionFact(state, entry.id(), entry.rule(), expires, Origin.at(entry.place()));
  }
}
