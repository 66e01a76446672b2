package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.Organizations;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.rule.Example;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Policies that say the same share what is concluded from them; no finding may show it. */
class SharedReasoningTest {
  private static final Issuers ISSUERS = Issuers.builtIn();

  private static final List<Rule> RULES =
      RulePages.load(List.of(), RulePages.shipped(), PolicyFacts.VOCABULARY).rules();

  private static final Linter LINTER = Linter.of(RULES);

  @TestFactory
  List<DynamicTest> findingsAreThoseOfEachPolicyAlone() {
    return RULES.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertNothingShows(rule)))
        .toList();
  }

  private static void assertNothingShows(Rule rule) {
    List<SourceText> files =
        RulePages.flagged(rule.page()).stream().map(Example::files).flatMap(List::stream).toList();
    assertTrue(!files.isEmpty());
    files.forEach(SharedReasoningTest::assertNothingShows);
  }

  private static void assertNothingShows(SourceText text) {
    Knowledge shared = knowledge();
    findings(Intake.read(text), shared);
    Facts other = Intake.read(elsewhere(text));
    assertEquals(findings(other, knowledge()), findings(other, shared), text.path());
  }

  /** The same in another file and account, some lines further down. */
  private static SourceText elsewhere(SourceText text) {
    String moved =
        text.content()
            .replaceAll("(:iam::)[0-9]{12}(:oidc-provider/)", "$1987654321098$2")
            .replace("\uFEFF", "");
    return SourceText.of("other/" + text.path(), "\n\n" + moved);
  }

  private static Knowledge knowledge() {
    return new Knowledge(ISSUERS, Organizations.NONE);
  }

  private static List<Finding> findings(Facts facts, Knowledge knowledge) {
    Linted linted = LINTER.lint(PolicyFacts.of(facts, knowledge));
    assertEquals(List.of(), linted.failures());
    return linted.findings();
  }
}
