package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts findings by rule. */
final class RuleCounts {
  private RuleCounts() {}

  /** For each severity that occurs the number of findings of each rule, the most first. */
  static Map<Severity, Map<String, Integer>> of(Collection<Finding> findings) {
    Map<Severity, Map<String, Integer>> counts = new EnumMap<>(Severity.class);
    findings.forEach(
        f ->
            counts
                .computeIfAbsent(f.severity(), s -> new TreeMap<>())
                .merge(f.rule(), 1, Integer::sum));
    counts.replaceAll((severity, rules) -> sorted(rules));
    return counts;
  }

  private static Map<String, Integer> sorted(Map<String, Integer> rules) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    rules.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
