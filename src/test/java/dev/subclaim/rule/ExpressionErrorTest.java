package dev.subclaim.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in expressions are told with their place and the nearest name. */
class ExpressionErrorTest {

  /** The caret line shows the place that the error names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "thing.naem == 'x' | naem | a _thing_ has no _naem_; did you mean _name_?",
        "ting.name == 'x' | ting | nothing here is called _ting_; did you mean _thing_?",
        "thing.name == 1 | 1 | expected a text here, found a number",
        "thing.name | thing.name | expected a question that is true or not, found a text",
        "thing.size and thing.open | thing.size | expected a question that is true or not, found a number",
        "thing.open == thing.open | thing.open | a question is not compared; use it alone, or _not_",
        "thing.parts == thing.parts | thing.parts | a list of thing cannot be compared",
        "thing.name < 'x' | thing.name | only numbers and durations have an order, not a text",
        "thing.name in 'x' | 'x' | expected a list after _in_, found a text",
        "thing.size in thing.tags | thing.size | expected a text here, found a number",
        "thing.twin.name == 'x' | thing.twin | _thing.twin_ can be missing; ask _thing.twin.known and ..._ first",
        "thing.name.known | thing.name.known | _thing.name_ is never missing; leave _.known_ out",
        "thing.has('a', 'b') | has | _has_ takes one literal text, as in has(\"sub\")",
        "thing.name('a') == 'x' | name | _name_ takes no argument",
        "thing.size.matches('x') | matches | a number has no _matches_",
        "thing.name.startswith('x') | startswith | a text has no _startswith_; did you mean _startsWith_?",
        "cuont(thing.parts) == 1 | cuont(thing.parts) | there is no function _cuont_; did you mean _count_?",
        "count() == 1 | count() | _count_ needs a list",
        "count(thing.name) == 1 | thing.name | expected a list here, found a text",
        "any p in thing.name: p == 'x' | thing.name | expected a list here, found a text",
        "any thing in thing.parts: thing.open | any thing in thing.parts: thing.open | _thing_ is already a name here; choose another",
        "[] == 1 | [] | a list needs at least one item",
        "thing.size in [1, 'x'] | 'x' | expected a number here, found a text",
        "thing.size + 1m == 2m | thing.size + 1m | there is no number _+_ duration",
        "option.limits == 3 | limits | the page declares no option _limits_; did you mean _limit_?",
        "thing.name.at == 'x' | thing.name.at | a text has no place",
        "first(p.open for p in thing.parts) | p.open | a question belongs after _if_",
        "thing.name == 'x' thing | thing | unexpected _thing_",
        "thing.name = 'x' | = | unexpected _=_",
        "thing.name == 'x | ' | unexpected _'_",
        "thing.size == 99999999999 | 99999999999 | the number is too large",
        "thing.age.known and thing.age == 5m5h | 5m5h | _5m5h_ is no duration; write 1h30m",
      })
  void tellsPlaceAndReason(String question, String place, String reason) {
    ExpressionError error =
        assertThrows(ExpressionError.class, () -> Thing.ask(question, Thing.of("web", 1)));
    assertEquals(reason.replace('_', '`'), error.reason());
    assertEquals(place, question.substring(error.at().start(), error.at().end()));
  }

  @Test
  void endsTooEarly() {
    ExpressionError error =
        assertThrows(ExpressionError.class, () -> Syntax.parse("thing.name =="));
    assertEquals("the expression ends too early", error.reason());
    assertEquals(new Node.Range(13, 13), error.at());
  }

  @Test
  void guardsFlowWithTheLogic() {
    String[] fine = {
      "thing.twin.known and thing.twin.size == 1",
      "not thing.twin.known or thing.twin.size == 1",
      "not (not thing.twin.known or thing.twin.size == 1)",
      "thing.open and (thing.twin.known and thing.size == 1) and thing.twin.open",
      "thing.twin.known and thing.twin.twin.known and thing.twin.twin.open",
      "thing.twin.known and any p in thing.parts: p.size == thing.twin.size",
      "any p in thing.parts: p.twin.known and p.twin.open",
      "count(p.twin.size for p in thing.parts if p.twin.known) == 0",
    };
    for (String question : fine) {
      Thing.ask(question, Thing.of("web", 1, Thing.of("a", 1)));
    }
    String[] unguarded = {
      "thing.twin.size == 1 and thing.twin.known",
      "thing.twin.known or thing.twin.size == 1",
      "not thing.twin.known and thing.twin.size == 1",
      "(thing.twin.known or thing.open) and thing.twin.open",
      "(any p in thing.parts: p.twin.known) and any p in thing.parts: p.twin.open",
      "thing.twin.known and thing.twin.twin.open",
      "first(thing.parts).twin.known and first(p for p in thing.parts).twin.open",
    };
    for (String question : unguarded) {
      assertThrows(ExpressionError.class, () -> Thing.ask(question, Thing.of("web", 1)), question);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a {thing.naem} b | 9 | a _thing_ has no _naem_; did you mean _name_?",
        "a {thing} b | 3 | a _thing_ cannot be shown; show one of its properties",
        "a {thing.open} | 3 | a truth cannot be shown in a message",
        "a { b | 2 | _{_ without _}_",
        "a } b | 2 | _}_ without _{_; write _}}_ for the character",
        "a {} | 3 | the expression ends too early",
      })
  void templatesTellThePlaceInTheWholeText(String template, int start, String reason) {
    ExpressionError error =
        assertThrows(ExpressionError.class, () -> Thing.fill(template, Thing.of("web", 1)));
    assertEquals(reason.replace('_', '`'), error.reason());
    assertEquals(start, error.at().start());
  }

  @Test
  void depthAndLengthAreBounded() {
    Thing.ask("(".repeat(50) + "thing.open" + ")".repeat(50), Thing.of("web", 1));
    Thing.ask("not ".repeat(247) + "thing.open", Thing.of("web", 1));
    String nested = "(".repeat(51) + "thing.open" + ")".repeat(51);
    assertThrows(ExpressionError.class, () -> Syntax.parse(nested));
    assertThrows(ExpressionError.class, () -> Syntax.parse("x".repeat(1_001)));
    String deep =
        "any a in thing.parts: any b in a.parts: any c in b.parts: any d in c.parts: "
            + "any e in d.parts: any f in e.parts: any g in f.parts: any h in g.parts: h.open";
    assertThrows(ExpressionError.class, () -> Thing.ask(deep, Thing.of("web", 1)));
  }
}
