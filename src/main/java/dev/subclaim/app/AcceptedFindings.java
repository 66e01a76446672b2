package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.IgnoreComments;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Suppressions;
import dev.subclaim.source.Comment;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The findings that somebody accepts: in the suppressions file, and in comments of the files.
 *
 * @param files the files that say how to judge
 * @param rulebook all rules there are
 * @param file the suppressions file
 * @param suppressions what it says
 * @param today the day that suppressions are judged on
 * @param none whether nothing is accepted, whatever anybody says
 */
record AcceptedFindings(
    GateFiles files,
    Rulebook rulebook,
    Optional<String> file,
    Suppressions suppressions,
    LocalDate today,
    boolean none) {

  /**
   * Reads the suppressions file.
   *
   * @param configured the file that the configuration names
   * @throws Unusable when there is none or it has a mistake
   */
  static AcceptedFindings of(
      Accepted said, Optional<String> configured, GateFiles files, Rulebook rulebook) {
    Optional<String> file = said.suppressions().or(() -> configured);
    Suppressions suppressions =
        file.map(name -> SuppressionsFile.read(name, files, rulebook).suppressions())
            .orElse(Suppressions.NONE);
    return new AcceptedFindings(
        files, rulebook, file, suppressions, said.today(), said.noSuppressions());
  }

  /** An outcome of these files without them. */
  Outcome apply(Judge judge, Outcome outcome, List<Facts> read) {
    if (none) {
      return outcome;
    }
    List<SourceText> texts = read.stream().map(Facts::source).toList();
    List<Comment> waiting = new ArrayList<>();
    Predicate<Comment> there = files.comments();
    IgnoreComments.Read comments =
        IgnoreComments.read(
            texts, rulebook.rules(), comment -> counts(there.test(comment), comment, waiting));
    Suppressions all = suppressions.and(comments.suppressions());
    // A change that mends what the file accepts may edit the file too: then nothing is unused.
    boolean settled = file.filter(name -> !files.settled(name)).isEmpty();
    List<String> paths = settled ? texts.stream().map(SourceText::path).toList() : List.of();
    return judge
        .suppress(outcome, all, today, paths)
        .failing(comments.problems().stream().map(AcceptedFindings::failure).toList())
        .noting(words(waiting.size()));
  }

  private static boolean counts(boolean counts, Comment comment, List<Comment> waiting) {
    if (!counts) {
      waiting.add(comment);
    }
    return counts;
  }

  private List<String> words(int waiting) {
    return waiting == 0
        ? List.of()
        : List.of(
            "comments that accept findings and do not count before they are in the commit: "
                + waiting);
  }

  private static Failure failure(Problem problem) {
    String place = "line " + problem.span().line() + ", column " + problem.span().column() + ": ";
    return new Failure(problem.span().path(), place + problem.message());
  }
}
