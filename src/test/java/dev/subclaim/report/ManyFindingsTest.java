package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an organization with many roles finds on its first day, in every format. */
class ManyFindingsTest {
  private static final int MANY = 5000;

  /** GitHub's limits for a file of results. */
  private static final int MOST_RESULTS = 25_000;

  private static final int MOST_BYTES = 10_000_000;
  private static final int LONGEST_COMMENT = 65_536;

  private static List<Finding> findings(int number) {
    return IntStream.range(0, number).mapToObj(ManyFindingsTest::finding).toList();
  }

  /** Each of a file, a role and a token of its own. */
  private static Finding finding(int i) {
    String path = "exports/%012d/role-%x.json".formatted(100_000_000_000L + i / 40, i * 7919L);
    Finding open = Samples.open();
    SourceText text =
        SourceText.of(path, Samples.POLICY.content().replace("web:", "web-" + i * 31 + ":"));
    return new Finding(
        open.rule(),
        i % 10 == 0 ? Severity.ERROR : Severity.WARNING,
        open.message() + "-" + i,
        FormatsTest.at(path, text.content(), "\"acme*\"").primary(),
        List.of(),
        open.role(),
        open.issuer(),
        open.owner(),
        open.statement(),
        open.reach(),
        open.witness(),
        open.admits(),
        open.meant(),
        open.help(),
        open.notes(),
        Integer.toHexString(i * 0x9E3779B9),
        open.fix());
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "MARKDOWN")
  void allAreThereAndEachOnce(Format format) throws IOException {
    String report = FormatsTest.render(format, FormatsTest.outcome(findings(MANY)));
    assertFalse(report.contains("are in the other reports"));
    List<Row> rows = Row.of(format, report);
    assertEquals(MANY, rows.size());
    assertEquals(MANY, new HashSet<>(rows).size());
  }

  @Test
  void aCommentHasTheWorstAndCountsTheRest() throws IOException {
    String report = FormatsTest.render(Format.MARKDOWN, FormatsTest.outcome(findings(MANY)));
    assertTrue(report.length() < LONGEST_COMMENT, () -> report.length() + " characters");
    List<Row> rows = Row.of(Format.MARKDOWN, report);
    assertFalse(rows.isEmpty());
    assertTrue(rows.stream().allMatch(row -> row.severity().equals("error")), report);
    assertTrue(
        report.contains("%,d more findings in the other reports".formatted(MANY - rows.size())),
        report);
  }

  @Test
  void sarifKeepsWithinGithubsLimitsAndLeavesOutTheLessSevere() throws IOException {
    int more = 17;
    List<Finding> all = findings(MOST_RESULTS + more);
    String report = FormatsTest.render(Format.SARIF, FormatsTest.outcome(all));
    List<Row> rows = Row.of(Format.SARIF, report);
    assertEquals(MOST_RESULTS, rows.size());
    assertEquals(
        all.stream().filter(f -> f.severity() == Severity.ERROR).count(),
        rows.stream().filter(row -> row.severity().equals("error")).count());
    assertTrue(report.contains(more + " more results are in the other reports"));
    assertTrue(packed(report) < MOST_BYTES, "too large when packed");
  }

  private static int packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
