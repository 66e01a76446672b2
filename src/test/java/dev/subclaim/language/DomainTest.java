package dev.subclaim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ab]+",
        "a(b|:)*",
        "(a|ab)(b|:)?",
        "[^:]*",
        "a?b?:?",
        "((a|b)+:)*",
        "",
        "a|",
        "[a-b:]"
      })
  void agreesWithTheLibrarysRegularExpressions(String expression) {
    Domain domain = Domain.parse(expression);
    java.util.regex.Pattern oracle = java.util.regex.Pattern.compile(expression);
    for (int seed = 0; seed < 500; seed++) {
      String word = new RandomPatterns(seed).word(5);
      assertEquals(oracle.matcher(word).matches(), domain.contains(word), word);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a", "a)", "[a", "*", "a{2}", "[b-a]", "a\\", "^a"})
  void saysWhereAnExpressionIsWrong(String expression) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> Domain.parse(expression));
    assertTrue(wrong.getMessage().matches(".* at offset \\d+ of the expression .*"));
  }

  @Test
  void combines() {
    Domain names = Domain.parse("[a-z]+");
    Domain web = Domain.of(List.of("web", "web-1"));
    assertEquals(Optional.of(List.of("web")), names.intersect(web).values(5));
    assertFalse(names.minus(web).contains("web"));
    assertTrue(names.minus(web).contains("we"));
    assertTrue(names.union(web).contains("web-1"));
    assertTrue(web.minus(web).isEmpty());
  }

  @Test
  void knowsWhetherThereIsAnEndToItsTexts() {
    assertFalse(Domain.parse("[a-z]+").isFinite());
    assertTrue(Domain.parse("preview|update").isFinite());
    assertEquals(
        Optional.of(List.of("update", "preview")), Domain.parse("preview|update").values(2));
    assertEquals(Optional.empty(), Domain.parse("web-[a-z0-9]").values(35));
    assertEquals(36, Domain.parse("web-[a-z0-9]").values(36).orElseThrow().size());
  }

  @Test
  void theShortestTextIsReadable() {
    assertEquals(Optional.of("aaa"), Domain.parse("[a-z0-9][a-z0-9-]+[a-z0-9]").shortest());
  }
}
