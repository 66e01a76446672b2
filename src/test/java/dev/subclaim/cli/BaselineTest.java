package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.report.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BaselineTest {
  private static final String FILE = "subclaim-baseline.json";
  private static final String OPEN =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated":
      "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"}, "Action":
      "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals":
      {"api.pulumi.com/oidc:aud": "acme"}}}]}
      """;

  @TempDir private Path temp;

  @BeforeEach
  void aPolicyThatAnOrganizationCanUse() throws IOException {
    write("web.json", OPEN);
    assertEquals(1, lint().exit());
    assertEquals(0, baseline("create").exit());
  }

  @Test
  void takesOutWhatWasThereAndCountsIt() {
    Ran ran = lint("--baseline", FILE);
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(ran.out().contains("1 known before"), ran.out());
  }

  @Test
  void layoutDoesNotMatterButMeaningDoes() throws IOException {
    write("web.json", OPEN.replace("{", "{\r\n\t").replace(", ", " , "));
    assertEquals(0, lint("--baseline", FILE).exit());
    write("web.json", OPEN.replace("\"acme\"", "\"acme*\"").replace("StringEquals", "StringLike"));
    assertEquals(1, lint("--baseline", FILE).exit());
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void noFormatHasWhatWasThere(Format format) throws IOException {
    // Rule pages, which some reports hold, name a web.json.
    write("known-role.json", OPEN);
    assertEquals(0, baseline("update").exit());
    write("api.json", OPEN);
    Ran ran = lint("--baseline", FILE, "--format", format.flag());
    assertEquals(1, ran.exit());
    assertTrue(ran.out().contains("api.json"), ran.out());
    assertFalse(ran.out().contains("known-role.json"), ran.out());
    Ran shown = lint("--baseline", FILE, "--format", format.flag(), "--show-suppressed");
    assertFalse(shown.out().contains("known-role.json"), "known is not accepted");
    String both = lint("--format", format.flag()).out();
    assertTrue(both.contains("known-role.json"), both);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          json     | "baselined": 1
          jsonl    | "baselined":1
          text     | ; 1 known before
          concise  | , 1 known before
          markdown | , 1 known before
          """)
  void whatWasThereIsCounted(String format, String words) {
    Ran ran = lint("--baseline", FILE, "--format", format);
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(ran.out().contains(words), ran.out());
    assertFalse(ran.out().contains("web.json"), ran.out());
  }

  @Test
  void anotherRoleIsNew() throws IOException {
    write("api.json", OPEN);
    Ran ran = lint("--baseline", FILE, "--format", "concise");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().startsWith("api.json:") && !ran.out().contains("web.json"), ran.out());
  }

  @Test
  void pruneForgetsAndNeverAdds() throws IOException {
    String all = Files.readString(temp.resolve(FILE));
    write("api.json", OPEN);
    assertEquals(0, baseline("prune").exit());
    assertEquals(all, Files.readString(temp.resolve(FILE)));
    Files.delete(temp.resolve("web.json"));
    assertTrue(lint("--baseline", FILE).out().contains("1 of its findings not met"));
    assertEquals(0, baseline("prune").exit());
    assertEquals(
        "{\"formatVersion\":\"1\",\"findings\":[]}\n", Files.readString(temp.resolve(FILE)));
  }

  @Test
  void updateKnowsWhatIsThereNow() throws IOException {
    write("api.json", OPEN);
    assertEquals(0, baseline("update").exit());
    assertEquals(0, lint("--baseline", FILE).exit());
    assertEquals(4, Files.readString(temp.resolve(FILE)).lines().count());
  }

  @Test
  void mistakesEndWithTwo() throws IOException {
    assertEquals(2, baseline("create").exit(), "it is there already");
    assertEquals(2, baseline("creat").exit());
    assertTrue(baseline("creat").err().contains("did you mean `create`"));
    assertEquals(2, lint("--baseline", "nowhere.json").exit());
    write("broken.json", "{\"AssumeRolePolicyDocument\": ");
    assertEquals(2, baseline("update").exit(), "what cannot be read cannot be known");
    write(FILE, "{\"formatVersion\": \"1\", \"findings\": [{\"rule\": \"x\"}]}");
    Ran ran = lint("--baseline", FILE);
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains(FILE + ":1:"), ran.err());
  }

  private Ran baseline(String action) {
    return Ran.in(temp, "baseline", action);
  }

  private Ran lint(String... flags) {
    String[] arguments = new String[flags.length + 1];
    arguments[0] = "lint";
    System.arraycopy(flags, 0, arguments, 1, flags.length);
    return Ran.in(temp, arguments);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
  }
}
