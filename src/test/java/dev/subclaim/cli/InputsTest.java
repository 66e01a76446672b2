package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of files of every kind on the command line. */
class InputsTest {
  private static final Path TESTDATA = Path.of("testdata").toAbsolutePath();

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "exports/config-query.json, AWS Config export",
    "exports/steampipe.json, role records",
    "templates/github.yaml, CloudFormation template",
    "templates/pulumi-program.yaml, Pulumi project",
    "plans/terraform.json, Terraform plan",
    "plans/pulumi-preview.json, Pulumi preview",
    "states/terraform.tfstate, Terraform state",
    "states/pulumi.json, Pulumi state",
  })
  void everyFormIsShownByItsName(String file, String kind) {
    Ran ran = Ran.in(TESTDATA, "lint", "--show-files", file);
    assertEquals(0, ran.exit(), ran.err());
    assertEquals(file + "  " + kind + "\n", ran.out());
  }

  @Test
  void packedFilesAreReadLikeOthers() throws IOException {
    pack("exports/get-role.json", "role.json.gz");
    Ran ran = Ran.in(temp, "lint", "role.json.gz", "--format", "json", "--fail-on", "never");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("\"policies\": 1"), ran.out());
  }

  @Test
  void aCutOffExportIsJudgedAndFailsTheRun() throws IOException {
    String roles = Files.readString(TESTDATA.resolve("exports/list-roles.json"));
    int end = roles.lastIndexOf('}');
    String cut = roles.substring(0, end) + ", \"NextToken\": \"eyJNYXJrZXIi\"}";
    Files.writeString(temp.resolve("roles.json"), cut);
    Ran ran = Ran.in(temp, "lint", ".", "--fail-on", "never", "--format", "json");
    assertEquals(2, ran.exit());
    assertTrue(ran.out().contains("export is incomplete: `NextToken`"), ran.out());
    assertTrue(ran.out().contains("\"policies\": 12"), ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"findings\": [{\"analyzedAt\": 1}]} | findings of Access Analyzer",
        "{\"Records\": [{\"eventSource\": \"s3\", \"eventName\": \"x\"}]} | simulate ROLE"
            + " --requests",
        "{\"a\": 1} | is nothing that subclaim reads",
      })
  void whatIsNotReadIsAFailureWhenNamedAndCountedInAFolder(String text, String hint)
      throws IOException {
    Files.writeString(temp.resolve("other.json"), text);
    Ran named = Ran.in(temp, "lint", "other.json");
    assertEquals(2, named.exit());
    assertTrue((named.out() + named.err()).contains(hint), named.out() + named.err());
    pack("exports/get-role.json", "role.json.gz");
    Ran folder = Ran.in(temp, "lint", ".", "--fail-on", "never");
    assertEquals(0, folder.exit(), folder.out() + folder.err());
    assertTrue(folder.out().contains("1 other file skipped"), folder.out());
  }

  @Test
  void policiesAttachedInAFileOfTheirOwnAreTheRoles() throws IOException {
    String role = Files.readString(TESTDATA.resolve("exports/get-role.json"));
    Files.writeString(temp.resolve("role.json"), role.replace(":stack:prod:*", ":*"));
    Ran alone = Ran.in(temp, "lint", ".", "--fail-on", "never");
    assertTrue(!alone.out().contains("privileged-role-wide-open"), alone.out());
    Files.copy(
        TESTDATA.resolve("exports/web-deploy.attached.json"),
        temp.resolve("web-deploy.attached.json"));
    Ran told = Ran.in(temp, "lint", ".", "--fail-on", "never");
    assertTrue(told.out().contains("privileged-role-wide-open"), told.out());
  }

  @Test
  void aRoleThatTwoExportsDescribeIsOneRole() throws IOException {
    for (String name : new String[] {"account-authorization-details.json", "list-roles.json"}) {
      Files.copy(TESTDATA.resolve("exports").resolve(name), temp.resolve(name));
    }
    Ran ran = Ran.in(temp, "audit", ".", "--fail-on", "never");
    assertTrue(ran.out().startsWith("5 of 12 roles trust an OIDC issuer"), ran.out());
    Path list = temp.resolve("list-roles.json");
    Files.writeString(list, Files.readString(list).replace(":project:web:", ":project:old:"));
    Ran differing = Ran.in(temp, "audit", ".", "--fail-on", "never");
    assertTrue(differing.out().startsWith("6 of 13 roles"), differing.out());
  }

  private void pack(String sample, String name) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(temp.resolve(name)))) {
      Files.copy(TESTDATA.resolve(sample), out);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "main.tf | terraform show -json PLAN > plan.json",
        "index.ts | pulumi preview --json > preview.json",
      })
  void ofASourceThatIsNamedItIsSaidWhatToGiveInstead(String name, String words) throws IOException {
    Files.writeString(temp.resolve(name), "const a = {\n  b: c.d({ e: [] }),\n};\n");
    Ran ran = Ran.in(temp, "lint", name);
    assertEquals(2, ran.exit());
    assertTrue(ran.out().startsWith("failed: " + name + ": is "), ran.out());
    assertTrue(ran.out().contains(words), ran.out());
  }
}
