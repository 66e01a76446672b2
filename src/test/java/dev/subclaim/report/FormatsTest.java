package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.Golden;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import dev.subclaim.lint.Suppressed;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePage;
import dev.subclaim.rule.RulePages;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format must do, each read back by another program's means. */
class FormatsTest {
  private static final Path GOLDEN = Path.of("testdata/reports");
  private static final Set<Format> WITHOUT_COLUMN = EnumSet.of(Format.GITLAB, Format.JUNIT);
  private static final Set<Format> WORST_FIRST = EnumSet.of(Format.GITHUB, Format.MARKDOWN);
  private static final Set<Format> FOR_PEOPLE =
      EnumSet.of(Format.TEXT, Format.CONCISE, Format.CSV, Format.MARKDOWN, Format.HTML);

  static final View VIEW =
      new View("1.2.3", true, false, Style.PLAIN, pages(), Optional.of(Severity.ERROR));

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TEXT", "JSON"})
  void looksAsAgreed(Format format) throws IOException {
    Outcome outcome =
        suppressing(Samples.outcome(Samples.open(), Samples.refused()), Samples.open());
    Path folder = GOLDEN.resolve(format.flag());
    Golden.matches(folder.resolve("findings." + ending(format)), render(format, outcome));
    Golden.matches(folder.resolve("nothing." + ending(format)), render(format, clean()));
  }

