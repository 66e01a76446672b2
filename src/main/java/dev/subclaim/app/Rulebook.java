package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules that apply: the shipped ones and the team's own.
 *
 * @param rules by name
 */
record Rulebook(List<Rule> rules) {
  Rulebook {
    rules = List.copyOf(rules);
  }

  /**
   * The rules that apply in a folder.
   *
   * @throws Unusable when a page has a mistake
   */
  static Rulebook of(Path folder) {
    return of(GateFiles.here(folder), List.of());
  }

  /** The rules that apply with the team's pages from somewhere. */
  static Rulebook of(GateFiles files) {
    return of(files, List.of());
  }

  /** The same with further pages, which stand in for others of the same name. */
  static Rulebook of(GateFiles files, List<SourceText> more) {
    Set<String> names = more.stream().map(Rulebook::name).collect(Collectors.toSet());
    List<SourceText> own = new ArrayList<>(more);
    own.addAll(others(files.rulePages(), names));
    RulePages.Loaded loaded = RulePages.withShipped(own, path -> names.contains(name(path)));
    Unusable.unlessEmpty(loaded.problems());
    return new Rulebook(loaded.rules());
  }

  private static List<SourceText> others(List<SourceText> pages, Set<String> names) {
    return pages.stream().filter(page -> !names.contains(name(page))).toList();
  }

  /** The rule of this name. */
  Optional<Rule> named(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }

  /** The pages of all rules, by name. */
  List<RulePage> pages() {
    return rules.stream().map(Rule::page).toList();
  }

  /** The pages of a folder, as text. */
  static List<SourceText> pages(Path folder) {
    try {
      return RulePages.in(folder);
    } catch (IOException e) {
      throw new Unusable(
          "the rule pages in `" + Escapes.value(folder.toString()) + "` cannot be read");
    }
  }

  /** The name of a page: its file's name without ending. */
  static String name(SourceText page) {
    return name(page.path());
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int end = file.length() - RulePages.ENDING.length();
    return file.endsWith(RulePages.ENDING) ? file.substring(0, end) : file;
  }
}
