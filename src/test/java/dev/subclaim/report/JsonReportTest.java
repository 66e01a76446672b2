package dev.subclaim.report;

import dev.subclaim.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final Path GOLDEN = Path.of("testdata/reports/json");

  @Test
  void givesEveryFieldOfTheContract() throws IOException {
    String json = report().render(Samples.outcome(Samples.open(), Samples.refused()));
    Golden.matches(GOLDEN.resolve("findings.json"), json);
  }

  @Test
  void isAWholeReportWhenThereIsNothing() throws IOException {
    Golden.matches(GOLDEN.resolve("nothing.json"), report().render(Samples.outcome()));
  }

  private static Report report() {
    return Format.JSON.report(new View("0.0.0", false, false, Style.PLAIN));
  }
}
