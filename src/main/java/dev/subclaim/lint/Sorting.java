package dev.subclaim.lint;

import dev.subclaim.source.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The one order of findings, and each of them once. */
final class Sorting {
  private Sorting() {}

  /** What makes two findings the same for a reader. */
  private record Seen(String rule, Span span, String message) {}

  static List<Finding> sorted(Collection<Finding> findings) {
    Set<Seen> seen = new HashSet<>();
    return findings.stream()
        .sorted()
        .filter(f -> seen.add(new Seen(f.rule(), f.primary().span(), f.message())))
        .toList();
  }
}
