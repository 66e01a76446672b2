package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.rule.Dossier;
import dev.subclaim.rule.ProblemFact;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePages;
import dev.subclaim.rule.UndecidedFact;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the engine makes of rules and facts. */
class LinterTest {
  private static final String WIDE = "on: door\ntags: [breadth]\nwhen: door.wide\nmessage: wide\n";
  private static final String HIGH = "on: door\nwhen: door.high\nmessage: high\n";
  private static final String UNDECIDED =
      "on: undecided\nmessage: 'hinges on {undecided.hinge}: {undecided.rules}'\n";

  private static List<Rule> rules(String... namesAndFronts) {
    return Pages.rules(Door.VOCABULARY, namesAndFronts);
  }

  private static List<String> lines(List<Finding> findings) {
    return findings.stream().map(f -> f.primary().span().column() + " " + f.message()).toList();
  }

  private static List<String> lint(List<Rule> rules, String policy) {
    Linted linted = Linter.of(rules).lint(List.of(Door.dossier("p.json", policy)));
    assertEquals(List.of(), linted.failures());
    return lines(linted.findings());
  }

  @Test
  void onlyYesFires() {
    String policy = "{\"Statement\":[{\"wide\":\"YES\"},{\"wide\":\"NO\"},{\"wide\":\"UNKNOWN\"}]}";
    assertEquals(List.of("15 wide"), lint(rules("wide", WIDE), policy));
  }

  @Test
  void aWeakerRuleYieldsInTheSameStatement() {
    List<Rule> rules = rules("wide", WIDE, "high", HIGH + "yields-to: [wide]\n");
    String both = "{\"wide\":\"YES\",\"high\":\"YES\"}";
    assertEquals(List.of("15 wide"), lint(rules, "{\"Statement\":[" + both + "]}"));
    assertEquals(
        List.of("15 wide", "30 high"),
        lint(rules, "{\"Statement\":[{\"wide\":\"YES\"},{\"high\":\"YES\"}]}"));
  }

  @Test
  void whoYieldsStillSilencesAndWhoIsSilentDoesNot() {
    String low = "on: door\nwhen: door.high\nmessage: low\nyields-to: [high]\n";
    String both = "{\"Statement\":[{\"wide\":\"YES\",\"high\":\"YES\"}]}";
    List<Rule> three = rules("wide", WIDE, "high", HIGH + "yields-to: [wide]\n", "low", low);
    assertEquals(List.of("15 wide"), lint(three, both), "`high` spoke, and yielded");
    String never = "on: door\nwhen: door.silent\nmessage: x\nyields-to: [wide]\n";
    List<Rule> silent = rules("wide", WIDE, "high", never, "low", low);
    assertEquals(List.of("15 low", "15 wide"), lint(silent, both), "nothing says that wide is low");
  }

  @Test
  void issuersAreJudgedApart() {
    List<Rule> rules = rules("wide", WIDE, "high", HIGH + "yields-to: [wide]\n");
    String policy = "{\"Statement\":[{\"wide\":\"YES\",\"issuer\":\"a\"}]}";
    Door wide = Door.doors("p.json", policy).get(0);
    String other = "{\"Statement\":[{\"high\":\"YES\",\"issuer\":\"b\"}]}";
    Door high = Door.doors("p.json", other).get(0);
    Dossier dossier = Dossier.of("p.json").with(Door.TYPE, List.of(wide, high));
    assertEquals(2, Linter.of(rules).lint(List.of(dossier)).findings().size());
  }

  @Test
  void aFindingWithoutStatementYieldsWithinItsPolicy() {
    List<Rule> rules = rules("wide", WIDE, "high", HIGH + "yields-to: [wide]\n");
    String policy = "{\"Statement\":[{\"wide\":\"YES\"},{\"high\":\"YES\",\"free\":1}]}";
    assertEquals(List.of("15 wide"), lint(rules, policy));
    String apart = "{\"Statement\":[{\"high\":\"YES\",\"free\":1}]}";
    Linted linted =
        Linter.of(rules)
            .lint(
                List.of(
                    Door.dossier("a.json", "{\"Statement\":[{\"wide\":\"YES\"}]}"),
                    Door.dossier("b.json", apart)));
    assertEquals(2, linted.findings().size(), "another policy is another cause");
  }

  @Test
  void theUndecidedIsSaidOnceForEachStatement() {
    String hinge = "\"hinge\":\"the value of x\"";
    String doubt = "{\"wide\":\"UNKNOWN\",\"high\":\"UNKNOWN\"," + hinge + "}";
    String policy = "{\"Statement\":[" + doubt + ",{\"high\":\"UNKNOWN\"}]}";
    List<Rule> rules = rules("wide", WIDE, "high", HIGH, "undecided-access", UNDECIDED);
    assertEquals(
        List.of(
            "58 hinges on the value of x: high, wide",
            "76 hinges on whether the door is high: high"),
        lint(rules, policy));
  }

  @Test
  void whatIsKnownToBeWideIsNotAlsoUndecided() {
    List<Rule> rules = rules("wide", WIDE, "high", HIGH, "undecided-access", UNDECIDED);
    String decided = "{\"Statement\":[{\"wide\":\"YES\",\"high\":\"UNKNOWN\"}]}";
    assertEquals(List.of("15 wide"), lint(rules, decided));
    String narrow = "{\"Statement\":[{\"wide\":\"UNKNOWN\",\"high\":\"YES\"}]}";
    assertEquals(2, lint(rules, narrow).size(), "`high` is no breadth rule");
  }

