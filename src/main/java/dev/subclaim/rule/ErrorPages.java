package dev.subclaim.rule;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Resources;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages that explain error texts: {@code rules/errors/*.md}, and a team's own. */
public final class ErrorPages {
  /** The folder of such pages in a folder of rules. */
  public static final String FOLDER = "errors";

  private static final String KIND = "invalid-error-page";
  private static final String SCHEMA = "schemas/error-page.schema.json";

  private final List<ErrorPage> pages;
  private final List<Problem> problems;

  private ErrorPages(List<ErrorPage> pages, List<Problem> problems) {
    this.pages = List.copyOf(pages);
    this.problems = List.copyOf(problems);
  }

  /** The texts of the shipped pages, by name. */
  public static List<SourceText> shipped() {
    return Resources.names(RulePages.FOLDER + "/" + FOLDER).stream()
        .filter(name -> name.endsWith(".md"))
        .map(name -> SourceText.of(name, Resources.text(name)))
        .toList();
  }

  /**
   * Reads pages.
   *
   * @param shipped pages that tests have checked
   * @param own a team's pages, which must fit the published schema; one with the name of a shipped
   *     page stands for it
   */
  public static ErrorPages load(List<SourceText> shipped, List<SourceText> own) {
    SortedMap<String, ErrorPage> pages = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    shipped.forEach(page -> read(page, false, pages, problems));
    own.forEach(page -> read(page, true, pages, problems));
    return new ErrorPages(List.copyOf(pages.values()), problems);
  }

  private static void read(
      SourceText page, boolean checked, SortedMap<String, ErrorPage> out, List<Problem> problems) {
    Optional<SourceText> text = PageText.front(page);
    if (text.isEmpty()) {
      problems.add(
          new Problem(
              KIND,
              "an error page begins with front matter between two lines `---`",
              page.span(0, 0),
              Pointer.ROOT,
              Optional.empty()));
      return;
    }
    Document front = Documents.read(text.get());
    List<Problem> wrong = new ArrayList<>(front.problems());
    if (wrong.isEmpty() && checked) {
      front.roots().forEach(root -> wrong.addAll(Schemas.check(root, SCHEMA, KIND)));
    }
    problems.addAll(wrong);
    if (wrong.isEmpty() && front.roots().get(0) instanceof Tree.Mapping mapping) {
      page(page, mapping).ifPresent(made -> out.put(made.name(), made));
    }
  }

  private static Optional<ErrorPage> page(SourceText source, Tree.Mapping front) {
    SortedMap<String, String> defaults = new TreeMap<>();
    if (front.get("defaults").orElse(front) instanceof Tree.Mapping named && named != front) {
      named.members().forEach(m -> texts(m.value()).forEach(t -> defaults.put(m.key().text(), t)));
    }
    return front
        .get("gate")
        .flatMap(gate -> texts(gate).stream().findFirst())
        .flatMap(ErrorPage.Gate::named)
        .map(
            gate ->
                new ErrorPage(
                    name(source),
                    source,
                    gate,
                    front.get("says").map(ErrorPages::texts).orElse(List.of()).stream()
                        .map(Phrase::of)
                        .toList(),
                    front.get("samples").map(ErrorPages::texts).orElse(List.of()),
                    defaults));
  }

  private static String name(SourceText page) {
    String file = page.path().substring(page.path().lastIndexOf('/') + 1);
    return file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
  }

  private static List<String> texts(Tree value) {
    if (value instanceof Tree.Sequence list) {
      return list.items().stream().flatMap(item -> texts(item).stream()).toList();
    }
    return value instanceof Tree.Scalar scalar ? List.of(scalar.text()) : List.of();
  }

  /** All pages, by name. */
  public List<ErrorPage> all() {
    return pages;
  }

  /** What is wrong with pages that cannot be used. */
  public List<Problem> problems() {
    return problems;
  }

  /** The page of this name. */
  public Optional<ErrorPage> named(String name) {
    return pages.stream().filter(page -> page.name().equals(name)).findFirst();
  }

  /**
   * A text that a page explains.
   *
   * @param page the page
   * @param match where it stands in the text, and the words that the text tells
   */
  public record Recognised(ErrorPage page, Phrase.Match match) {
    private static final Pattern ROLE =
        Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):role/([A-Za-z0-9_+=,.@/-]{1,200})");

    /** The words that the text tells: those of the phrase, and the role where an ARN names it. */
    public SortedMap<String, String> words(ErrorText text) {
      SortedMap<String, String> words = new TreeMap<>();
      Matcher role = ROLE.matcher(text.text());
      if (role.find()) {
        words.put("account", role.group(1));
        words.put("role", role.group(2).substring(role.group(2).lastIndexOf('/') + 1));
      }
      words.putAll(match.words());
      return words;
    }
  }

  /**
   * The page that explains a text: the one of which most stands in the error itself, else in what
   * is wrapped around it.
   */
  public Optional<Recognised> of(ErrorText text) {
    return text.layers().stream().flatMap(layer -> best(new ErrorText(layer)).stream()).findFirst();
  }

  private Optional<Recognised> best(ErrorText text) {
    return candidates(text).stream()
        .max(
            Comparator.comparingInt((Recognised r) -> r.match().length())
                .thenComparing(r -> r.page().name(), Comparator.reverseOrder()));
  }

  /** Every page of which a phrase stands in a text, each with its longest. */
  List<Recognised> candidates(ErrorText text) {
    List<Recognised> found = new ArrayList<>();
    for (ErrorPage page : pages) {
      page.says().stream()
          .flatMap(phrase -> phrase.in(text).stream())
          .max(Comparator.comparingInt(Phrase.Match::length))
          .ifPresent(match -> found.add(new Recognised(page, match)));
    }
    return found;
  }

  /** The pages that have most words in common with a text, at most so many; none without any. */
  public List<ErrorPage> nearest(ErrorText text, int most) {
    return pages.stream()
        .filter(page -> common(page, text) > 1)
        .sorted(
            Comparator.comparingInt((ErrorPage page) -> -common(page, text))
                .thenComparing(ErrorPage::name))
        .limit(most)
        .toList();
  }

  private static int common(ErrorPage page, ErrorText text) {
    TreeSet<String> words = new TreeSet<>();
    page.says().forEach(phrase -> words.addAll(new ErrorText(phrase.plain()).words()));
    page.samples().forEach(sample -> words.addAll(new ErrorText(sample).words()));
    words.retainAll(text.words());
    return words.size();
  }
}
