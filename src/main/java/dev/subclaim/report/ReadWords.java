package dev.subclaim.report;

import dev.subclaim.lint.Contents;
import dev.subclaim.lint.Summary;
import java.util.ArrayList;
import java.util.List;

/** Says what a run has read. */
final class ReadWords {
  private ReadWords() {}

  /** The line at the end of a lint: every kind of thing that was read, and what was left aside. */
  static String line(Summary summary) {
    List<String> all = new ArrayList<>();
    all.add(Counts.of(summary.policies(), "trust policy", "trust policies"));
    all.addAll(besides(summary.contents()));
    String skipped =
        summary.skipped() == 0
            ? ""
            : "; " + Counts.of(summary.skipped(), "other file") + " skipped";
    return "read: " + String.join(", ", all) + skipped;
  }

  /** What was read besides policies, a phrase each. */
  static List<String> besides(Contents contents) {
    List<String> all = new ArrayList<>();
    add(all, contents.settings(), "set of deployment settings", "deployment settings");
    add(all, contents.environments(), "ESC environment", "ESC environments");
    add(all, contents.providers(), "provider", "providers");
    add(all, contents.projects(), "Pulumi project", "Pulumi projects");
    add(all, contents.stacks(), "listed stack", "listed stacks");
    add(all, contents.accounts(), "listed account", "listed accounts");
    return all;
  }

  private static void add(List<String> all, int number, String one, String several) {
    if (number > 0) {
      all.add(Counts.of(number, one, several));
    }
  }
}
