package dev.subclaim.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.issuer.TemplateText.Piece;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTextTest {
  @Test
  void literalsAndPartsInTurn() {
    assertEquals(
        new TemplateText(
            List.of(
                new Piece("env:", false),
                new Piece("project", true),
                new Piece("/", false),
                new Piece("environment", true)),
            Optional.empty()),
        TemplateText.read("env:{project}/{environment}"));
  }

  @Test
  void escapesAreTakenAway() {
    assertEquals(
        List.of(new Piece("a{b}\\<yaml>", false)),
        TemplateText.read("a\\{b\\}\\\\<yaml>").pieces());
  }

  @Test
  void anEmptyTemplateHasNoPieces() {
    assertEquals(new TemplateText(List.of(), Optional.empty()), TemplateText.read(""));
  }

  @ParameterizedTest
  @CsvSource({"a{b, 1", "a}b, 1", "{Organization}, 0", "ab{}, 2", "a\\n, 1"})
  void saysWhereReadingFails(String text, int offset) {
    assertEquals(Optional.of(offset), TemplateText.read(text).error());
  }
}
