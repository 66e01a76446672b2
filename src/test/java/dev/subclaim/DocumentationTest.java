package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.cli.Ran;
import dev.subclaim.issuer.IssuerReading;
import dev.subclaim.rule.FactType;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.Property;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The documents that are written from the code and the pages, kept in step with both. */
class DocumentationTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path WRITING_RULES = Path.of("docs/writing-rules.md");
  private static final Path RULES = Path.of("docs/rules.md");
  private static final String ANEW =
      "run DocumentationTest with -Dgolden.write=true to write it anew";

  private static final List<Rule> SHIPPED =
      RulePages.load(List.of(), RulePages.shipped(), PolicyFacts.VOCABULARY).rules();

  @Test
  void theFactsAreThoseOfTheVocabulary() throws IOException {
    String written = Files.readString(WRITING_RULES);
    int mark = written.indexOf('\n', written.indexOf("<!-- From here on")) + 1;
    assertKept(WRITING_RULES, written.substring(0, mark) + "\n" + facts());
  }

  @Test
  void theRulesAreThoseOfThePages() throws IOException {
    assertKept(RULES, rules());
  }

  private static void assertKept(Path file, String text) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, text);
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "", text, ANEW);
  }

  private static String facts() {
    return PolicyFacts.VOCABULARY.types().stream()
        .map(DocumentationTest::facts)
        .collect(Collectors.joining("\n"));
  }

  private static String facts(FactType<?> type) {
    StringBuilder text = new StringBuilder("### " + type.name() + "\n\n" + type.doc() + "\n\n");
    text.append("| property | type | what it is |\n| --- | --- | --- |\n");
    for (Property property : type.properties()) {
      text.append("| `").append(property.name()).append(argument(property)).append("` | ");
      text.append(property.type().title()).append(property.optional() ? ", can be missing" : "");
      text.append(" | ").append(property.doc().replace("|", "\\|")).append(" |\n");
    }
    return text.toString();
  }

  private static String argument(Property property) {
    return switch (property.argument()) {
      case NONE -> "";
      case TEXT -> "(text)";
      case TEXTS -> "(texts)";
    };
  }

  private static String rules() {
    StringBuilder text =
        new StringBuilder(
            "# The rules\n\nWritten from the pages in [rules](../rules) by DocumentationTest.\n\n");
    text.append("| rule | severity | what it reports | tags |\n| --- | --- | --- | --- |\n");
    for (Rule rule : SHIPPED) {
      RulePage page = rule.page();
      text.append("| [`").append(page.name()).append("`](../rules/").append(page.name());
      text.append(".md) | ").append(page.severity().name().toLowerCase(Locale.ROOT)).append(" | ");
      text.append(page.summary().replace('\n', ' ').replace("|", "\\|"));
      text.append(" | ").append(String.join(", ", page.tags())).append(" |\n");
    }
    return text.toString();
  }

  /** The page, what {@code explain} prints and what code scanning shows are one text. */
  @Test
  void explainAndSarifSayWhatThePageSays() {
    String sarif = Ran.piped(ROOT, "{\"Statement\": []}", "lint", "-", "--format", "sarif").out();
    for (Rule rule : SHIPPED) {
      assertTrue(sarif.contains("\"id\": \"" + rule.name() + "\""), rule.name());
    }
    for (String name : List.of("any-organization", "never-matches", "refused-by-iam")) {
      RulePage page =
          SHIPPED.stream()
              .map(Rule::page)
              .filter(p -> p.name().equals(name))
              .findFirst()
              .orElseThrow();
      String explained = Ran.in(ROOT, "explain", name).out().replaceAll("\\s+", " ");
      String first = page.summary().replaceAll("\\s+", " ").replace("`", "");
      assertTrue(explained.replace("`", "").contains(first), explained);
    }
  }

  @Test
  void theExamplesInTheGuidesWork() throws IOException {
    String issuers = Files.readString(Path.of("docs/writing-issuers.md"));
    String profile = block(issuers, "yaml");
    assertEquals(List.of(), IssuerReading.of(SourceText.of("our-ci.yaml", profile)).problems());
    String page = block(Files.readString(WRITING_RULES), "markdown");
    SourceText source = SourceText.of("rules/legacy-project.md", page);
    RulePages.Loaded loaded = RulePages.load(List.of(), List.of(source), PolicyFacts.VOCABULARY);
    assertEquals(List.of(), loaded.problems());
  }

  private static String block(String text, String language) {
    int start = text.indexOf("```" + language + "\n") + language.length() + 4;
    return text.substring(start, text.indexOf("\n```", start) + 1);
  }
}
