package dev.subclaim.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.language.Truth;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are read whole, and mistakes in them are told with file, line and column. */
class PageTest {
  private static final String PAGE =
      """
      ---
      severity: warning
      since: 0.2.0
      security-severity: 5.5
      tags: [size, shape]
      cwe: [CWE-284]
      on: thing
      when: |-
        thing.size > option.most
        and thing.twin.known
      at: thing.edge
      label: larger than {option.most}
      message: "{thing.name} and {thing.twin.name} are too large: {at}"
      help: shrink it
      notes:
        - see {thing.name}
      related:
        - at: thing.limit
          label: the limit is {thing.limit}
      options: {most: 5, grace: 1h, names: [web, etl]}
      fix: remove
      ---
      # Too large

      ## What

      A thing that is
      too large.

      More of it.

      ## Fix

      ```json
      ## not a title
      ```
      """;

  private static SourceText page(String name, String text) {
    return SourceText.of("rules/" + name + ".md", text);
  }

  private static RulePages.Loaded load(String text) {
    return RulePages.load(List.of(page("too-large", text)), List.of(), Thing.VOCABULARY);
  }

  private static List<String> shown(List<Problem> problems) {
    return problems.stream().map(p -> p.span() + " " + p.message()).toList();
  }

  @Test
  void aPageIsReadWhole() {
    RulePages.Loaded loaded = load(PAGE);
    assertEquals(List.of(), shown(loaded.problems()));
    RulePage page = loaded.rules().get(0).page();
    assertEquals("too-large", page.name());
    assertEquals(Severity.WARNING, page.severity());
    assertEquals("0.2.0", page.since());
    assertEquals("5.5", page.securitySeverity().orElseThrow());
    assertEquals(List.of("size", "shape"), page.tags());
    assertEquals(List.of("CWE-284"), page.cwe());
    assertEquals("A thing that is too large.", page.summary());
    assertEquals(List.of("What", "Fix"), page.sections().stream().map(Section::title).toList());
    assertEquals(26, page.sections().get(0).line());
    assertEquals(5L, page.options().get("most"));
    assertEquals(Duration.ofHours(1), page.options().get("grace"));
    assertEquals("remove", page.fix().orElseThrow().edit().text());
    assertTrue(page.body().contains("## not a title"));
  }

  @Test
  void aRuleSaysWhatItsPageSays() {
    Rule rule = load(PAGE).rules().get(0);
    Thing web = Thing.of("web", 6).with(Thing.of("etl", 1));
    assertEquals(Truth.YES, rule.holds(web));
    assertEquals(Truth.NO, rule.holds(Thing.of("web", 6)));
    Hit hit = rule.hit(web);
    assertEquals("web and etl are too large: \"web\"", hit.message());
    assertEquals("larger than 5", hit.at().text());
    assertEquals("shrink it", hit.help().orElseThrow());
    assertEquals(List.of("see web"), hit.notes());
    assertEquals("the limit is 10", hit.related().get(0).text());
    assertEquals(2, hit.related().get(0).at().span().column());
  }

  @Test
  void windowsLineEndsAreFine() {
    RulePages.Loaded loaded = load(PAGE.replace("\n", "\r\n"));
    assertEquals(List.of(), shown(loaded.problems()));
    assertEquals("A thing that is too large.", loaded.rules().get(0).page().summary());
  }

