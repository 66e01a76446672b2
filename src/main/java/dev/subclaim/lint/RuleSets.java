package dev.subclaim.lint;

import dev.subclaim.config.RuleSetting;
import dev.subclaim.config.RuleSettings;
import dev.subclaim.rule.Dossier;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RuleOptions;
import dev.subclaim.source.Nearest;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules as a configuration sets them: which of them run on a file, and with which options. Not
 * for several threads at once.
 */
public final class RuleSets {
  private final List<Rule> all;
  private final Set<String> chosen;
  private final RuleSettings settings;
  private final Map<List<RuleSetting>, RuleSet> sets = new HashMap<>();

  /** The rules for some files. */
  private record RuleSet(Set<String> enabled, Linter linter) {}

  /**
   * Sets rules.
   *
   * @param all every rule there is
   * @param chosen those that flags leave
   * @param settings which name no rule or option that does not exist
   */
  public RuleSets(List<Rule> all, List<Rule> chosen, RuleSettings settings) {
    this.all = List.copyOf(all);
    this.chosen = names(chosen);
    this.settings = settings;
  }

  /** What is wrong with settings: rules and options that do not exist, values of a wrong type. */
  public static List<Problem> problems(List<Rule> all, RuleSettings settings) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    all.forEach(rule -> rules.put(rule.name(), rule));
    List<Problem> problems = new ArrayList<>();
    everywhere(settings)
        .forEach(
            setting -> {
              Rule rule = rules.get(setting.rule());
              if (rule != null) {
                problems.addAll(RuleOptions.set(rule, setting.options()).problems());
              } else {
                problems.add(unknown(setting.name(), rules.keySet()));
              }
            });
    return problems;
  }

  private static Stream<RuleSetting> everywhere(RuleSettings settings) {
    return Stream.concat(
        settings.rules().stream(), settings.overrides().stream().flatMap(o -> o.rules().stream()));
  }

  private static Problem unknown(Tree.Scalar name, Collection<String> rules) {
    String hint = Nearest.of(name.text(), rules).map(n -> "; did you mean `" + n + "`?").orElse("");
    return Problem.of(
        Schemas.INVALID_CONFIGURATION, "there is no rule `" + name.text() + "`" + hint, name);
  }

  /** A linter of the rules that are set for no file in particular. */
  public Linter linter() {
    return set(settings.rules()).linter();
  }

  /** The rules that are asked of any file at all. */
  public List<String> asked() {
    return all.stream().map(Rule::name).filter(this::isAskedSomewhere).toList();
  }

  private boolean isAskedSomewhere(String rule) {
    boolean on = set(settings.rules()).enabled().contains(rule);
    return chosen.contains(rule)
        && (on
            || settings.overrides().stream()
                .flatMap(o -> o.rules().stream())
                .anyMatch(s -> s.rule().equals(rule) && s.enabled().orElse(false)));
  }

  /**
   * Lints each dossier with the rules of its file.
   *
   * @param inside the path from the folder of the configuration for one as reports have it
   */
  public Linted lint(Collection<Dossier> dossiers, UnaryOperator<String> inside) {
    Map<RuleSet, List<Dossier>> grouped = new LinkedHashMap<>();
    for (Dossier dossier : dossiers) {
      grouped.computeIfAbsent(at(dossier.path(), inside), set -> new ArrayList<>()).add(dossier);
    }
    List<Finding> findings = new ArrayList<>();
    List<RuleFailure> failures = new ArrayList<>();
    grouped.forEach(
        (set, group) -> {
          Linted linted = set.linter().lint(group);
          findings.addAll(linted.findings());
          failures.addAll(linted.failures());
        });
    // What concerns several files is judged apart from each of them.
    findings.removeIf(f -> !at(f.primary().span().path(), inside).enabled().contains(f.rule()));
    return new Linted(Sorting.sorted(findings), failures);
  }

  private RuleSet at(String path, UnaryOperator<String> inside) {
    return settings.overrides().isEmpty()
        ? set(settings.rules())
        : set(settings.at(inside.apply(path)));
  }

  private RuleSet set(List<RuleSetting> said) {
    return sets.computeIfAbsent(said, this::made);
  }

  private RuleSet made(List<RuleSetting> said) {
    List<Rule> configured = all.stream().map(rule -> configured(rule, said)).toList();
    List<Rule> enabled = configured.stream().filter(rule -> enabled(rule, said)).toList();
    List<Rule> reported = enabled.stream().filter(rule -> chosen.contains(rule.name())).toList();
    return new RuleSet(names(reported), Linter.of(configured, enabled, reported));
  }

  private static Rule configured(Rule rule, List<RuleSetting> said) {
    List<Tree.Member> options =
        said.stream()
            .filter(s -> s.rule().equals(rule.name()))
            .flatMap(s -> s.options().stream())
            .toList();
    return options.isEmpty() ? rule : RuleOptions.set(rule, options).rule();
  }

  private static boolean enabled(Rule rule, List<RuleSetting> said) {
    return said.stream()
        .filter(s -> s.rule().equals(rule.name()))
        .flatMap(s -> s.enabled().stream())
        .reduce(true, (earlier, later) -> later);
  }

  private static Set<String> names(List<Rule> rules) {
    return rules.stream().map(Rule::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
