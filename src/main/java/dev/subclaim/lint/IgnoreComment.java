package dev.subclaim.lint;

import dev.subclaim.rule.Place;
import dev.subclaim.source.Comment;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A comment in a file that accepts findings there: those whose place, or whose statement, begins on
 * the line that it stands above, and those whose place it stands in or beside.
 *
 * @param rule of this rule alone
 * @param reason why
 * @param expires its last day
 * @param comment the comment
 * @param above the line that it stands above; its own where it stands beside something
 */
record IgnoreComment(
    String rule, String reason, Optional<LocalDate> expires, Comment comment, int above)
    implements Acceptance {

  @Override
  public String id() {
    return "\"" + reason + "\"";
  }

  @Override
  public Place place() {
    return new Place(comment.span(), Pointer.ROOT);
  }

  @Override
  public boolean inSource() {
    return true;
  }

  @Override
  public boolean covers(Finding finding) {
    Span span = finding.primary().span();
    int line = comment.span().line();
    boolean inside = span.line() <= line && line <= span.endLine();
    return rule.equals(finding.rule())
        && span.path().equals(comment.span().path())
        && (inside || span.line() == above || statement(finding));
  }

  private boolean statement(Finding finding) {
    return finding.statement().filter(s -> s.span().line() == above).isPresent();
  }

  /** The file with the comment was read, else nobody would know the comment. */
  @Override
  public boolean speaksOf(List<String> paths) {
    return true;
  }
}
