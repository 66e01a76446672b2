package dev.subclaim.report;

import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Suppressed;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the reader of a report wants to see.
 *
 * @param version the version of subclaim, for reports that name it
 * @param notes whether notes are shown in full and not as a count
 * @param quiet whether the closing summary is left out
 * @param style plain text or colours, for reports that know colours
 * @param rules the pages of all rules, by name, for reports that carry the catalogue
 * @param limit the least severity that fails the run; empty when none does
 * @param everyRole whether a long report has a section for each role, not only for those with
 *     warnings and errors
 * @param suppressed whether findings that are accepted are shown where they otherwise are not
 */
public record View(
    String version,
    boolean notes,
    boolean quiet,
    Style style,
    List<RulePage> rules,
    Optional<Severity> limit,
    boolean everyRole,
    boolean suppressed) {
  public View {
    Objects.requireNonNull(version);
    Objects.requireNonNull(style);
    rules = List.copyOf(rules);
    Objects.requireNonNull(limit);
  }

  /** A view of a report with sections for roles that need work. */
  public View(
      String version,
      boolean notes,
      boolean quiet,
      Style style,
      List<RulePage> rules,
      Optional<Severity> limit) {
    this(version, notes, quiet, style, rules, limit, false, false);
  }

  /** A view of a run that errors fail, for reports without catalogue. */
  public View(String version, boolean notes, boolean quiet, Style style) {
    this(version, notes, quiet, style, List.of(), Optional.of(Severity.ERROR));
  }

  /** The same for a file: never in colour. */
  public View plain() {
    return new View(version, notes, quiet, Style.PLAIN, rules, limit, everyRole, suppressed);
  }

  /** The same for a run under these rules that findings of this severity and worse fail. */
  public View of(List<RulePage> pages, Optional<Severity> least) {
    return new View(version, notes, quiet, style, pages, least, everyRole, suppressed);
  }

  /** The same with a section for each role. */
  public View ofEveryRole() {
    return new View(version, notes, quiet, style, rules, limit, true, suppressed);
  }

  /** The same with what is accepted shown, if so. */
  public View showingSuppressed(boolean shown) {
    return new View(version, notes, quiet, style, rules, limit, everyRole, shown);
  }

  /** The suppressed findings that are shown. */
  List<Suppressed> suppressedOf(Outcome outcome) {
    return suppressed ? outcome.suppressed() : List.of();
  }
}
