package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.report.Format;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LintTest {
  private static final Path QUICKSTART = Path.of("testdata/quickstart").toAbsolutePath();

  /** A policy with an error and a warning: an effect that does not exist, and no version. */
  private static final String BAD = "{\"Statement\": [{\"Effect\": \"allow\"}]}";

  @TempDir private Path temp;

  @Test
  void reportsEveryFileAlthoughOneIsBroken() throws IOException {
    write("a.json", BAD);
    write("b.json", "{\"AssumeRolePolicyDocument\": ");
    write("c.json", BAD);
    Ran ran = Ran.in(temp, "lint", "--format", "json", ".");
    assertEquals(2, ran.exit(), "2 outranks 1");
    Tree.Mapping report = object(ran.out());
    assertEquals(List.of("a.json", "b.json", "c.json"), texts(report, "findings", "path"));
    assertEquals(List.of("b.json"), texts(report, "failures", "path"));
    assertTrue(texts(report, "findings", "rule").contains("invalid-syntax"), ran.out());
  }

  @Test
  void givesTwoFindingsInTheShapeOfTheContract() throws IOException {
    write("a.json", BAD);
    Tree.Mapping report = object(Ran.in(temp, "lint", "a.json", "--format", "json").out());
    assertEquals(
        List.of("formatVersion", "tool", "findings", "suppressed", "failures", "summary"),
        names(report));
    List<Tree> findings = ((Tree.Sequence) report.get("findings").orElseThrow()).items();
    assertTrue(findings.size() >= 2, report.toString());
    for (Tree finding : findings) {
      assertEquals(
          List.of(
              "rule",
              "severity",
              "message",
              "path",
              "line",
              "column",
              "endLine",
              "endColumn",
              "pointer",
              "role",
              "account",
              "issuer",
              "owner",
              "statement",
              "statementIndex",
              "reach",
              "witness",
              "fingerprint",
              "fix"),
          names((Tree.Mapping) finding));
    }
    assertEquals(
        List.of(
            "errors",
            "warnings",
            "notes",
            "undecided",
            "suppressed",
            "baselined",
            "files",
            "policies",
            "notChecked"),
        names((Tree.Mapping) report.get("summary").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({"error, 1", "warning, 1", "note, 1", "never, 0"})
  void endsAsAskedWhateverTheFormat(String limit, int exit) throws IOException {
    write("a.json", BAD);
    for (String format : List.of("text", "json")) {
      Ran ran = Ran.in(temp, "lint", "a.json", "--fail-on", limit, "--format", format);
      assertEquals(exit, ran.exit(), ran.out());
    }
  }

  @Test
  void endsWellWhereFindingsAreUnderTheLimit() throws IOException {
    write("a.json", BAD);
    Ran ran = Ran.in(temp, "lint", "a.json", "--select", "missing-version");
    assertEquals(0, ran.exit(), "a warning is no error");
    assertTrue(ran.out().contains("warning[missing-version]"), ran.out());
    assertEquals(1, Ran.in(temp, "lint", "--select=missing-version", "--fail-on=warning").exit());
  }

  @Test
  void everyKindOfThingThatWasReadIsCounted() throws IOException {
    write("a.json", BAD);
    write("acme.web.prod.json", "{\"operationContext\": {\"oidc\": {}}}");
    write("acme.web.dev.json", "{\"operationContext\": {\"oidc\": {}}}");
    write("dev.yaml", "values:\n  aws:\n    login:\n      fn::open::aws-login: {oidc: {}}\n");
    write("provider.json", "{\"Url\": \"api.pulumi.com/oidc\", \"ClientIDList\": [\"acme\"]}");
    write("notes.json", "[1, 2]");
    String read =
        "read: 1 trust policy, 2 deployment settings, 1 ESC environment, 1 provider;"
            + " 1 other file skipped\n";
    Ran ran = Ran.in(temp, "lint");
    assertTrue(ran.out().contains(read), ran.out());
  }

  @Test
  void choosesRules() throws IOException {
    write("a.json", BAD);
    String all = Ran.in(temp, "lint", "a.json").out();
    assertTrue(all.contains("error[invalid-effect]"), all);
    String less =
        Ran.in(temp, "lint", "a.json", "--ignore", "invalid-effect,missing-element").out();
    assertFalse(less.contains("error["), less);
  }

  @Test
  void readsStandardInputUnderAnyName() {
    Ran ran = Ran.piped(temp, BAD, "lint", "-", "--stdin-filename", "iam/web-deploy.json");
    assertEquals(1, ran.exit(), ran.err());
    assertTrue(ran.out().contains("--> iam/web-deploy.json:1:"), ran.out());
    assertTrue(Ran.piped(temp, BAD, "lint", "-").out().contains("--> <stdin>:1:"));
  }

  @Test
  void printsTheSameInWhateverOrderFilesAreNamed() throws IOException {
    write("a.json", BAD);
    write("b.json", BAD);
    String expected = Ran.in(temp, "lint", "a.json", "b.json").out();
    assertEquals(expected, Ran.in(temp, "lint", "b.json", "a.json").out());
    assertEquals(expected, Ran.in(temp, "lint", "./b.json", "a.json", "b.json").out());
  }

  @Test
  void failsWithoutInputUnlessThatIsFine() throws IOException {
    write("main.tf", "");
    Ran ran = Ran.in(temp, "lint");
    assertEquals(2, ran.exit());
    assertTrue(ran.out().contains("terraform show -json"), ran.out());
    assertEquals(0, Ran.in(temp, "lint", "--allow-empty").exit());
  }

  @Test
  void failsForANamedFileOfUnknownKindAndCountsItInAFolder() throws IOException {
    write("folder/other.json", "{\"name\": \"x\"}");
    write("folder/a.json", BAD);
    assertEquals(2, Ran.in(temp, "lint", "folder/other.json", "folder/a.json").exit());
    Ran ran = Ran.in(temp, "lint", "folder");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().contains("1 other file skipped"), ran.out());
  }

  @Test
  void writesFurtherReportsEvenWithoutFindings() throws IOException {
    write("good.json", Files.readString(QUICKSTART.resolve("iam/api-deploy.json")));
    write("report.json", "old");
    Ran ran =
        Ran.in(
            temp, "lint", "good.json", "--output", "json=report.json", "--output=text=report.txt");
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(Files.readString(temp.resolve("report.json")).contains("\"findings\": []"));
    assertEquals(ran.out(), Files.readString(temp.resolve("report.txt")));
    try (var files = Files.list(temp)) {
      assertEquals(3, files.count(), "no temporary file is left");
    }
    Ran nowhere = Ran.in(temp, "lint", "good.json", "--output", "json=no/such/folder.json");
    assertEquals(2, nowhere.exit());
  }

  @Test
  void refusesAConfigurationWithAMistake() throws IOException {
    write("good.json", Files.readString(QUICKSTART.resolve("iam/api-deploy.json")));
    write("subclaim.yaml", "organisations: [acme]\n");
    Ran ran = Ran.in(temp, "lint", "good.json");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("subclaim.yaml:1:1: "), ran.err());
    assertTrue(ran.err().contains("`organizations`"), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void listsWhatItWouldRead() throws IOException {
    write("a.json", BAD);
    write("users.json", "{\"UserDetailList\": []}");
    Ran ran = Ran.in(temp, "lint", "--show-files");
    assertEquals(0, ran.exit());
    assertTrue(ran.out().startsWith("a.json  trust policy\nusers.json  not read: "), ran.out());
  }

  @Test
  void neverLetsAFileNameSpeakToTheTerminal() throws IOException {
    write("\u001b[31m\n::add-mask::x.json", BAD);
    Ran ran = Ran.in(temp, "lint", ".");
    assertEquals(1, ran.exit());
    assertFalse(ran.out().contains("\u001b"), ran.out());
    assertFalse(ran.out().contains("\n::"), ran.out());
  }

  @Test
  void takesEverythingAfterTwoDashesForAPath() throws IOException {
    write("--fail-on=none.json", BAD);
    write("@list.json", BAD);
    Ran ran = Ran.in(temp, "lint", "--", "--fail-on=none.json", "@list.json");
    assertEquals(1, ran.exit(), ran.err());
    assertTrue(ran.out().contains("--> --fail-on=none.json:1:"), ran.out());
    assertTrue(ran.out().contains("--> @list.json:1:"), ran.out());
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Tree.Mapping object(String json) {
    return (Tree.Mapping) Documents.json(SourceText.of("report", json)).roots().get(0);
  }

  private static List<String> names(Tree.Mapping object) {
    return object.members().stream().map(m -> m.key().text()).toList();
  }

  private static List<String> texts(Tree.Mapping report, String list, String member) {
    List<String> texts = new ArrayList<>();
    for (Tree item : ((Tree.Sequence) report.get(list).orElseThrow()).items()) {
      texts.add(((Tree.Scalar) ((Tree.Mapping) item).get(member).orElseThrow()).text());
    }
    return texts.stream().distinct().toList();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theExitDoesNotDependOnTheFormat(Format format) throws IOException {
    write("bad.json", BAD);
    write("broken.json", "{\"AssumeRolePolicyDocument\": ");
    String flag = format.flag();
    assertEquals(1, Ran.in(temp, "lint", "bad.json", "--format", flag).exit());
    assertEquals(
        0, Ran.in(temp, "lint", "bad.json", "--fail-on", "never", "--format", flag).exit());
    assertEquals(2, Ran.in(temp, "lint", ".", "--format", flag).exit());
    Ran ran = Ran.in(temp, "lint", "bad.json", "--output", flag + "=report", "--format", flag);
    assertEquals(ran.out(), Files.readString(temp.resolve("report")));
    assertTrue(ran.out().contains("invalid-effect"), ran.out());
  }
}
