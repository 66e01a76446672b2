package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationsTest {
  private static final Path SAMPLE = Path.of("testdata/expectations").toAbsolutePath();
  private static final String FILE = "expectations.yaml";

  @TempDir private Path temp;
  private String sample;

  @BeforeEach
  void theSample() throws IOException {
    for (String name :
        new String[] {"iam/web-deploy.json", "iam/github-deploy.json", "stranger.json", FILE}) {
      Files.createDirectories(temp.resolve(name).getParent());
      Files.copy(SAMPLE.resolve(name), temp.resolve(name));
    }
    sample = Files.readString(SAMPLE.resolve(FILE));
  }

  private Ran test(String expectations, String... flags) throws IOException {
    Files.writeString(temp.resolve(FILE), expectations);
    String[] all = new String[flags.length + 2];
    all[0] = "test";
    all[1] = FILE;
    System.arraycopy(flags, 0, all, 2, flags.length);
    return Ran.in(temp, all);
  }

  private static void assertSays(String words, Ran ran) {
    assertTrue(ran.out().contains(words), ran.out() + ran.err());
  }

  @Test
  void theSampleIsKeptFromWhereverItIsRun() {
    Ran ran = Ran.in(Path.of("").toAbsolutePath(), "test", "testdata/expectations/" + FILE);
    assertEquals(0, ran.exit(), ran.out());
    assertSays("6 expectations: 6 kept\n", ran);
  }

  @Test
  void eachThatIsBrokenIsToldWithItsToken() throws IOException {
    String opposite =
        sample.replace("expect: deny", "expect: open").replace("expect: allow", "expect: deny");
    Ran ran = test(opposite.replace("expect: open", "expect: allow"));
    assertEquals(1, ran.exit());
    assertSays("6 expectations: 0 kept, 6 broken\n", ran);
    assertSays("BROKEN      production deploys  expectations.yaml:5:5\n", ran);
    assertSays("            web-deploy admits acme/web/prod (update)\n", ran);
    assertSays("            stack `dev` is not `prod`", ran);
    assertSays("expected because: only production has this role\n", ran);
  }

  @Test
  void whatCannotBeToldCountsAsBroken() throws IOException {
    String open =
        Files.readString(temp.resolve("iam/web-deploy.json"))
            .replace(
                "\"StringEquals\"",
                "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"StringEquals\"");
    Files.writeString(temp.resolve("iam/web-deploy.json"), open);
    Ran ran = test(sample);
    assertEquals(1, ran.exit());
    assertSays("UNDECIDED   production deploys  ", ran);
    assertSays("it cannot be told whether web-deploy admits acme/web/prod", ran);
    assertSays("6 expectations: 5 kept, 0 broken, 1 undecided\n".replace("0 broken, ", ""), ran);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          role: web-deploy      | role: web-deplyo       | did you mean `web-deploy`
          stack: acme/web/dev   | stack: acme/web        | want organization/project/stack
          stack: acme/web/dev   | stack: acme/web/dev:up | there is no operation `up`
          stack: acme/web/dev   | subject: a             | `subject` and `audience` go together
          stack: acme/web/dev   | issuer: a              | want one of stack, environment, subject
          token: stranger.json  | token: nowhere.json    | no such file
          expect: allow         | expect: perhaps        | expectations.yaml:8:13
          role: github-deploy   | policy: iam            | there is no role in iam
          """)
  void whatCannotBeTriedEndsWithTwoAndHidesNothing(String good, String bad, String words)
      throws IOException {
    Ran ran = test(sample.replaceFirst(good, bad));
    assertEquals(2, ran.exit(), ran.out());
    assertSays("UNREADABLE  ", ran);
    assertSays(words, ran);
    assertSays("6 expectations: 5 kept, 1 unreadable\n", ran);
  }

  @Test
  void aFileThatIsNoneEndsWithTwo() throws IOException {
    assertEquals(2, test("version: 2\nexpectations: []\n").exit());
    assertEquals(2, test("[").exit());
    assertEquals(2, test("").exit());
    assertEquals(2, test(sample.replace("files: [iam]", "files: [nowhere]")).exit());
    assertEquals(2, Ran.in(temp, "test", "nowhere.yaml").exit());
    assertEquals(2, Ran.in(temp, "test").exit());
  }

  @Test
  void junitCountsEveryExpectation() throws IOException {
    String bad =
        sample
            .replaceFirst("stack: acme/web/dev", "stack: acme/web")
            .replaceFirst("expect: allow", "expect: deny");
    Ran ran = test(bad, "--format", "junit", "--output", "json=out.json");
    assertEquals(2, ran.exit());
    assertSays("tests=\"6\" failures=\"1\" errors=\"1\" skipped=\"0\"", ran);
    assertEquals(6, ran.out().split("<testcase ").length - 1);
    String json = Files.readString(temp.resolve("out.json"));
    assertTrue(json.contains("\"unreadable\": 1"), json);
  }
}
