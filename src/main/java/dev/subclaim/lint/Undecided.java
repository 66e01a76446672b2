package dev.subclaim.lint;

import dev.subclaim.rule.Fact;
import dev.subclaim.rule.Hinge;
import dev.subclaim.rule.Origin;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.UndecidedFact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects the questions of one dossier that could not be decided, a statement each. */
final class Undecided {
  /** Findings of rules with this tag say more than that something could not be decided. */
  static final String BREADTH = "breadth";

  private static final int NO_STATEMENT = -1;

  /** By statement; apart what hinges on something and what costs too much. */
  private final SortedMap<Integer, Pending> hinging = new TreeMap<>();

  private final SortedMap<Integer, Pending> costly = new TreeMap<>();

  /** The first hinge met in a statement, and every rule that could not decide there. */
  private record Pending(Hinge hinge, Origin origin, Set<String> rules) {}

  /** Notes that a rule could not decide about a fact. */
  void add(Rule rule, Fact fact, Hinge hinge) {
    (hinge.exhausted() ? costly : hinging)
        .computeIfAbsent(
            statement(fact.origin()), index -> new Pending(hinge, fact.origin(), new TreeSet<>()))
        .rules
        .add(rule.name());
  }

  private static int statement(Origin origin) {
    return origin.statement().map(s -> s.index()).orElse(NO_STATEMENT);
  }

  /** One fact for each statement in which no breadth rule fired, and for each that costs much. */
  List<UndecidedFact> facts(Collection<Fact> broad) {
    Set<Integer> decided = new TreeSet<>();
    broad.forEach(fact -> decided.add(statement(fact.origin())));
    return Stream.concat(
            costly.values().stream(),
            hinging.entrySet().stream()
                .filter(entry -> !decided.contains(entry.getKey()))
                .map(Map.Entry::getValue))
        .map(Undecided::fact)
        .toList();
  }

  private static UndecidedFact fact(Pending found) {
    return new UndecidedFact(
        found.hinge, List.copyOf(found.rules), found.origin.moved(found.hinge.at()));
  }
}
