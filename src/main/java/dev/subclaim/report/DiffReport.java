package dev.subclaim.report;

import dev.subclaim.admission.LevelWords.Word;
import dev.subclaim.comparison.Difference;
import dev.subclaim.comparison.Difference.Verdict;
import dev.subclaim.comparison.Rewording;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a change of policies changes.
 *
 * @param changes one for each role of either side
 * @param remarks what to know of the comparison, a line each
 */
public record DiffReport(List<Change> changes, List<String> remarks) {
  /** What is changed of roles that both sides have goes before the rest. */
  private static final List<Verdict> SHOWN_FIRST =
      List.of(
          Verdict.INCOMPARABLE,
          Verdict.WIDER,
          Verdict.UNDECIDED,
          Verdict.NARROWER,
          Verdict.EQUAL,
          Verdict.ADDED,
          Verdict.REMOVED);

  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.INCOMPARABLE,
          Verdict.WIDER,
          Verdict.UNDECIDED,
          Verdict.ADDED,
          Verdict.REMOVED,
          Verdict.NARROWER,
          Verdict.EQUAL);

  public DiffReport {
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
  }

  /**
   * A narrower way to write a change.
   *
   * @param whom for whom, {@code stacks of project web}
   * @param subjects the values to write
   */
  public record Help(String whom, List<String> subjects) {
    public Help {
      subjects = List.copyOf(subjects);
    }

    /** What to write, as JSON. */
    String value() {
      return subjects.size() == 1
          ? JsonText.compact(subjects.get(0))
          : subjects.stream().map(JsonText::compact).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /**
   * What is changed of one role.
   *
   * @param role the role on the new side; on the old one when it is removed
   * @param verdict how the new policy stands to the old one
   * @param touched whether the text of its policy differs
   * @param difference what is changed; empty when the role is on one side only, or untouched
   * @param rewordings the values that differ
   * @param before what was admitted, in words
   * @param after what is admitted now, in words
   * @param reached which of the team's stacks and environments are concerned
   * @param help how to write the new policy so that it serves just those whom it is for
   * @param passes why it does not fail the run although it would; empty when nothing says so
   * @param accept what the suppressions file must say to accept the new policy
   * @param fails whether it makes the run fail
   * @param open whether an OIDC issuer can open the role
   */
  public record Change(
      RolePolicy role,
      Verdict verdict,
      boolean touched,
      Optional<Difference> difference,
      List<Rewording> rewordings,
      List<Word> before,
      List<Word> after,
      List<Reached> reached,
      Optional<Help> help,
      Optional<String> passes,
      String accept,
      boolean fails,
      boolean open) {
    public Change {
      rewordings = List.copyOf(rewordings);
      before = List.copyOf(before);
      after = List.copyOf(after);
      reached = List.copyOf(reached);
    }

    /** Whether it is worth a place in the report: not a role that nobody touched. */
    boolean shown() {
      boolean alone = verdict == Verdict.ADDED || verdict == Verdict.REMOVED;
      return alone ? open : verdict != Verdict.EQUAL || touched;
    }

    /** The file, and the line where there is one to look at. */
    String shownPlace() {
      boolean whole =
          verdict == Verdict.EQUAL || verdict == Verdict.ADDED || verdict == Verdict.REMOVED;
      return place().path() + (whole ? "" : ":" + place().line());
    }

    /** Where to look: the first value that is new. */
    Span place() {
      return rewordings.stream()
          .filter(Rewording::added)
          .map(Rewording::at)
          .findFirst()
          .orElse(role.policy().policy().tree().span());
    }
  }

  /** The verdict of all roles: the worst. */
  public Verdict verdict() {
    return WORST_FIRST.stream()
        .filter(verdict -> changes.stream().anyMatch(change -> change.verdict() == verdict))
        .findFirst()
        .orElse(Verdict.EQUAL);
  }

  /** The changes that are shown, the worst first. */
  List<Change> shown() {
    return changes.stream()
        .filter(Change::shown)
        .sorted(Comparator.comparingInt(change -> SHOWN_FIRST.indexOf(change.verdict())))
        .toList();
  }

  /** How many changes there are of each kind, the worst first. */
  String counts() {
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : SHOWN_FIRST) {
      long count = shown().stream().filter(c -> c.verdict() == verdict).count();
      if (count > 0) {
        counts.add(count + " " + verdict.word());
      }
    }
    long untouched =
        changes.stream().filter(c -> c.verdict() == Verdict.EQUAL && !c.touched()).count();
    String words = String.join(", ", counts);
    List<String> others = new ArrayList<>();
    if (untouched > 0) {
      others.add(Counts.of((int) untouched, "role") + " untouched");
    }
    long closed = changes.stream().filter(c -> !c.shown()).count() - untouched;
    if (closed > 0) {
      others.add(Counts.of((int) closed, "role") + " added or removed that trust no OIDC issuer");
    }
    return words.isEmpty() || others.isEmpty()
        ? words + String.join("; ", others)
        : words + "; " + String.join("; ", others);
  }

  /** For people: the worst first, then a count. */
  public String text() {
    return new DiffText(this).render();
  }

  /** For a pull request's comment or a job's summary. */
  public String markdown() {
    return new DiffMarkdown(this).render();
  }

  /** For programs: one JSON object. */
  public String json() {
    return DiffJson.of(this);
  }
}
