package dev.subclaim.fix;

import static dev.subclaim.fix.Trial.of;
import static dev.subclaim.fix.Trial.repair;
import static dev.subclaim.fix.Trial.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.source.PercentText;
import dev.subclaim.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits change what they name and leave the rest of the file as somebody wrote it. */
class EditsTest {
  @Test
  void aTextIsReplacedInItsOwnQuotes() {
    assertEquals("{\"a\": \"acme\", \"b\": 1}", replaced("{\"a\": \"acme*\", \"b\": 1}", "acme*"));
    assertEquals("a: acme # why\n", replaced("p.yaml", "a: acme* # why\n", "acme*", "acme"));
    assertEquals("a: 'acme'\n", replaced("p.yaml", "a: 'acme*'\n", "acme*", "acme"));
    assertEquals("a: \"acme\"\n", replaced("p.yaml", "a: \"acme*\"\n", "acme*", "acme"));
    assertEquals("a: \"*\"\n", replaced("p.yaml", "a: acme\n", "acme", "*"));
    assertEquals("a: \"true\"\n", replaced("p.yaml", "a: yes\n", "yes", "true"));
    assertEquals("a: \"no\"\n", replaced("p.yaml", "a: yes\n", "yes", "no"));
    assertEquals("a: \"2012-10-17\"\n", replaced("p.yaml", "a: x\n", "x", "2012-10-17"));
    assertEquals("a: 'it''s'\n", replaced("p.yaml", "a: 'x'\n", "x", "it's"));
    assertEquals("{\"a\": \"q\\\"\\\\\"}", replaced("p.json", "{\"a\": \"x\"}", "x", "q\"\\"));
  }

  @Test
  void severalTextsInThePlaceOfOneMakeAList() {
    Repair two = repair("p.json", "{\"a\": \"x\"}", "x", "replace", List.of("y", "z"));
    assertEquals("{\"a\": [\"y\", \"z\"]}", text(two));
    Repair more = repair("p.json", "[\n  \"w\",\n  \"x\"\n]", "x", "replace", List.of("y", "z"));
    assertEquals("[\n  \"w\",\n  \"y\",\n  \"z\"\n]", text(more));
    Repair lines = repair("p.yaml", "a:\n- x\n- w\n", "x", "replace", List.of("one", "two"));
    assertEquals("a:\n- one\n- two\n- w\n", text(lines));
  }

  @Test
  void anEntryGoesWithItsCommaAndItsLine() {
    assertEquals("[\"b\"]", removed("p.json", "[\"a\", \"b\"]", "a"));
    assertEquals("[\"a\"]", removed("p.json", "[\"a\", \"b\"]", "b"));
    assertEquals("[\n  \"a\"\n]", removed("p.json", "[\n  \"a\",\n  \"b\"\n]", "b"));
    assertEquals("[\n  \"b\"\n]", removed("p.json", "[\n  \"a\",\n  \"b\"\n]", "a"));
    assertEquals("{\"a\": 1}", removed("p.json", "{\"a\": 1, \"Resource\": \"*\"}", "Resource"));
    assertEquals("a:\n  - y\n", removed("p.yaml", "a:\n  - x # why\n  - y\n", "x"));
    assertEquals("a:\n  - x\n", removed("p.yaml", "a:\n  - x\n  - y", "y") + "\n");
    assertEquals("- b: 2\n  c: 3\n", removed("p.yaml", "- a: 1\n  b: 2\n  c: 3\n", "a"));
    assertEquals("a: {c: 2}\n", removed("p.yaml", "a: {b: 1, c: 2}\n", "b"));
    assertEquals(
        "{\r\n\t\"b\": 2\r\n}", removed("p.json", "{\r\n\t\"a\": 1,\r\n\t\"b\": 2\r\n}", "a"));
  }

  @Test
  void commentsOfOthersStay() {
    String text = "[ // all\n  \"a\", // first\n  // about b\n  \"b\" // second\n]";
    assertEquals("[ // all\n  // about b\n  \"b\" // second\n]", removed("p.jsonc", text, "a"));
    assertEquals("[ // all\n  \"a\" // first\n  // about b\n]", removed("p.jsonc", text, "b"));
  }