  @Test
  void aRuleMayKeepItsDoubtToItself() {
    List<Rule> rules = rules("high", HIGH + "unknown: silent\n", "undecided-access", UNDECIDED);
    assertEquals(List.of(), lint(rules, "{\"Statement\":[{\"high\":\"UNKNOWN\"}]}"));
  }

  @Test
  void aDoubtAboutANoteIsNoWarning() {
    SourceText note =
        SourceText.of("rules/high.md", "---\nseverity: note\nsince: 0.1.0\n" + HIGH + "---\n");
    SourceText last = Pages.page("undecided-access", UNDECIDED);
    List<Rule> rules = RulePages.load(List.of(note, last), List.of(), Door.VOCABULARY).rules();
    assertEquals(2, rules.size());
    assertEquals(List.of(), lint(rules, "{\"Statement\":[{\"high\":\"UNKNOWN\"}]}"));
  }

  @Test
  void undecidedAccessAloneStillAsksTheOthers() {
    List<Rule> all = rules("wide", WIDE, "high", HIGH, "undecided-access", UNDECIDED);
    List<Rule> alone = Selection.of(all, List.of("undecided-access"), List.of()).rules();
    String policy = "{\"Statement\":[{\"wide\":\"UNKNOWN\",\"high\":\"YES\"}]}";
    Linted linted = Linter.of(all, alone).lint(List.of(Door.dossier("p.json", policy)));
    assertEquals(List.of("15 hinges on whether the door is wide: wide"), lines(linted.findings()));
  }

  @Test
  void aRuleThatBreaksLeavesTheOthersStanding() {
    String broken = "on: door\nwhen: door.wide\nmessage: '{door.broken}'\n";
    String empty = "on: door\nwhen: door.wide\nmessage: '{first(door.none)}'\n";
    Linted linted =
        Linter.of(rules("broken", broken, "empty", empty, "wide", WIDE))
            .lint(List.of(Door.dossier("p.json", "{\"Statement\":[{\"wide\":\"YES\"}]}")));
    assertEquals(List.of("15 wide"), lines(linted.findings()));
    List<String> messages = linted.failures().stream().map(f -> f.asFailure().message()).toList();
    assertEquals("p.json", linted.failures().get(0).path());
    assertEquals(2, messages.size());
    assertEquals(
        "internal error in rule `broken`:" + " java.lang.IllegalStateException: the hinge came off",
        messages.get(0));
    assertTrue(messages.get(1).startsWith("internal error in rule `empty`: "), messages.get(1));
  }

  @Test
  void factsThatCannotBeWorkedOutAreAFailure() {
    Dossier dossier =
        Dossier.of("p.json")
            .lazily(
                Door.TYPE,
                () -> {
                  throw new IllegalStateException("no doors");
                });
    Linted linted = Linter.of(rules("wide", WIDE)).lint(List.of(dossier));
    assertEquals("the facts `door`", linted.failures().get(0).what());
    Linted unasked = Linter.of(rules("undecided-access", UNDECIDED)).lint(List.of(dossier));
    assertEquals(List.of(), unasked.failures(), "facts are worked out only when a rule asks");
  }

  @Test
  void aProblemThatNoPageSpeaksOfIsAFailure() {
    List<Rule> all =
        Pages.rules("a-kind", "on: problem\nwhen: problem.kind == 'a-kind'\nmessage: m\n");
    Tree tree = Documents.read(SourceText.of("p.json", "{}")).roots().get(0);
    Dossier dossier =
        Dossier.of("p.json")
            .with(
                ProblemFact.TYPE,
                List.of(
                    ProblemFact.of(Problem.of("b-kind", "x", tree)),
                    ProblemFact.of(Problem.of("a-kind", "y", tree))));
    Linted linted = Linter.of(all).lint(List.of(dossier));
    assertEquals(List.of("1 m"), lines(linted.findings()));
    assertEquals(
        List.of(
            "internal error in the facts `problem`: java.lang.IllegalStateException:"
                + " `b-kind` has no page; add rules/b-kind.md"),
        linted.failures().stream().map(f -> f.asFailure().message()).toList());
    assertEquals(List.of(), Linter.of(all, List.of()).lint(List.of(dossier)).findings());
  }

  @Test
  void theOrderIsOneAndEachFindingThereOnce() {
    List<Rule> rules = rules("wide", WIDE, "high", HIGH, "b-high", HIGH);
    String policy = "{\"Statement\":[{\"wide\":\"YES\"},{\"high\":\"YES\"},{\"wide\":\"YES\"}]}";
    Dossier first = Door.dossier("a.json", policy);
    List<Dossier> dossiers = new ArrayList<>(List.of(first, Door.dossier("b.json", policy), first));
    String expected = shown(Linter.of(rules).lint(dossiers));
    assertEquals(8, expected.lines().count());
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(dossiers, random);
      List<Rule> shuffled = new ArrayList<>(rules);
      Collections.shuffle(shuffled, random);
      assertEquals(expected, shown(Linter.of(shuffled).lint(dossiers)));
    }
  }

  private static String shown(Linted linted) {
    return linted.findings().stream()
        .map(f -> f.primary().span() + " " + f.rule() + " " + f.fingerprint())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void reachOfTheUndecidedIsSaid() {
    List<Rule> rules = rules("wide", WIDE, "undecided-access", UNDECIDED);
    Dossier dossier = Door.dossier("p.json", "{\"Statement\":[{\"wide\":\"UNKNOWN\"}]}");
    Finding finding = Linter.of(rules).lint(List.of(dossier)).findings().get(0);
    assertEquals("UNDECIDED", finding.reach().orElseThrow().name());
    assertEquals(0, finding.statement().orElseThrow().index());
    assertEquals("undecided", UndecidedFact.TYPE.name());
  }
}
