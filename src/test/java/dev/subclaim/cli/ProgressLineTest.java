package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.subclaim.app.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(shown, true, StandardCharsets.UTF_8);

  @Test
  void aShortRunShowsNothing() {
    Progress line = ProgressLine.on(terminal, true);
    line.judged(1);
    line.judged(2);
    line.end();
    assertEquals("", shown.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatGoesToAFileHasNoProgress() {
    assertSame(Progress.NONE, ProgressLine.on(terminal, false));
  }
}
