package dev.subclaim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.issuer.Issuers;
import dev.subclaim.lint.Examples;
import dev.subclaim.lint.Repaired;
import dev.subclaim.rule.Example;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.RulePages;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every shipped page is well formed, complete, and keeps its word. */
class RulePagesTest {
  private static final List<String> SECTIONS =
      List.of("What", "Why", "Flagged", "Accepted", "Fix", "References");

  private static final Pattern REPORTED =
      Pattern.compile("(?:\\badd|Problem\\.of|new Problem)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

  private static final RulePages.Loaded SHIPPED =
      RulePages.load(List.of(), RulePages.shipped(), PolicyFacts.VOCABULARY);

  private static final ExampleRun RUN =
      new ExampleRun(new Rulebook(SHIPPED.rules()), Issuers.builtIn());

  @Test
  void everyPageCompilesAndFitsTheSchema() {
    assertEquals(List.of(), SHIPPED.problems());
    assertEquals(RulePages.shipped().size(), SHIPPED.rules().size());
    assertTrue(SHIPPED.rules().size() >= 20, "pages are not where they are looked for");
  }

  /** The kinds that readers write down, by the text of the readers. */
  @Test
  void everyProblemHasItsPage() throws IOException {
    Set<String> kinds = new TreeSet<>(List.of(Documents.INVALID_SYNTAX, Documents.DUPLICATE_KEY));
    for (String reader : List.of("policy", "settings", "intake")) {
      Path folder = Path.of("src/main/java/dev/subclaim", reader);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            REPORTED.matcher(Files.readString(file)).results().forEach(m -> kinds.add(m.group(1)));
          }
        }
      }
    }
    Set<String> keys = new TreeSet<>();
    SHIPPED.rules().forEach(rule -> rule.key().ifPresent(keys::add));
    assertTrue(kinds.size() >= 20, () -> "only " + kinds);
    kinds.removeAll(keys);
    assertEquals(Set.of(), kinds, "these kinds of problem have no page; add rules/<kind>.md");
  }

  @TestFactory
  List<DynamicTest> everyPageIsComplete() {
    return SHIPPED.rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertComplete(rule.page())))
        .toList();
  }

  private static void assertComplete(RulePage page) {
    assertEquals(SECTIONS, page.sections().stream().map(s -> s.title()).toList());
    page.sections().forEach(s -> assertTrue(!s.text().isBlank(), s.title() + " is empty"));
    assertTrue(RulePages.flagged(page).size() >= 2, "two flagged examples or more");
    assertTrue(RulePages.accepted(page).size() >= 2, "two accepted examples or more");
    assertTrue(page.summary().length() <= 1000, "the summary is too long for code scanning");
    String sources = page.section("References").orElseThrow().text();
    assertTrue(sources.contains("https://"), "references name a public source");
    assertTrue(!page.tags().isEmpty(), "a page has tags");
    page.securitySeverity()
        .ifPresent(
            s -> assertEquals(page.severity() == Severity.ERROR, Double.parseDouble(s) >= 8.0, s));
  }

  @TestFactory
  List<DynamicTest> everyPageKeepsItsWord() {
    return SHIPPED.rules().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertKept(rule)))
        .toList();
  }

  /** With {@code -Dgolden.write=true} the findings are written into the page, to be read there. */
  private static void assertKept(Rule rule) {
    if (Boolean.getBoolean("golden.write")) {
      write(rule);
    } else {
      assertEquals(
          "",
          String.join("\n", RUN.mismatches(rule)),
          "run with" + " -Dgolden.write=true to write what is found, then read it");
    }
  }

  private static void write(Rule rule) {
    List<Example> examples = RulePages.flagged(rule.page());
    String[] parts =
        rule.page().source().text().content().split("(?ms)^```findings\\n.*?^```$", -1);
    StringBuilder page = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      page.append("```findings\n");
      Example example = examples.get(i - 1);
      Examples.lines(example, RUN.lint(example.files(), rule))
          .forEach(line -> page.append(line).append('\n'));
      page.append("```").append(fixed(rule, example, parts[i]));
    }
    write(rule, page.toString());
  }

  /** The text behind an example's findings, with the repaired file where it is shown. */
  private static String fixed(Rule rule, Example example, String text) {
    String shown = text;
    for (SourceText file : new Repaired(rule, RUN::lint).files(example)) {
      String head = example.files().get(0).path().equals(file.path()) ? "" : " file=" + file.path();
      String block = "```fixed" + head + "\n" + file.content() + "```";
      String was = "(?ms)^```fixed" + Pattern.quote(head) + "\\n.*?^```$";
      shown = shown.replaceFirst(was, Matcher.quoteReplacement(block));
    }
    return shown;
  }

  private static void write(Rule rule, String page) {
    try {
      Files.writeString(Path.of(rule.page().source().path()), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
