package dev.subclaim.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * What was read.
 *
 * @param files files read as something we know
 * @param skipped other files seen
 * @param policies trust policies judged
 * @param contents what else was read
 * @param baselined findings taken out because they were known before
 * @param inferred what was inferred and from where, and what decided, a line each
 * @param notChecked what could not be checked for want of a file, a phrase each
 */
public record Summary(
    int files,
    int skipped,
    int policies,
    Contents contents,
    int baselined,
    List<String> inferred,
    List<String> notChecked) {
  public Summary {
    inferred = List.copyOf(inferred);
    notChecked = List.copyOf(notChecked);
  }

  /** A summary of a run that read policies alone. */
  public Summary(
      int files,
      int skipped,
      int policies,
      int baselined,
      List<String> inferred,
      List<String> notChecked) {
    this(files, skipped, policies, Contents.NONE, baselined, inferred, notChecked);
  }

  /**
   * The same with more findings taken out, and more to say.
   *
   * @param more how many findings were known before
   * @param lines what to say, a line each
   */
  public Summary and(int more, List<String> lines) {
    List<String> all = new ArrayList<>(inferred);
    all.addAll(lines);
    return new Summary(files, skipped, policies, contents, baselined + more, all, notChecked);
  }

  /** The same with more that could not be checked. */
  Summary notChecking(List<String> phrases) {
    List<String> all = new ArrayList<>(notChecked);
    all.addAll(phrases);
    return new Summary(files, skipped, policies, contents, baselined, inferred, all);
  }
}