  /** What replaces what, the place of the mistake, and its sentence with ~ for a back-tick. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "on: thing | on: ting | 7:5 | there are no facts called ~ting~; did you mean ~thing~?",
        "thing.size > | thing.sise > | 9:9 | a ~thing~ has no ~sise~; did you mean ~size~?",
        "and thing.twin.known | and thing.open | 13:29 | ~thing.twin~ can be missing; ask"
            + " ~thing.twin.known and ...~ first",
        "at: thing.edge | at: thing.name | 11:5 | expected a place here, found a text",
        "label: larger than {option.most} | label: '{option.mots}' | 12:17 | the page declares no"
            + " option ~mots~; did you mean ~most~?",
        "severity: warning | severity: fatal | 2:11 | ~fatal~ is no severity: error, warning or"
            + " note",
        "since: 0.2.0 | sinse: 0.2.0 | 3:1 | a rule page has no ~sinse~; did you mean ~since~?",
        "help: shrink it | help: [shrink it] | 14:7 | ~help~ must be a text",
        "fix: remove | yields-to: [too-lrge] | 21:13 | there is no rule ~too-lrge~; did you mean"
            + " ~too-large~?",
        "label: the limit is {thing.limit} | lable: x | 18:5 | a related place needs ~at~ and"
            + " ~label~",
        "fix: remove | fix: remvoe | 21:6 | there is no edit ~remvoe~; did you mean ~remove~?",
        "fix: remove | fix: {edit: rename, to: thing.size} | 21:25 | expected a text or a list"
            + " of texts here, found a number",
        "fix: remove | fix: {edit: rename, promise: maybe} | 21:30 | ~maybe~ is no promise:"
            + " same, narrower, repair",
        "fix: remove | fix: {edit: rename, too: thing} | 21:21 | a fix has no ~too~; did you mean"
            + " ~to~?",
        "fix: remove | unknown: yes | 21:10 | ~unknown~ can only be ~silent~",
      })
  void aMistakeHasItsPlace(String good, String bad, String place, String sentence) {
    assertTrue(PAGE.contains(good), good);
    List<String> problems = shown(load(PAGE.replace(good, bad)).problems());
    String expected = "rules/too-large.md:" + place + " " + sentence.replace('~', '`');
    assertTrue(problems.contains(expected), () -> expected + "\n" + problems);
  }

  @Test
  void allMistakesOfAPageAreTold() {
    String bad = PAGE.replace("at: thing.edge", "at: thing.egde").replace("{at}", "{ta}");
    assertEquals(2, load(bad).problems().size());
    assertEquals(List.of(), load(bad).rules());
  }

  @Test
  void aPageMustLookLikeOne() {
    assertEquals(
        List.of(
            "rules/too-large.md:1:1 a rule page begins with front matter between two lines"
                + " `---`"),
        shown(load("# Too large\n").problems()));
    assertEquals(
        List.of("rules/Too_Large.md:1:1 `Too_Large` is no rule name: small letters and hyphens"),
        shown(
            RulePages.load(List.of(page("Too_Large", PAGE)), List.of(), Thing.VOCABULARY)
                .problems()));
    assertEquals("invalid-syntax", load("---\na: [\n---\n").problems().get(0).kind());
    assertEquals(3, load("---\nat: thing\n---\n").problems().size() - 1);
  }

  @Test
  void aTeamsPageMustFitThePublishedSchema() {
    List<SourceText> own = List.of(page("too-large", PAGE.replace("since: 0.2.0", "since: soon")));
    List<Problem> problems = RulePages.load(List.of(), own, Thing.VOCABULARY).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("rules/too-large.md:3:8", problems.get(0).span().toString());
    List<SourceText> good = List.of(page("too-large", PAGE));
    assertEquals(List.of(), shown(RulePages.load(List.of(), good, Thing.VOCABULARY).problems()));
  }

  @Test
  void aNameIsTakenOnce() {
    List<SourceText> twice = List.of(page("too-large", PAGE));
    RulePages.Loaded loaded = RulePages.load(twice, twice, Thing.VOCABULARY);
    assertEquals(1, loaded.rules().size());
    assertEquals(
        List.of("rules/too-large.md:7:5 there already is a rule `too-large`"),
        shown(loaded.problems()));
  }

  @Test
  void aFolderIsReadByName(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("b.md"), PAGE);
    Files.writeString(folder.resolve("a.md"), PAGE);
    Files.writeString(folder.resolve("notes.txt"), "x");
    List<String> names =
        RulePages.load(List.of(), RulePages.in(folder), Thing.VOCABULARY).rules().stream()
            .map(Rule::name)
            .toList();
    assertEquals(List.of("a", "b"), names);
  }

  @Test
  void aQuestionAboutTheKeyIsLookedUp() {
    String keyed = "---\nseverity: error\nsince: 0.1.0\non: problem\nmessage: m\nwhen: %s\n---\n";
    assertEquals("a", key(keyed.formatted("problem.kind == \"a\"")));
    assertEquals("a", key(keyed.formatted("problem.role == \"r\" and problem.kind == \"a\"")));
    assertEquals("", key(keyed.formatted("problem.kind == \"a\" or problem.role == \"r\"")));
    assertEquals("", key(keyed.formatted("problem.role == \"a\"")));
  }

  private static String key(String text) {
    return load(text).rules().get(0).key().orElse("");
  }
}
