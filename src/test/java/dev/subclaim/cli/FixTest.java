package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairs: which are made, what is proved of them, and which files they touch. */
class FixTest {
  private static final String SAFE =
      """
      {
        "Statement": {
          "Effect": "allow",
          "Principal": {"Federated": "arn:aws:iam::111111111111:oidc-provider/api.pulumi.com/oidc"},
          "Action": "sts:AssumeRoleWithWebIdentity",
          "Resource": "*",
          "Condition": {
            "StringEqualsIfExists": {"api.pulumi.com/oidc:aud": "acme"},
            "StringLike": {"api.pulumi.com/oidc:sub": "%s"}
          }
        }
      }
      """;

  private static final String WEB = "pulumi:deploy:org:acme:project:web:*";

  private static final String CLEAN =
      """
      {
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Principal": {"Federated": "arn:aws:iam::111111111111:oidc-provider/api.pulumi.com/oidc"},
          "Action": "sts:AssumeRoleWithWebIdentity",
          "Condition": {
            "StringEquals": {"api.pulumi.com/oidc:aud": "acme"},
            "StringLike": {"api.pulumi.com/oidc:sub": "%s"}
          }
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void configure() throws IOException {
    write("subclaim.yaml", "version: 1\norganizations: [acme]\n");
  }

  @Test
  void severalSafeEditsOfOneFileAreMadeOneAfterTheOther() throws IOException {
    write("web.json", SAFE.formatted(WEB));
    Ran ran = lint("--fix", "web.json");
    assertEquals(CLEAN.formatted(WEB), read("web.json"), ran.err());
    assertEquals(0, ran.exit(), ran.out());
    assertEquals(4, ran.err().lines().filter(l -> l.startsWith("fixed: web.json:")).count());
    assertTrue(ran.err().contains("missing-version (the same tokens get in)"), ran.err());
    assertEquals("", lint("--fix", "web.json").err());
  }

  @Test
  void safeRepairsKeepNobodyOutAndLetNobodyIn() throws IOException {
    write("web.json", CLEAN.formatted("pulumi:deploy:org:acme:project:web*"));
    Ran ran = lint("--fix", "web.json");
    assertEquals("", ran.err());
    assertTrue(ran.out().contains("subclaim lint --fix=all web.json"), ran.out());
    assertEquals(CLEAN.formatted("pulumi:deploy:org:acme:project:web*"), read("web.json"));
  }

  @Test
  void whatKeepsStrangersOutSaysWhoIsKeptOut() throws IOException {
    write("web.json", CLEAN.formatted("pulumi:deploy:org:acme:project:web*"));
    Ran ran = lint("--fix=all", "web.json");
    assertEquals(CLEAN.formatted(WEB), read("web.json"), ran.err());
    assertTrue(ran.err().contains("project-prefix (narrower)"), ran.err());
    assertTrue(ran.err().contains("no longer gets in:"), ran.err());
    assertTrue(ran.err().contains("sub  pulumi:deploy:org:acme:project:web-"), ran.err());
  }

  @Test
  void nobodyWhoIsListedIsKeptOut() throws IOException {
    write(
        "subclaim.yaml", "version: 1\ninventory: {stacks: [acme/web-admin/prod, acme/etl/dev]}\n");
    String before = CLEAN.formatted("pulumi:deploy:org:acme:project:web*");
    write("web.json", before);
    Ran ran = lint("--fix=all", "web.json");
    assertEquals(before, read("web.json"));
    assertTrue(
        ran.err().contains("project-prefix: acme/web-admin/prod would lose access"), ran.err());
  }

  @Test
  void aListedStackThatAsksForAnotherRoleMayBeKeptOut() throws IOException {
    write(
        "subclaim.yaml",
        """
        version: 1
        inventory:
          stacks: [{name: acme/web-admin/prod, settings: admin.json}]
          roles: [{arn: "arn:aws:iam::111111111111:role/web", policy: web.json}]
        """);
    write(
        "admin.json",
        """
        {"operationContext": {"oidc": {"aws": {
          "roleArn": "arn:aws:iam::111111111111:role/admin", "sessionName": "admin"}}}}
        """);
    write("web.json", CLEAN.formatted("pulumi:deploy:org:acme:project:web*"));
    Ran ran = lint("--fix=all", "web.json");
    assertEquals(CLEAN.formatted(WEB), read("web.json"), ran.err());
  }

  @Test
  void aDeadValueIsPutRightAndWhoGetsInIsShown() throws IOException {
    write("web.json", CLEAN.formatted("pulumi:deploy:org:acme:project:web"));
    Ran ran = lint("--fix=all", "web.json");
    assertEquals(CLEAN.formatted(WEB), read("web.json"), ran.err());
    assertTrue(ran.err().contains("never-matches (lets in what was meant)\n"), ran.err());
    assertTrue(ran.err().contains("  now gets in:\n    iss  https://api.pulumi.com"), ran.err());
  }

  @Test
  void aRepairThatWouldOpenTheRoleIsShownAndNotMade() throws IOException {
    String dead = CLEAN.formatted("pulumi:deploy:org:acme:*").replace("StringLike", "StringEquals");
    String policy = dead.replace("\"acme\"},\n      \"StringEquals\": {", "\"acme\",");
    write("web.json", policy);
    Ran ran = lint("--fix=all", "web.json");
    assertEquals(policy, read("web.json"));
    assertTrue(
        ran.err().contains("never-matches: it would open the role: organization-wide"), ran.err());
    assertTrue(ran.err().contains("would let in:"), ran.err());
    assertTrue(ran.err().contains("would admit: organization acme   project any"), ran.err());
    assertEquals(1, ran.exit());
  }

  @Test
  void aDiffShowsWhatWouldChangeAndWritesNothing() throws IOException {
    String before = SAFE.formatted(WEB).replace("\n", "\r\n");
    write("iam/web.json", before);
    Ran ran = lint("--diff", "iam");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().startsWith("--- a/iam/web.json\n+++ b/iam/web.json\n@@ -1,11 +1,11 @@\n"));
    assertTrue(
        ran.out().contains("\n-    \"Effect\": \"allow\",\r\n+    \"Effect\": \"Allow\",\r\n"));
    assertEquals(before, read("iam/web.json"));
    write("iam/web.json", CLEAN.formatted(WEB));
    assertEquals("", lint("--diff", "iam").out());
    assertEquals(0, lint("--diff", "iam").exit());
  }

  @Test
  void standardInputCanOnlyBeShown() {
    Ran shown = Ran.piped(folder, SAFE.formatted(WEB), "lint", "--diff", "-");
    assertTrue(shown.out().startsWith("--- a/<stdin>\n+++ b/<stdin>\n"), shown.out());
    Ran refused = Ran.piped(folder, SAFE.formatted(WEB), "lint", "--fix", "-");
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("--fix cannot change standard input"), refused.err());
  }

  @Test
  void whatIsAcceptedIsNotRepaired() throws IOException {
    write("web.json", SAFE.formatted(WEB));
    Ran.in(folder, "baseline", "create");
    Ran ran = lint("--fix=all", "--baseline", "subclaim-baseline.json", "web.json");
    assertEquals("", ran.err());
    assertEquals(SAFE.formatted(WEB), read("web.json"));
  }

  @Test
  void exportsAreLeftToThoseWhoMakeThem() throws IOException {
    String export = "{\"Role\": {\"RoleName\": \"web\", \"AssumeRolePolicyDocument\": %s}}";
    write("role.json", export.formatted(SAFE.formatted(WEB)));
    Ran ran = lint("--fix=all", "role.json");
    assertEquals("", ran.err());
    assertFalse(ran.out().contains("--fix"), ran.out());
    assertEquals(export.formatted(SAFE.formatted(WEB)), read("role.json"));
  }

  @Test
  void linksAreNotWrittenThrough() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Files.writeString(outside.resolve("web.json"), SAFE.formatted(WEB));
    Files.createSymbolicLink(inside.resolve("link.json"), outside.resolve("web.json"));
    Files.createSymbolicLink(inside.resolve("dir"), outside);
    Ran file = Ran.in(inside, "lint", "--fix", "link.json");
    assertTrue(file.err().contains("it is a link; name the file itself"), file.err());
    Ran through = Ran.in(inside, "lint", "--fix", "dir/web.json");
    assertTrue(through.err().contains("a link leads to it from outside"), through.err());
    assertEquals(SAFE.formatted(WEB), Files.readString(outside.resolve("web.json")));
    assertEquals(0, Ran.in(inside, "lint", "--fix", "../outside/web.json").exit());
    assertEquals(CLEAN.formatted(WEB), Files.readString(outside.resolve("web.json")));
  }

  @Test
  void whatGitIgnoresIsMadeBySomethingAndLeftAloneUnlessNamed() throws IOException {
    String policy = SAFE.formatted(WEB);
    GitRepository.in(folder).write(".gitignore", "out\n").write("out/web.json", policy);
    Ran ran = lint("--fix", "out");
    assertTrue(ran.err().contains("git ignores the file, so something makes it"), ran.err());
    assertEquals(policy, read("out/web.json"));
    lint("--fix", "out/web.json");
    assertEquals(CLEAN.formatted(WEB), read("out/web.json"));
  }

  @Test
  void modeAndEncodingStay() throws IOException {
    Path file = write("web.json", "\uFEFF" + SAFE.formatted(WEB));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(0, lint("--fix", "web.json").exit());
    assertEquals("\uFEFF" + CLEAN.formatted(WEB), read("web.json"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Files.write(file, SAFE.formatted(WEB).getBytes(java.nio.charset.StandardCharsets.UTF_16));
    Ran utf16 = lint("--fix", "web.json");
    assertEquals(2, utf16.exit());
    assertTrue(utf16.err().contains("it is no plain UTF-8 text"), utf16.err());
  }

  private Ran lint(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "lint";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Ran.in(folder, all);
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }
}
