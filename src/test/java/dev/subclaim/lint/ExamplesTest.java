package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.issuer.Token;
import dev.subclaim.rule.Dossier;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.SourceText;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pages are held to their examples, to the letter. */
class ExamplesTest {
  private static final String PAGE =
      """
      ---
      severity: error
      since: 0.1.0
      on: door
      when: door.wide
      message: "{door.name} is wide"
      ---
      ## Flagged
      ```json
      {"Statement": [{"name": "a", "wide": "YES"}]}
      ```
      ```findings
      1:16 a is wide
      ```
      ```json file=x.json
      {"Statement": [{"name": "a", "wide": "YES"}]}
      ```
      ```json file=y.json
      {"Statement": [{"name": "b", "wide": "NO"}, {"name": "c", "wide": "YES"}]}
      ```
      ```findings
      x.json:1:16 a is wide
      y.json:1:45 c is wide
      ```
      ## Accepted
      ```json
      {"Statement": [{"name": "a", "wide": "NO"}]}
      ```
      """;

  private static List<String> mismatches(String page) {
    List<SourceText> pages = List.of(SourceText.of("rules/wide.md", page));
    Rule rule = RulePages.load(pages, List.of(), Door.VOCABULARY).rules().get(0);
    return Examples.mismatches(rule, ExamplesTest::lint);
  }

  private static List<Finding> lint(List<SourceText> files, Rule rule) {
    List<Dossier> dossiers =
        files.stream().map(file -> Door.dossier(file.path(), file.content())).toList();
    return Linter.of(List.of(rule)).lint(dossiers).findings();
  }

  @Test
  void aPageThatKeepsItsWordHasNoMismatch() {
    assertEquals(List.of(), mismatches(PAGE));
  }

  @Test
  void placeAndSentenceAreComparedToTheLetter() {
    assertEquals(
        List.of(
            "rules/wide.md:9: the example should give\n  1:17 a is wide\n"
                + "but gives\n  1:16 a is wide\n"),
        mismatches(PAGE.replace("\n1:16", "\n1:17")));
    assertEquals(1, mismatches(PAGE.replace("1:45 c is wide", "1:45 c is Wide")).size());
  }

  @Test
  void anAcceptedExampleMustGiveNothing() {
    String bad = PAGE.replace("{\"name\": \"a\", \"wide\": \"NO\"}", "{\"wide\": \"YES\"}");
    List<String> wrong = mismatches(bad);
    assertEquals(1, wrong.size());
    assertTrue(wrong.get(0).startsWith("rules/wide.md:26: the example should give\n  nothing\n"));
  }

  @Test
  void aFlaggedExampleNeedsFindings() {
    String bad = PAGE.replace("```findings\n1:16 a is wide\n```\n", "").replace("file=x.json", "");
    bad = bad.substring(0, bad.indexOf("```findings")) + bad.substring(bad.indexOf("## Accepted"));
    assertTrue(
        mismatches(bad).get(0).endsWith("a flagged example needs a block `findings` after it"));
  }

  @Test
  void tokensAreWrittenClaimByClaim() {
    Token token = new Token("i.example", new TreeMap<>(Map.of("sub", "s", "aud", "a", "azp", "z")));
    Witness in =
        new Witness(token, new TreeMap<>(Map.of("aws:SourceIp", "203.0.113.1")), List.of(), true);
    assertEquals("gets in: aud a sub s azp z when aws:SourceIp 203.0.113.1", Examples.token(in));
    Witness out = new Witness(token, new TreeMap<>(), List.of(), false);
    assertEquals("refused: aud a sub s azp z", Examples.token(out));
  }
}
