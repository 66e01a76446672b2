package dev.subclaim.rule;

import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shipped pages as the build prepares them: front matter as JSON and expressions parsed, so
 * that a start needs neither the YAML reader nor the expression parser. What is not prepared, or
 * has changed since, is read from the page.
 */
public final class Prepared {
  /** The file in the folder of the shipped pages. */
  static final String FILE = "prepared.json";

  /** The list of the pages, which saves looking for them in the jar. */
  private static final String INDEX = "index.txt";

  private static final int FOLDER_LENGTH = RulePages.FOLDER.length() + 1;

  private final Map<String, Tree> pages;
  private final Map<String, Tree> expressions;
  private final boolean packed;

  private Prepared(Map<String, Tree> pages, Map<String, Tree> expressions, boolean packed) {
    this.pages = pages;
    this.expressions = expressions;
    this.packed = packed;
  }

  /** What the build prepared; nothing where no build did. */
  static Prepared shipped() {
    String name = RulePages.FOLDER + "/" + FILE;
    return Resources.exists(name)
        ? read(SourceText.of(name, Resources.text(name)), Resources.packed())
        : new Prepared(Map.of(), Map.of(), false);
  }

  /**
   * What the build prepared.
   *
   * @param packed whether the pages cannot have changed since
   */
  static Prepared read(SourceText source, boolean packed) {
    Tree.Mapping root = (Tree.Mapping) Documents.json(source).roots().get(0);
    return new Prepared(members(root, "pages"), members(root, "expressions"), packed);
  }

  private static Map<String, Tree> members(Tree.Mapping root, String name) {
    Map<String, Tree> members = new HashMap<>();
    ((Tree.Mapping) root.get(name).orElseThrow())
        .members()
        .forEach(member -> members.put(member.key().text(), member.value()));
    return members;
  }

  /** The front matter of a page, if it was prepared from this very text. */
  Optional<Tree.Mapping> front(PageSource page) {
    return Optional.ofNullable(pages.get(page.path()))
        .map(Tree.Mapping.class::cast)
        .filter(entry -> packed || isOf(entry, page.text()))
        .flatMap(entry -> entry.get("front"))
        .map(Tree.Mapping.class::cast);
  }

  private static boolean isOf(Tree.Mapping entry, SourceText page) {
    return entry.get("hash").filter(h -> ((Tree.Scalar) h).text().equals(hash(page))).isPresent();
  }

  /** Parses an expression, or finds it parsed. */
  Node parse(String text) {
    return Optional.ofNullable(expressions.get(text))
        .map(NodeText::read)
        .orElseGet(() -> Syntax.parse(text));
  }

  private static String hash(SourceText page) {
    return Integer.toHexString(page.content().hashCode());
  }

  /**
   * Prepares pages; one with a mistake is left out, so that the mistake is told where it is read.
   *
   * @return the content of {@link #FILE}
   */
  static String write(Collection<SourceText> pages) {
    SortedMap<String, Object> fronts = new TreeMap<>();
    SortedMap<String, Object> expressions = new TreeMap<>();
    for (SourceText page : pages) {
      if (PageReader.read(page).page().isPresent()) {
        SourceText front = PageText.front(page).orElseThrow();
        Tree read = Documents.read(front).roots().get(0);
        fronts.put(page.path(), new TreeMap<>(Map.of("front", read, "hash", hash(page))));
      }
    }
    RulePages.load(
        pages,
        PageReader::read,
        text -> {
          Node node = Syntax.parse(text);
          expressions.put(text, NodeText.write(node));
          return node;
        },
        PolicyFacts.VOCABULARY);
    return JsonText.compact(new TreeMap<>(Map.of("pages", fronts, "expressions", expressions)));
  }

  /**
   * Prepares the pages of a folder in place, and lists them; called by the build.
   *
   * @param resources the folder of the shipped resources
   * @throws IOException if a page cannot be read or the file cannot be written
   */
  public static void write(Path resources) throws IOException {
    Path folder = resources.resolve(RulePages.FOLDER);
    List<SourceText> pages =
        RulePages.in(folder).stream()
            .map(page -> SourceText.of(shipped(page.path()), page.content()))
            .toList();
    Files.writeString(folder.resolve(FILE), write(pages), StandardCharsets.UTF_8);
    StringBuilder index = new StringBuilder();
    pages.forEach(page -> index.append(page.path().substring(FOLDER_LENGTH)).append('\n'));
    Files.writeString(folder.resolve(INDEX), index, StandardCharsets.UTF_8);
  }

  private static String shipped(String path) {
    return RulePages.FOLDER + path.substring(path.lastIndexOf('/'));
  }
}
