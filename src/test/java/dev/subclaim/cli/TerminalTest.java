package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.report.Style;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NO_COLOR,       1, true,  auto,   PLAIN
          NO_COLOR,       1, true,  always, COLOUR
          FORCE_COLOR,    1, false, auto,   COLOUR
          FORCE_COLOR,    1, false, never,  PLAIN
          FORCE_COLOR,    0, false, auto,   PLAIN
          CLICOLOR_FORCE, 1, false, auto,   COLOUR
          TERM,        dumb, true,  auto,   PLAIN
          TERM,       xterm, true,  auto,   COLOUR
          TERM,       xterm, false, auto,   PLAIN
          """)
  void theFlagWinsOverTheEnvironmentAndThisOverTheTerminal(
      String name, String value, boolean terminal, String flag, Style style) {
    assertEquals(style, Terminal.of(Map.of(name, value), terminal).style(flag));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, ''"})
  void noColourWinsWhenItIsNotEmpty(String force, String no) {
    Terminal terminal = Terminal.of(Map.of("FORCE_COLOR", force, "NO_COLOR", no), false);
    assertEquals(no.isEmpty() ? Style.COLOUR : Style.PLAIN, terminal.style("auto"));
  }
}
