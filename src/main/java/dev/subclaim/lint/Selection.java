package dev.subclaim.lint;

import dev.subclaim.rule.Rule;
import dev.subclaim.source.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules are to be reported.
 *
 * @param rules the chosen ones, by name
 * @param errors names that are neither rule nor tag; any makes the exit code 2
 */
public record Selection(List<Rule> rules, List<String> errors) {
  public Selection {
    rules = List.copyOf(rules);
    errors = List.copyOf(errors);
  }

  /**
   * Chooses rules.
   *
   * @param all every rule there is
   * @param select names of rules or tags to report; all when empty
   * @param ignore names of rules or tags not to report
   */
  public static Selection of(List<Rule> all, List<String> select, List<String> ignore) {
    List<String> errors = new ArrayList<>();
    select.forEach(word -> check(word, all, errors));
    ignore.forEach(word -> check(word, all, errors));
    List<Rule> chosen =
        all.stream()
            .filter(rule -> select.isEmpty() || named(rule, select))
            .filter(rule -> !named(rule, ignore))
            .toList();
    return new Selection(chosen, errors);
  }

  private static boolean named(Rule rule, Collection<String> words) {
    return words.contains(rule.name()) || rule.page().tags().stream().anyMatch(words::contains);
  }

  private static void check(String word, List<Rule> all, List<String> errors) {
    Set<String> known = new TreeSet<>();
    for (Rule rule : all) {
      known.add(rule.name());
      known.addAll(rule.page().tags());
    }
    if (!known.contains(word)) {
      String hint = Nearest.of(word, known).map(n -> "; did you mean `" + n + "`?").orElse("");
      errors.add("there is no rule or tag `" + word + "`" + hint);
    }
  }
}
