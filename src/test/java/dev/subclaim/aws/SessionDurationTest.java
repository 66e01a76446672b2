package dev.subclaim.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.aws.SessionDuration.Grammar;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionDurationTest {
  /** A dash stands for a text that the grammar refuses. */
  @ParameterizedTest
  @CsvSource({
    "1h0m0s, 3600, 3600",
    "15m, 900, 900",
    "3600s, 3600, 3600",
    "1h30m, 5400, 5400",
    "90m, 5400, 5400",
    "1.5h, -, 5400",
    "30m1h, -, 5400",
    "90s500ms, -, 91",
    ".5h, -, 1800",
    "+1h, -, 3600",
    "0, -, 0",
    "-1h, -, -",
    "3600, -, -",
    "1d, -, -",
    "1 h, -, -",
    "'', -, -",
    "h, -, -",
    "1H, -, -",
    "1h30, -, -",
    "1000000h, 3600000000, 3600000000"
  })
  void isReadByTheGrammarOfItsFormat(String text, String clock, String go) {
    assertEquals(clock, seconds(text, Grammar.CLOCK));
    assertEquals(go, seconds(text, Grammar.GO));
  }

  private static String seconds(String text, Grammar grammar) {
    Optional<SessionDuration> read = SessionDuration.read(text, grammar);
    assertEquals(read.isEmpty(), SessionDuration.defect(text, grammar).isPresent());
    return read.map(d -> Long.toString(d.seconds())).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "1d, 24h",
    "3600, 1h",
    "1 h, 1h",
    "2 hours, 2h",
    "90 minutes, 1h30m",
    "1.5h, 1h30m",
    "-1h, ",
    "soon, "
  })
  void offersWhatWasMeant(String text, String meant) {
    Optional<String> help = SessionDuration.defect(text, Grammar.CLOCK).flatMap(Defect::help);
    assertEquals(Optional.ofNullable(meant), help);
  }

  @Test
  void liesBetweenFifteenMinutesAndTwelveHours() {
    assertEquals(true, duration("14m59s").tooShort());
    assertEquals(false, duration("15m").tooShort());
    assertEquals(false, duration("12h").tooLong());
    assertEquals(true, duration("12h0m1s").tooLong());
  }

  private static SessionDuration duration(String text) {
    return SessionDuration.read(text, Grammar.GO).orElseThrow();
  }
}
