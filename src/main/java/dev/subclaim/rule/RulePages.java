package dev.subclaim.rule;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where rules come from: the shipped pages and a team's own. */
public final class RulePages {
  /** How the names of pages end. */
  public static final String ENDING = ".md";

  static final String FOLDER = "rules";

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
    return sources().stream().map(PageSource::text).toList();
  }

  private static List<PageSource> sources() {
    return Resources.names(FOLDER).stream()
        .filter(name -> name.endsWith(ENDING))
        .map(PageSource::shipped)
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
      paths = files.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
    }
    List<SourceText> pages = new ArrayList<>();
    for (Path path : paths) {
      String shown = path.toString().replace('\\', '/');
      pages.add(SourceText.of(shown, Files.readString(path, StandardCharsets.UTF_8)));
    }
    return pages;
  }

  /**
   * Reads and compiles the shipped pages and a team's own.
   *
   * @param own a team's pages, which are checked against the published schema first
   * @param replaced paths of shipped pages for which others stand in
   */
  public static Loaded withShipped(Collection<SourceText> own, Predicate<String> replaced) {
    List<PageSource> shipped =
        sources().stream().filter(page -> !replaced.test(page.path())).toList();
    return load(shipped, own, PolicyFacts.VOCABULARY, Prepared.shipped());
  }

  /**
   * Reads and compiles pages, which may refer to each other.
   *
   * @param shipped pages that tests have checked
   * @param own a team's pages, which are checked against the published schema first
   */
  public static Loaded load(
      Collection<SourceText> shipped, Collection<SourceText> own, Vocabulary vocabulary) {
    return load(shipped.stream().map(PageSource::of).toList(), own, vocabulary, Prepared.shipped());
  }

  private static Loaded load(
      List<PageSource> shipped,
      Collection<SourceText> own,
      Vocabulary vocabulary,
      Prepared prepared) {
    Loading loading = new Loading(prepared::parse, vocabulary);
    shipped.forEach(page -> loading.add(PageReader.readPrepared(page, prepared)));
    own.forEach(page -> loading.add(PageReader.readChecked(page)));
    return loading.done();
  }

  /** Compiles a page that was compiled before, now with other options of the same types. */
  static Rule compiled(RulePage page) {
    return RuleCompiler.compile(page, Syntax::parse, PolicyFacts.VOCABULARY).rule().orElseThrow();
  }

  /** Reads and compiles pages with a reader and a parser of one's own. */
  static Loaded load(
      Collection<SourceText> pages,
      Function<SourceText, PageReader.Read> reader,
      Function<String, Node> parser,
      Vocabulary vocabulary) {
    Loading loading = new Loading(parser, vocabulary);
    pages.forEach(page -> loading.add(reader.apply(page)));
    return loading.done();
  }

  /** Collects rules and problems. */
  private static final class Loading {
    private final Function<String, Node> parser;
    private final Vocabulary vocabulary;
    private final SortedMap<String, Rule> rules = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Loading(Function<String, Node> parser, Vocabulary vocabulary) {
      this.parser = parser;
      this.vocabulary = vocabulary;
    }

    void add(PageReader.Read read) {
      problems.addAll(read.problems());
      read.page().ifPresent(this::add);
    }

    private void add(RulePage page) {
      if (names.add(page.name())) {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(page, parser, vocabulary);
        problems.addAll(compiled.problems());
        compiled.rule().ifPresent(rule -> rules.put(rule.name(), rule));
      } else {
        wrong("there already is a rule `" + page.name() + "`", page.clauses().on());
      }
    }

    Loaded done() {
      for (Rule rule : rules.values()) {
        for (Tree.Scalar name : rule.page().yieldsTo()) {
          if (!names.contains(name.text())) {
            String hint = Hint.meant(name.text(), names);
            wrong("there is no rule `" + name.text() + "`" + hint, name);
          }
        }
      }
      return new Loaded(List.copyOf(rules.values()), problems);
    }

    private void wrong(String message, Tree at) {
      problems.add(Problem.of(PageReader.KIND, message, at));
    }
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
