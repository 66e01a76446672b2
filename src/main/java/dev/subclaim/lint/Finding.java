package dev.subclaim.lint;

import dev.subclaim.fix.Repair;
import dev.subclaim.intake.Role;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Pointer;
import dev.subclaim.trust.Reach;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One thing wrong, as every report shows it. Findings are data; {@code report} renders them.
 *
 * @param rule the rule's name
 * @param severity of the rule
 * @param message a sentence about the outcome, with the role
 * @param primary where, and the cause in a few words (may be empty)
 * @param related other places that belong to it
 * @param role whose policy it is; empty for files that belong to no role
 * @param issuer the issuer's URL without scheme
 * @param owner who looks after the role, by configuration
 * @param statement which statement
 * @param reach how far the role is open through it
 * @param witness the token that proves it
 * @param admits what is admitted, a phrase a level ({@code organization acme*})
 * @param meant what was intended and where that is said
 * @param help what to do, copyable
 * @param notes further lines worth reading
 * @param fingerprint 16 hex digits; stable over reformatting
 * @param fix the edit that repairs it, where one is known and belongs into the file
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Label primary,
    List<Label> related,
    Optional<Role> role,
    Optional<String> issuer,
    Optional<String> owner,
    Optional<StatementRef> statement,
    Optional<Reach> reach,
    Optional<Witness> witness,
    List<String> admits,
    Optional<String> meant,
    Optional<String> help,
    List<String> notes,
    String fingerprint,
    Optional<Repair> fix)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding f) -> f.primary.span())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  public Finding {
    related = List.copyOf(related);
    admits = List.copyOf(admits);
    notes = List.copyOf(notes);
  }

  /** The value that the primary place belongs to, in its document. */
  public Pointer pointer() {
    return primary.at().pointer();
  }

  /**
   * The same finding, shown first in a file that was changed: the first of its places there changes
   * with the one that was first. A finding with no such place stays as it is.
   *
   * @param changed which files were, by path
   */
  public Finding shownIn(Predicate<String> changed) {
    if (changed.test(primary.span().path())) {
      return this;
    }
    return related.stream()
        .filter(label -> changed.test(label.span().path()))
        .findFirst()
        .map(this::startingAt)
        .orElse(this);
  }

  private Finding startingAt(Label first) {
    List<Label> others = new ArrayList<>(List.of(primary));
    related.stream().filter(label -> label != first).forEach(others::add);
    return new Finding(
        rule,
        severity,
        message,
        first,
        others,
        role,
        issuer,
        owner,
        statement,
        reach,
        witness,
        admits,
        meant,
        help,
        notes,
        fingerprint,
        fix);
  }

  /**
   * The same, holding on to nothing of its file but what is marked.
   *
   * @param who the same role without details
   */
  public Finding alone(Role who) {
    return new Finding(
        rule,
        severity,
        message,
        primary.alone(),
        related.stream().map(Label::alone).toList(),
        role.map(r -> who),
        issuer,
        owner,
        statement,
        reach,
        witness,
        admits,
        meant,
        help,
        notes,
        fingerprint,
        fix);
  }

  /** By file, place, rule. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
