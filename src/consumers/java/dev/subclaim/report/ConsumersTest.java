package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Summary;
import dev.subclaim.lint.Suppressed;
import edu.hm.hafner.analysis.FileReaderFactory;
import edu.hm.hafner.analysis.Issue;
import edu.hm.hafner.analysis.registry.ParserRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** Reads our reports with the programs that others read them with. */
class ConsumersTest {
  private static final String ODD = "a b/100%#,:x\u00e9.json";

  @TempDir private Path temp;

  /** An error, a warning, a file name that needs care, and a suppressed finding. */
  private static Outcome outcome() {
    List<Finding> findings =
        List.of(
            FormatsTest.at(ODD, "{\"\ud83d\ude00\": 1}", "1"), Samples.refused(), Samples.open());
    return new Outcome(
        findings,
        List.of(new Suppressed(Samples.open(), "SUP-1", "known", Optional.empty(), false)),
        List.of(new Failure("broken.json", "is not JSON")),
        new Summary(4, 0, 3, 0, List.of(), List.of("provider audiences")));
  }

  /** What Jenkins' warnings plugin shows: file, line, column if it takes one, severity, rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SARIF      | sarif        | 1:0 HIGH any-organization  |                   | 2:0 NORMAL role-refuses-stack  | 8:0 HIGH any-organization
          CHECKSTYLE | checkstyle   | 1:8 ERROR any-organization | 1:0 ERROR failure | 2:13 NORMAL role-refuses-stack | 8:38 ERROR any-organization
          GITLAB     | code-climate | 1:0 HIGH any-organization  | 1:0 HIGH failure  | 2:0 HIGH role-refuses-stack    | 8:0 HIGH any-organization
          """)
  void isReadByJenkins(
      Format format, String parser, String odd, String broken, String refused, String open)
      throws IOException {
    List<String> read = new ArrayList<>();
    for (Issue issue : parse(format, parser)) {
      String place =
          issue.getFileName() + ":" + issue.getLineStart() + ":" + issue.getColumnStart();
      read.add(place + " " + issue.getSeverity() + " " + issue.getType());
    }
    assertEquals(expected(odd, broken, refused, open), read);
  }

  /** Jenkins takes a failed test for an issue; a warning fails nothing here. */
  @Test
  void failedTestsAreIssuesInJenkins() throws IOException {
    List<String> read = new ArrayList<>();
    for (Issue issue : parse(Format.JUNIT, "junit")) {
      read.add(issue.getLineStart() + " " + issue.getSeverity());
    }
    assertEquals(List.of("1 HIGH", "1 HIGH", "8 HIGH"), read);
  }

  /** What violations-lib, behind the plugins of several servers, makes of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHECKSTYLE | 1:8 ERROR subclaim.any-organization | 1:-1 ERROR subclaim.failure | 2:13 WARN subclaim.role-refuses-stack | 8:38 ERROR subclaim.any-organization
          CODECLIMATE| 1:-1 ERROR any-organization | 1:-1 ERROR failure | 2:-1 ERROR role-refuses-stack | 8:-1 ERROR any-organization
          """)
  void isReadByViolationsLib(Parser parser, String odd, String broken, String refused, String open)
      throws IOException {
    assertEquals(expected(odd, broken, refused, open), violations(parser));
  }

  /** It leaves the path of a URI encoded. */
  @Test
  void violationsLibReadsSarif() throws IOException {
    assertEquals(
        List.of(
            "a%20b/100%25%23,%3Ax%C3%A9.json:1:-1 ERROR any-organization",
            "deploy/acme.web.prod.json:2:-1 WARN role-refuses-stack",
            "iam/web-deploy.json:8:-1 ERROR any-organization"),
        violations(Parser.SARIF));
  }

  private static List<String> expected(String odd, String broken, String refused, String open) {
    List<String> expected = new ArrayList<>();
    expected.add(ODD + ":" + odd);
    if (broken != null) {
      expected.add("broken.json:" + broken);
    }
    expected.add("deploy/acme.web.prod.json:" + refused);
    expected.add("iam/web-deploy.json:" + open);
    return expected;
  }

  private Iterable<Issue> parse(Format format, String parser) throws IOException {
    FileReaderFactory file = new FileReaderFactory(write(format));
    return new ParserRegistry().get(parser).createParser().parse(file);
  }

  private List<String> violations(Parser parser) throws IOException {
    Format format = parser == Parser.CODECLIMATE ? Format.GITLAB : Format.valueOf(parser.name());
    Path folder = write(format).getParent();
    Set<Violation> read =
        ViolationsApi.violationsApi()
            .withViolationsLogger(new Silence())
            .withPattern(".*/report$")
            .inFolder(folder.toString())
            .findAll(parser)
            .violations();
    return read.stream().map(ConsumersTest::line).sorted().toList();
  }

  private static String line(Violation v) {
    String place = v.getFile() + ":" + v.getStartLine() + ":" + v.getColumn();
    return place + " " + v.getSeverity() + " " + v.getRule();
  }

  private static final class Silence implements ViolationsLogger {
    @Override
    public void log(Level level, String message) {}

    @Override
    public void log(Level level, String message, Throwable cause) {
      throw new AssertionError(message, cause);
    }
  }

  /** The schema of OASIS. */
  @Test
  void sarifKeepsItsSchema() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            ConsumersTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      String definition = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(definition, InputFormat.JSON);
      for (Outcome outcome : List.of(outcome(), FormatsTest.outcome(List.of()))) {
        String report = FormatsTest.render(Format.SARIF, outcome);
        assertEquals(List.of(), schema.validate(report, InputFormat.JSON));
      }
    }
  }

  private Path write(Format format) throws IOException {
    return Files.writeString(temp.resolve("report"), FormatsTest.render(format, outcome()));
  }
}
