package dev.subclaim.lint;

import dev.subclaim.rule.Rule;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Comment;
import dev.subclaim.source.Comments;
import dev.subclaim.source.Nearest;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Reads the comments that accept findings, {@code # subclaim: ignore[rule] until=2027-01-31
 * reason="..."}. A mistake in one is never passed over.
 */
public final class IgnoreComments {
  private static final String WORD = "subclaim:";
  private static final int SHORTEST_REASON = 10;

  private final Map<String, Severity> rules = new TreeMap<>();
  private final List<Acceptance> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private IgnoreComments(Collection<Rule> rules) {
    rules.forEach(rule -> this.rules.put(rule.name(), rule.page().severity()));
  }

  /**
   * What the comments of some files say.
   *
   * @param suppressions those in which nothing is wrong
   * @param problems everything wrong with the others
   */
  public record Read(Suppressions suppressions, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads the comments of files.
   *
   * @param rules all there are
   * @param counts which comments count; the others are only checked
   */
  public static Read read(
      Collection<SourceText> files, Collection<Rule> rules, Predicate<Comment> counts) {
    IgnoreComments reading = new IgnoreComments(rules);
    List<Acceptance> counting = new ArrayList<>();
    for (SourceText file : files) {
      for (Comment comment : in(file)) {
        reading.entries.clear();
        reading.comment(comment, above(comment, file));
        if (!reading.entries.isEmpty() && counts.test(comment)) {
          counting.addAll(reading.entries);
        }
      }
    }
    return new Read(new Suppressions(counting), reading.problems);
  }

  /** The comments of a file that are meant to accept findings, in order. */
  public static List<Comment> in(SourceText file) {
    // Few files have any, and finding comments means reading the file once more.
    return file.content().contains(WORD)
        ? Comments.of(file).stream().filter(c -> IgnoreWords.meant(c.text())).toList()
        : List.of();
  }

  /**
   * What tells a comment from others of its file, wherever the lines lie: its text and the place of
   * the line that it is about.
   */
  public static String key(Comment comment) {
    SourceText file = comment.span().text();
    int line = above(comment, file);
    return comment.text() + "\n" + (line > file.lines() ? "" : CommentPlace.of(file, line));
  }

  /** The next line that is no comment itself. */
  private static int above(Comment comment, SourceText file) {
    int line = comment.span().line();
    if (!comment.alone()) {
      return line;
    }
    String mark = file.content().substring(comment.span().start(), comment.span().start() + 1);
    int next = line + 1;
    while (next <= file.lines() && file.lineText(next).strip().startsWith(mark)) {
      next++;
    }
    return next;
  }

  private void comment(Comment comment, int above) {
    Optional<IgnoreWords> words = IgnoreWords.of(comment.text());
    if (words.isEmpty()) {
      wrong("want `subclaim: ignore[rule] until=2027-01-31 reason=\"...\"`", comment);
      return;
    }
    String reason = words.get().reason().orElse("");
    Optional<LocalDate> until = words.get().until().flatMap(day -> day(day, comment));
    if (reason.length() < SHORTEST_REASON) {
      wrong("accepting a finding needs a reason: reason=\"...\", at least ten characters", comment);
      return;
    }
    for (String rule : words.get().rules()) {
      if (known(rule, comment) && dated(rule, words.get(), comment)) {
        entries.add(new IgnoreComment(rule, reason, until, comment, above));
      }
    }
  }

  private boolean known(String rule, Comment comment) {
    if (rules.containsKey(rule)) {
      return true;
    }
    String hint =
        Nearest.of(rule, rules.keySet()).map(n -> "; did you mean `" + n + "`?").orElse("");
    wrong("there is no rule `" + rule + "`" + hint, comment);
    return false;
  }

  private boolean dated(String rule, IgnoreWords words, Comment comment) {
    boolean dated = rules.get(rule) != Severity.ERROR || words.until().isPresent();
    if (!dated) {
      wrong("`" + rule + "` is an error: accepting it needs a last day, until=2027-01-31", comment);
    }
    return dated;
  }

  private Optional<LocalDate> day(String text, Comment comment) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      wrong("`" + text + "` is no day of the calendar, like 2027-01-31", comment);
      return Optional.empty();
    }
  }

  private void wrong(String message, Comment at) {
    problems.add(
        new Problem(
            Schemas.INVALID_CONFIGURATION, message, at.span(), Pointer.ROOT, Optional.empty()));
  }
}
