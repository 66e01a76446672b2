package dev.subclaim.report;

import dev.subclaim.lint.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The result of a run in one line, nothing left out. */
final class Totals {
  private Totals() {}

  static String line(Outcome outcome) {
    Counts counts = Counts.of(outcome.findings());
    List<String> words = new ArrayList<>();
    words.add(Counts.of(counts.errors(), "error"));
    words.add(Counts.of(counts.warnings(), "warning"));
    words.add(Counts.of(counts.notes(), "note"));
    more(words, counts.undecided(), "undecided");
    more(words, outcome.suppressed().size(), "suppressed");
    more(words, outcome.summary().baselined(), "known before");
    more(words, outcome.failures().size(), "failed");
    more(words, outcome.summary().notChecked().size(), "not checked");
    String policies = Counts.of(outcome.summary().policies(), "trust policy", "trust policies");
    return String.join(", ", words)
        + " in "
        + policies
        + " of "
        + Counts.of(outcome.summary().files(), "file");
  }

  private static void more(List<String> words, int number, String what) {
    if (number > 0) {
      words.add(number + " " + what);
    }
  }
}