  static Stream<Arguments> casesInFormats() {
    return Stream.of(Format.values())
        .flatMap(f -> cases().map(c -> Arguments.of(f, c.get()[0], c.get()[1])));
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("nothing", List.of()),
        Arguments.of("one", List.of(Samples.open())),
        Arguments.of("several", List.of(Samples.refused(), Samples.open())),
        Arguments.of("many", Collections.nCopies(1000, Samples.open())),
        Arguments.of("no role", List.of(Samples.refused())),
        Arguments.of("standard input", List.of(at("<stdin>", "{\"a\": 1}", "1"))),
        Arguments.of("windows", List.of(at("C:\\iam\\web deploy.json", "{\"a\": 1}", "1"))),
        Arguments.of("absolute", List.of(at("/iam/web.json", "{\"a\": 1}", "1"))),
        Arguments.of("beyond the basic plane", List.of(at("a.json", "{\"\ud83d\ude00\": 1}", "1"))),
        Arguments.of("CRLF", List.of(at("a.json", "{\r\n  \"a\":\r\n 1}\r\n", "1"))),
        Arguments.of("byte order mark", List.of(at("a.json", "\ufeff{\"a\": 1}", "1"))),
        Arguments.of("tab", List.of(at("a.json", "{\n\t\"a\":\t1}", "1"))),
        Arguments.of(
            "one line",
            List.of(
                at("a.json", "{\"a\":1,\"b\":2}", "1"), at("a.json", "{\"a\":1,\"b\":2}", "2"))),
        Arguments.of("odd name", List.of(at("a b/100%#,:\n::x\u00e9.json", "{\"a\": 1}", "1"))),
        Arguments.of("several lines", List.of(at("a.json", "{\"a\": [\n1\n]}", "[\n1\n]"))));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("casesInFormats")
  void isReadBackWhole(Format format, String name, List<Finding> findings) throws IOException {
    Outcome outcome = outcome(findings);
    List<Row> rows = Row.of(format, render(format, outcome));
    assertTrue(
        rows.size() == findings.size() || (format == Format.MARKDOWN && findings.size() > 100),
        rows.size() + " of " + findings.size());
    List<Finding> inOrder = new ArrayList<>(findings);
    if (WORST_FIRST.contains(format)) {
      inOrder.sort(Comparator.comparing(Finding::severity));
    }
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(place(format, inOrder.get(i)), rows.get(i).place());
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void doesNotCountWhatIsSuppressed(Format format) throws IOException {
    Outcome outcome = suppressing(outcome(List.of(Samples.refused())), Samples.open());
    assertEquals(1, Row.of(format, render(format, outcome)).size());
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "CONCISE", "SARIF", "JSON", "JSONL", "JUNIT"})
  void showsWhatIsSuppressedWhereThatIsAsked(Format format) {
    Outcome outcome = suppressing(clean(), Samples.open());
    String shown = format.report(VIEW.showingSuppressed(true)).render(outcome);
    assertTrue(shown.contains("any-organization"), shown);
    assertTrue(format == Format.CONCISE || shown.contains("it moves in March"), shown);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void tellsOfAFileThatCannotBeRead(Format format) throws IOException {
    Outcome outcome =
        new Outcome(
            List.of(),
            List.of(),
            List.of(new Failure("locked.json", "cannot be read")),
            new Summary(0, 0, 0, 0, List.of(), List.of()));
    String report = render(format, outcome);
    assertTrue(report.contains("locked.json") && report.contains("cannot be read"), report);
    assertEquals(List.of(), Row.of(format, report));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void isTheSameTwice(Format format) {
    Outcome outcome = Samples.outcome(Samples.open(), Samples.refused());
    assertEquals(render(format, outcome), render(format, outcome));
    assertFalse(render(format, outcome).contains("\r"));
    assertTrue(render(format, outcome).endsWith("\n"));
  }

  private static String place(Format format, Finding finding) {
    Span span = finding.primary().span();
    boolean column =
        !WITHOUT_COLUMN.contains(format)
            && (format != Format.GITHUB || span.line() == span.endLine());
    String path = span.path();
    if (FOR_PEOPLE.contains(format)) {
      path = Escapes.line(path);
    } else if (format == Format.SARIF && path.startsWith("C:")) {
      path = "/" + path.replace('\\', '/');
    }
    return path + ":" + span.line() + (column ? ":" + span.column() : "");
  }

  static Finding at(String path, String content, String part) {
    SourceText text = SourceText.of(path, content);
    return Samples.saying(Severity.ERROR, text, Samples.span(text, part), "any-organization");
  }

  static Outcome outcome(List<Finding> findings) {
    return new Outcome(
        findings, List.of(), List.of(), new Summary(2, 0, 2, 0, List.of(), List.of()));
  }

  private static Outcome clean() {
    return outcome(List.of());
  }

  private static Outcome suppressing(Outcome outcome, Finding finding) {
    Suppressed suppressed =
        new Suppressed(finding, "SUP-7", "it moves in March", Optional.empty(), false);
    return new Outcome(
        outcome.findings(), List.of(suppressed), outcome.failures(), outcome.summary());
  }

  static String render(Format format, Outcome outcome) {
    return format.report(VIEW).render(outcome);
  }

  private static String ending(Format format) {
    return switch (format) {
      case CONCISE, GITHUB -> "txt";
      case GITLAB -> "json";
      case JUNIT, CHECKSTYLE -> "xml";
      case MARKDOWN -> "md";
      default -> format.name().toLowerCase(Locale.ROOT);
    };
  }

  /** Two rules, one of them not met by the samples. */
  private static List<RulePage> pages() {
    List<SourceText> pages =
        List.of(
            page("any-organization", "error", "security-severity: 9.3\ncwe: [CWE-284]"),
            page("organization-wide", "warning", "tags: [breadth]"));
    return RulePages.load(List.of(), pages, PolicyFacts.VOCABULARY).rules().stream()
        .map(Rule::page)
        .toList();
  }

  private static SourceText page(String name, String severity, String more) {
    String text =
        """
        ---
        severity: %s
        since: 0.1.0
        %s
        on: policy
        message: "%s"
        ---
        ## What

        Organizations other than `acme` get in. There is more to say
        about it.

        ## Why

        Anybody can make an organization.

        ## Fix

        Write `StringEquals`.
        """;
    return SourceText.of(name + ".md", String.format(Locale.ROOT, text, severity, more, name));
  }
}
