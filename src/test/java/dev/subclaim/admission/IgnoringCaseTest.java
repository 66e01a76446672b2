package dev.subclaim.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.language.Domain;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IgnoringCaseTest {
  @Test
  void theSpellingsOfANameAreOneName() {
    assertEquals(
        Optional.of(List.of("acme")), IgnoringCase.values(Domain.parse("[aA][cC][mM][eE]"), 1));
  }

  @Test
  void twoNamesAreMoreThanOne() {
    Domain two = Domain.parse("[aA][cC][mM][eE]|[wW][eE][bB]-1");
    assertEquals(Optional.empty(), IgnoringCase.values(two, 1));
    assertEquals(Optional.of(List.of("acme", "web-1")), IgnoringCase.values(two, 2));
  }

  @Test
  void aNameWithoutLowerCaseStaysAsItIs() {
    assertEquals(Optional.of(List.of("ACME")), IgnoringCase.values(Domain.parse("ACME"), 1));
  }

  @Test
  void aFamilyHasNoEnd() {
    assertEquals(Optional.empty(), IgnoringCase.values(Domain.parse("acme[a-z]*"), 5));
    assertEquals(Optional.empty(), IgnoringCase.values(Domain.parse("web-[a-z]"), 5));
  }
}
