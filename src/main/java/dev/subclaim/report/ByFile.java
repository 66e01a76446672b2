package dev.subclaim.report;

import static java.util.stream.Collectors.groupingBy;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Suppressed;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run said of one file.
 *
 * @param findings in order
 * @param suppressed findings that were taken out
 * @param failures why the file could not be used
 */
record ByFile(List<Finding> findings, List<Suppressed> suppressed, List<Failure> failures) {
  ByFile {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    failures = List.copyOf(failures);
  }

  /** Every file that something was said of, by path. */
  static SortedMap<String, ByFile> of(Outcome outcome) {
    Map<String, List<Finding>> findings =
        outcome.findings().stream().collect(groupingBy(ByFile::path));
    Map<String, List<Suppressed>> suppressed =
        outcome.suppressed().stream().collect(groupingBy(s -> path(s.finding())));
    Map<String, List<Failure>> failures =
        outcome.failures().stream().collect(groupingBy(Failure::path));
    TreeSet<String> paths = new TreeSet<>(findings.keySet());
    paths.addAll(suppressed.keySet());
    paths.addAll(failures.keySet());
    SortedMap<String, ByFile> files = new TreeMap<>();
    for (String path : paths) {
      files.put(
          path,
          new ByFile(
              findings.getOrDefault(path, List.of()),
              suppressed.getOrDefault(path, List.of()),
              failures.getOrDefault(path, List.of())));
    }
    return files;
  }

  /** How many findings, failures and suppressed findings there are. */
  int size() {
    return findings.size() + suppressed.size() + failures.size();
  }

  private static String path(Finding finding) {
    return finding.primary().span().path();
  }
}
