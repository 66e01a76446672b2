package dev.subclaim.app;

import dev.subclaim.lint.Baseline;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.report.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a run was not there at a commit. */
final class NewFindings {
  private NewFindings() {}

  /**
   * The outcome without the findings that the commit has too; they are counted as known. What stays
   * is shown where the change was made.
   *
   * @param now the run
   * @param before the findings of the commit under the same rules
   * @param remark what to know about the commit
   */
  static Outcome of(Outcome now, List<Finding> before, Past past, Optional<String> remark) {
    // What was found in a file that git does not know says nothing about the commit.
    List<Finding> committed =
        before.stream()
            .filter(finding -> !past.outside().contains(finding.primary().span().path()))
            .toList();
    Baseline.Parted parted = Baseline.of(committed).part(now.findings());
    List<Finding> fresh =
        parted.fresh().stream().map(finding -> finding.shownIn(past::touched)).sorted().toList();
    int known = parted.known().size();
    return now.without(fresh, known, lines(known, past, remark));
  }

  private static List<String> lines(int known, Past past, Optional<String> remark) {
    String reference = Escapes.value(past.base().reference());
    List<String> lines = new ArrayList<>();
    String were = known == 1 ? " finding was" : " findings were";
    lines.add("only what is new since " + reference + " counts: " + known + were + " there before");
    remark.ifPresent(lines::add);
    List<String> outside = past.outside().stream().sorted().map(Escapes::value).toList();
    if (!outside.isEmpty()) {
      String more = outside.size() == 1 ? "" : " and " + (outside.size() - 1) + " more";
      lines.add("not in git: " + outside.get(0) + more + "; whatever is found there counts as new");
    }
    return lines;
  }
}
