package dev.subclaim.lint;

import dev.subclaim.rule.Rule;
import dev.subclaim.source.Tree;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who yields to whom: one cause gives one finding. A rule that itself yields still silences those
 * that yield to it; one that did not speak silences nobody.
 */
final class Precedence {
  private final SortedMap<String, Set<String>> stronger;

  private Precedence(SortedMap<String, Set<String>> stronger) {
    this.stronger = stronger;
  }

  /** The precedence that the pages of these rules lay down. */
  static Precedence of(Collection<Rule> rules) {
    SortedMap<String, Set<String>> direct = new TreeMap<>();
    for (Rule rule : rules) {
      Set<String> names =
          rule.page().yieldsTo().stream()
              .map(Tree.Scalar::text)
              .collect(Collectors.toCollection(TreeSet::new));
      direct.put(rule.name(), names);
    }
    return new Precedence(direct);
  }

  /** The findings of one dossier without those that yield to another of them. */
  List<Finding> apply(List<Finding> findings) {
    Set<String> fired =
        findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    return findings.stream().filter(finding -> !yields(finding, findings, fired)).toList();
  }

  private boolean yields(Finding weak, List<Finding> findings, Set<String> fired) {
    Set<String> over = stronger.getOrDefault(weak.rule(), Set.of());
    return over.stream().anyMatch(fired::contains)
        && findings.stream().anyMatch(f -> over.contains(f.rule()) && meet(weak, f));
  }

  /** Whether two findings can have one cause: same statement and issuer, as far as both say. */
  private static boolean meet(Finding weak, Finding strong) {
    return agree(weak.statement(), strong.statement(), StatementRef::index)
        && agree(weak.issuer(), strong.issuer(), Function.identity());
  }

  private static <T> boolean agree(Optional<T> one, Optional<T> other, Function<T, ?> by) {
    return one.isEmpty() || other.isEmpty() || by.apply(one.get()).equals(by.apply(other.get()));
  }
}