  @Test
  void nothingIsEmptied() {
    assertEquals("nothing would be left around it", refused("p.json", "[\"a\"]", "a"));
    assertEquals("nothing would be left around it", refused("p.yaml", "a: 1\n", "a"));
  }

  @Test
  void aMemberIsPutInFront() {
    String version = "{\"Version\": \"2012-10-17\", \"Statement\": []}";
    assertEquals(version, versioned("p.json", "{\"Statement\": []}", 0));
    assertEquals(version.replace(" ", ""), versioned("p.json", "{\"Statement\":[]}", 0));
    assertEquals(
        "Version: \"2012-10-17\"\nStatement: []\n", versioned("p.yaml", "Statement: []\n", 0));
    assertEquals(
        "{\r\n  \"Version\": \"2012-10-17\",\r\n  \"Statement\": []\r\n}",
        versioned("p.json", "{\r\n  \"Statement\": []\r\n}", 0));
  }

  @Test
  void aNameIsReplaced() {
    Repair repair =
        repair("p.json", "{\"Principle\": 1}", "Principle", "rename", List.of("Principal"));
    assertEquals("{\"Principal\": 1}", text(repair));
  }

  @Test
  void whatAnAnchorSharesIsLeftAlone() {
    assertEquals(
        "the file uses this text in several places, by an anchor",
        refused("p.yaml", "a: &x [b, c]\nd: *x\n", "b"));
    Repair merged =
        repair("p.yaml", "a: &x {b: 1}\nc: {<<: *x, d: 2}\n", "b", "rename", List.of("e"));
    assertEquals(
        "the file uses this text in several places, by an anchor",
        Edits.apply(merged).refused().orElseThrow());
  }

  @Test
  void whatATemplateFillsInIsLeftAlone() {
    assertEquals("a template fills it in", unwritten("a: !Sub \"x-${Org}\"\n", "x-${Org}"));
    assertEquals(
        "a template fills it in", unwritten("a: {\"Fn::Sub\": \"x-${Org}\"}\n", "x-${Org}"));
    assertEquals("a template fills it in", unwritten("a: {fn::join: [\":\", [\"x\"]]}\n", "x"));
  }

  @Test
  void aPolicyInsideAStringIsLeftAlone() {
    SourceText file = SourceText.of("export.json", "%7B%22a%22%3A%22x%22%7D");
    SourceText policy = PercentText.decode(file);
    int at = policy.content().indexOf('x');
    Repair repair = of("replace", policy.span(at, at + 1), List.of("y"), "", "");
    assertEquals(
        "it stands inside a string of the file", Edits.apply(repair).refused().orElseThrow());
  }

  @Test
  void whatIsWrittenSoAlreadyIsNoEdit() {
    Repair repair = repair("p.json", "[\"a\"]", "a", "replace", List.of("a"));
    assertEquals("it is written so already", Edits.apply(repair).refused().orElseThrow());
  }

  @Test
  void theChangeIsNoLongerThanItMustBe() {
    Repair repair = repair("p.json", "{\"a\": \"acme*\"}", "acme*", "replace", List.of("acme"));
    Change change = Edits.apply(repair).change().orElseThrow();
    assertEquals("p.json:1:12", change.at().toString());
    assertEquals(1, change.at().end() - change.at().start());
    assertEquals("", change.text());
  }

  private static String replaced(String text, String old) {
    return replaced("p.json", text, old, "acme");
  }

  private static String replaced(String file, String text, String old, String now) {
    return text(repair(file, text, old, "replace", List.of(now)));
  }

  private static String removed(String file, String text, String what) {
    return text(repair(file, text, what, "remove", List.of()));
  }

  private static String refused(String file, String text, String what) {
    return Edits.apply(repair(file, text, what, "remove", List.of())).refused().orElseThrow();
  }

  private static String unwritten(String text, String old) {
    Repair repair = repair("t.yaml", text, old, "replace", List.of("acme"));
    return Edits.apply(repair).refused().orElseThrow();
  }

  private static String versioned(String file, String text, int at) {
    SourceText source = SourceText.of(file, text);
    List<String> version = List.of("2012-10-17");
    return text(of("add-member", source.span(at, at + 1), version, "", "Version"));
  }
}
