package dev.subclaim.lint;

import dev.subclaim.rule.Fact;
import dev.subclaim.rule.FactType;
import dev.subclaim.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules by what they ask about, so that a fact meets only rules that can hold for it. */
final class RuleIndex {
  private final SortedMap<String, OfType> types;

  private RuleIndex(SortedMap<String, OfType> types) {
    this.types = Collections.unmodifiableSortedMap(types);
  }

  /** The rules on one type: those for one key each, and those that want to see every fact. */
  private record OfType(FactType<?> type, Map<String, List<Rule>> byKey, List<Rule> open) {
    List<Rule> of(Fact fact) {
      return byKey.isEmpty() ? open : byKey.getOrDefault(type.keyOf(fact), open);
    }
  }

  static RuleIndex of(Collection<Rule> rules) {
    SortedMap<String, List<Rule>> grouped = new TreeMap<>();
    for (Rule rule : rules) {
      grouped.computeIfAbsent(rule.type().name(), name -> new ArrayList<>()).add(rule);
    }
    SortedMap<String, OfType> types = new TreeMap<>();
    grouped.forEach((name, group) -> types.put(name, ofType(group)));
    return new RuleIndex(types);
  }

  private static OfType ofType(List<Rule> rules) {
    List<Rule> open = rules.stream().filter(rule -> rule.key().isEmpty()).toList();
    Map<String, List<Rule>> byKey = new HashMap<>();
    for (Rule rule : rules) {
      rule.key().ifPresent(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>(open)).add(rule));
    }
    return new OfType(rules.get(0).type(), byKey, open);
  }

  /** The types of facts that any rule asks about, sorted. */
  Collection<String> types() {
    return types.keySet();
  }

  /**
   * Refuses a fact that is looked up by a key for which there is no rule: nobody would hear of it.
   *
   * @throws IllegalStateException naming the page that is missing
   */
  void requireOne(String type, Fact fact) {
    OfType rules = types.get(type);
    if (rules != null && !rules.byKey.isEmpty() && rules.of(fact).isEmpty()) {
      String key = rules.type.keyOf(fact);
      throw new IllegalStateException("`" + key + "` has no page; add rules/" + key + ".md");
    }
  }

  /** The rules that can hold for a fact. */
  List<Rule> on(String type, Fact fact) {
    return types.containsKey(type) ? types.get(type).of(fact) : List.of();
  }
}
