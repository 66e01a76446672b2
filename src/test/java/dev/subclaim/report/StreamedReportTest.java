package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.config.Organizations;
import dev.subclaim.intake.AccountNames;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reports of an audit of any size are written role by role. */
class StreamedReportTest {
  private static final View VIEW = new View("1", false, false, Style.PLAIN);

  /** What is held at most: a little, and what there is to say of one role. */
  private static final int MOST = 1 << 15;

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"JSON", "JSONL", "CSV", "HTML"})
  void noPieceIsLargerThanARoleHoweverManyThereAre(Format format) {
    Outcome outcome = outcome(1000);
    List<String> pieces = new ArrayList<>();
    format.report(VIEW).write(outcome, pieces::add);
    int longest = pieces.stream().mapToInt(String::length).max().orElse(0);
    int all = pieces.stream().mapToInt(String::length).sum();
    assertTrue(all > 4 * MOST, () -> "only " + all);
    assertTrue(longest <= MOST, () -> longest + " of " + all);
    assertEquals(format.report(VIEW).render(outcome), String.join("", pieces));
  }

  private static Outcome outcome(int roles) {
    List<AuditedRole> all = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    IntStream.range(0, roles)
        .mapToObj(i -> "role-" + i)
        .forEach(
            name -> {
              Outcome one = HtmlReportTest.audit(name);
              all.add(one.audit().orElseThrow().roles().get(0));
              findings.addAll(one.findings());
            });
    return FormatsTest.outcome(findings)
        .with(Audit.of(all, 0, 0, Organizations.NONE, new AccountNames(Map.of())));
  }
}
