package dev.subclaim.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.subclaim.language.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What expressions mean. */
class ExpressionTest {
  private static final Thing WEB =
      Thing.of(
              "web",
              90,
              Thing.of("a", 1).open(Truth.YES),
              Thing.of("b", 2).open(Truth.NO),
              Thing.of("c", 3).open(Truth.UNKNOWN))
          .with(Thing.of("etl", 4));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thing.name == \"web\"",
        "thing.name != 'etl'",
        "thing.size > 80 and thing.size >= 90 and thing.size < 91 and thing.size <= 90",
        "thing.size == 9 * 10 and thing.size / 2 == 45 and thing.size - 1 == 80 + 9",
        "not thing.size == 1",
        "thing.name in [\"etl\", \"web\"] and thing.name not in [\"etl\"]",
        "thing.name in option.names and count(thing.parts) == option.limit",
        "thing.name.matches(\"w*\") and thing.name.startsWith(\"we\")",
        "not thing.name.matches(\"w?\") and thing.name.endsWith(\"b\")",
        "thing.has(\"a\") and not thing.has(\"z\")",
        "any p in thing.parts: p.size == 2",
        "all p in thing.parts: p.size < 4 and p.name != \"z\"",
        "any p in thing.parts: any q in thing.parts: p.size == q.size + 2",
        "not any p in thing.parts: p.size == 7 or p.size == 8",
        "count(p for p in thing.parts if p.size > 1) == 2",
        "first(p.name for p in thing.parts if p.size > 1) == \"b\"",
        "first(thing.parts).size == 1",
        "join(thing.tags, \"-\") == \"a-b-c\" and join(thing.tags) == \"a, b, c\"",
        "thing.twin.known and thing.twin.name == \"etl\"",
        "thing.age.known and thing.age == 1h30m and thing.age > 89m and thing.age < 1h + 31m",
        "thing.age.known and thing.age * 2 == 3h",
        "thing.limit == 10 and thing.limit + 1 == 11",
        "thing in [thing]",
        "(thing.size == 1 or thing.size == 90) and thing.name == \"web\"",
        "'it\\'s' == \"it's\""
      })
  void holds(String question) {
    assertEquals(Truth.YES, Thing.ask(question, WEB));
    assertEquals(Truth.NO, Thing.ask("not (" + question + ")", WEB));
  }

  @ParameterizedTest
  @CsvSource({
    "any p in thing.parts: p.open, YES",
    "all p in thing.parts: p.open, NO",
    "any p in thing.parts: p.size > 1 and p.open, UNKNOWN",
    "all p in thing.parts: p.open or p.size == 2, UNKNOWN",
    "thing.open and first(thing.parts).open, YES",
    "count(p for p in thing.parts if p.open) == 1, UNKNOWN",
    "count(p for p in thing.parts if p.open and p.size < 3) == 1, YES",
    "first(p.size for p in thing.parts if p.size > 7) == 8, UNKNOWN",
    "first(p for p in thing.parts if p.size > 7).open, UNKNOWN",
    "thing.size / 0 == 1, UNKNOWN",
    "thing.size / 0 == 1 and thing.name == 'etl', NO",
    "thing.size / 0 == 1 or thing.name == 'web', YES",
    "not thing.size / 0 == 1, UNKNOWN",
  })
  void isThreeValued(String question, Truth answer) {
    assertEquals(answer, Thing.ask(question, WEB));
  }

  @Test
  void anAbsentFactAnswersItsGuard() {
    Thing alone = Thing.of("web", 0);
    assertEquals(Truth.NO, Thing.ask("thing.twin.known and thing.twin.name == \"etl\"", alone));
    assertEquals(Truth.YES, Thing.ask("not thing.age.known or thing.age > 1h", alone));
  }

  @Test
  void workIsBounded() {
    Thing many = Thing.of("x", 1).inside(500);
    String quadratic = "any p in thing.parts: all q in thing.parts: p.size != q.size";
    assertEquals(Truth.NO, Thing.ask("any p in thing.parts: p.size == 2", many, 500));
    assertEquals(Truth.UNKNOWN, Thing.ask("any p in thing.parts: p.size == 2", many, 499));
    assertEquals(Truth.UNKNOWN, Thing.ask("count(p for p in thing.parts) == 500", many, 499));
    assertEquals(Truth.NO, Thing.ask(quadratic, many, 1000));
    String cubic = "any p in thing.parts: any q in thing.parts: any r in thing.parts: r.size == 2";
    assertEquals(Truth.UNKNOWN, Thing.ask(cubic, many));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{thing.name} is {thing.size} large | web is 90 large",
        "{join(p.name for p in thing.parts if p.size > 1)} | b, c",
        "{thing.tags} | a, b, c",
        "{thing.limit} at {thing.edge} | 10 at \"web\"",
        "{{literal}} | {literal}",
        "{first(p.name for p in thing.parts if p.name == '}' or p.size == 3)} | c",
        "{1h30m} {45s} {0s} {[15m, 2h]} | 1h30m 45s 0s 15m, 2h",
      })
  void fillsTemplates(String template, String filled) {
    assertEquals(filled, Thing.fill(template, WEB));
  }

  @Test
  void aMessageNeedsItsValue() {
    String template = "{first(p.name for p in thing.parts if p.size > 7)}";
    assertThrows(IllegalStateException.class, () -> Thing.fill(template, WEB));
  }
}
