package dev.subclaim.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.Golden;
import dev.subclaim.cli.Ran;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole organization: what is planted is found, and nothing else is. */
class SampleOrganizationTest {
  private static final Path FOLDER = Path.of("testdata/organization");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([a-z, -]+) \\|");

  @Test
  void theFilesAreAsTheyAreWritten() throws IOException {
    Map<String, String> files = SampleFiles.all();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Golden.matches(FOLDER.resolve(file.getKey()), file.getValue());
    }
    try (Stream<Path> all = Files.walk(FOLDER)) {
      List<String> there =
          all.filter(Files::isRegularFile)
              .map(p -> FOLDER.relativize(p).toString())
              .sorted()
              .toList();
      assertEquals(List.copyOf(files.keySet()), there);
    }
  }

  @Test
  void eachPlantedMistakeIsFoundAndNothingElse() throws IOException {
    List<String> planted =
        ROW.matcher(Files.readString(FOLDER.resolve("README.md")))
            .results()
            .flatMap(
                row -> Stream.of(row.group(2).split(", ")).map(rule -> row.group(1) + " " + rule))
            .sorted()
            .toList();
    assertEquals(32, planted.size());
    assertEquals(String.join("\n", planted), String.join("\n", found()));
  }

  private static List<String> found() throws IOException {
    Tree.Mapping report =
        (Tree.Mapping) Documents.read(SourceText.of("report.json", audit("json"))).roots().get(0);
    List<String> found = new ArrayList<>();
    for (Tree finding : ((Tree.Sequence) report.get("findings").orElseThrow()).items()) {
      if (!text(finding, "severity").equals("note")) {
        String path = text(finding, "path").replace("testdata/organization/", "");
        String where = path.startsWith("pulumi/") ? path : text(finding, "role");
        found.add(where + " " + text(finding, "rule"));
      }
    }
    return found.stream().sorted().toList();
  }

  private static String text(Tree of, String name) {
    return ((Tree.Scalar) ((Tree.Mapping) of).get(name).orElseThrow()).text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "jsonl", "csv", "html"})
  void theReportIsAsAgreed(String format) throws IOException {
    String report = audit(format).replaceFirst("subclaim [0-9]+\\.[0-9]+\\.[0-9]+", "subclaim 0");
    String ending = format.equals("text") ? "txt" : format;
    Golden.matches(Path.of("testdata/reports/audit/organization." + ending), report);
  }

  private static String audit(String format) {
    return Ran.in(
            Path.of(""),
            "audit",
            FOLDER + "/accounts.json",
            FOLDER + "/exports",
            FOLDER + "/pulumi",
            "--config",
            FOLDER + "/subclaim.yaml",
            "--format",
            format)
        .out();
  }
}
