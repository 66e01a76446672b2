package dev.subclaim.rule;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where rules come from: the shipped pages and a team's own. */
public final class RulePages {
  private static final String FOLDER = "rules";

  private RulePages() {}

  /**
   * Rules with everything that is wrong with their pages.
   *
   * @param rules by name; a page with a mistake gives none
   * @param problems in the order of the pages
   */
  public record Loaded(List<Rule> rules, List<Problem> problems) {
    public Loaded {
      rules = List.copyOf(rules);
      problems = List.copyOf(problems);
    }
  }

  /** The shipped pages, by name. */
  public static List<SourceText> shipped() {
    return Resources.names(FOLDER).stream()
        .filter(name -> name.endsWith(".md"))
        .sorted()
        .map(name -> SourceText.of(name, Resources.text(name)))
        .toList();
  }

  /**
   * The pages of a folder, by name.
   *
   * @throws IOException if the folder or a page cannot be read
   */
  public static List<SourceText> in(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.list(folder)) {
      paths = files.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
    List<SourceText> pages = new ArrayList<>();
    for (Path path : paths) {
      String shown = path.toString().replace('\\', '/');
      pages.add(SourceText.of(shown, Files.readString(path, StandardCharsets.UTF_8)));
    }
    return pages;
  }

  /** Reads and compiles pages, which may refer to each other. */
  public static Loaded load(Collection<SourceText> pages, Vocabulary vocabulary) {
    SortedMap<String, Rule> rules = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (SourceText source : pages) {
      PageReader.Read read = PageReader.read(source);
      problems.addAll(read.problems());
      read.page().ifPresent(page -> add(page, vocabulary, names, rules, problems));
    }
    rules.values().forEach(rule -> problems.addAll(strangers(rule.page(), names)));
    return new Loaded(List.copyOf(rules.values()), problems);
  }

  private static void add(
      RulePage page,
      Vocabulary vocabulary,
      List<String> names,
      SortedMap<String, Rule> rules,
      List<Problem> problems) {
    if (names.contains(page.name())) {
      String message = "there already is a rule `" + page.name() + "`; choose another name";
      problems.add(Problem.of(PageReader.KIND, message, page.clauses().on()));
      return;
    }
    names.add(page.name());
    RuleCompiler.Compiled compiled = RuleCompiler.compile(page, vocabulary);
    problems.addAll(compiled.problems());
    compiled.rule().ifPresent(rule -> rules.put(rule.name(), rule));
  }

  /** A rule can only yield to rules that there are. */
  private static List<Problem> strangers(RulePage page, List<String> names) {
    return page.yieldsTo().stream()
        .filter(name -> !names.contains(name.text()))
        .map(
            name ->
                Problem.of(
                    PageReader.KIND,
                    "there is no rule `" + name.text() + "`" + Hint.meant(name.text(), names),
                    name))
        .collect(Collectors.toList());
  }

  /** The examples that the page's rule must flag, each with its findings. */
  public static List<Example> flagged(RulePage page) {
    return page.section("Flagged").map(ExampleReader::flagged).orElse(List.of());
  }

  /** The examples that the page's rule must leave alone. */
  public static List<Example> accepted(RulePage page) {
    return page.section("Accepted").map(ExampleReader::accepted).orElse(List.of());
  }
}
