package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
  private static final String PROD = policy("web:stack:prod:*");
  private static final String WIDER = policy("web*:*");

  @TempDir private Path temp;
  private GitRepository repository;

  @BeforeEach
  void aRepositoryWithARole() {
    repository = GitRepository.in(temp);
    repository.write("iam/web-deploy.json", PROD).commit();
  }

  static String policy(String subject) {
    return """
    {
      "Version": "2012-10-17",
      "Statement": [{
        "Effect": "Allow",
        "Principal": {"Federated": "arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc"},
        "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": {
          "StringEquals": {"api.pulumi.com/oidc:aud": "acme"},
          "StringLike": {"api.pulumi.com/oidc:sub": "pulumi:deploy:org:acme:project:SUBJECT"}
        }
      }]
    }
    """
        .replace("SUBJECT", subject);
  }

  private Ran diff(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "diff";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Ran.in(temp, all);
  }

  private static void assertStarts(String start, Ran ran) {
    assertTrue(ran.out().startsWith(start), ran.out() + ran.err());
  }

  private static void assertSays(String words, Ran ran) {
    assertTrue(ran.out().contains(words), ran.out() + ran.err());
  }

  @Test
  void saysWhoGetsInByAChange() {
    repository.write("iam/web-deploy.json", WIDER);
    Ran ran = diff("--base", "main", "iam");
    assertEquals(1, ran.exit());
    assertStarts(
        """
        WIDER  web-deploy  iam/web-deploy.json:9
          - "pulumi:deploy:org:acme:project:web:stack:prod:*"
          + "pulumi:deploy:org:acme:project:web*:*"
          now also gets in:
        """,
        ran);
    assertSays("  project  web  ->  web*       stack  prod  ->  any       ", ran);
    assertSays("\n  nobody loses access\n\n1 wider\nMeant? ", ran);
    assertEquals(ran.out(), diff("--base", "HEAD").out());
    assertEquals(0, diff("--base", "main", "--fail-on-change", "never").exit());
  }

  @Test
  void rolesComeGoMoveAndStay() {
    repository.write("iam/gone.json", policy("g*:*")).write("iam/moved.json", WIDER).commit();
    repository.git("mv", "iam/moved.json", "iam/here.json");
    repository.git("rm", "-q", "iam/gone.json");
    repository
        .write("iam/new-role.json", policy("etl:*"))
        .write("iam/web-deploy.json", "\n" + PROD);
    Ran ran = diff("--base", "HEAD");
    assertEquals(0, ran.exit(), ran.out());
    assertSays("added    new-role  iam/new-role.json  admits acme/etl, any stack, ", ran);
    assertSays("removed  gone      iam/gone.json  admitted organization acme, project g*", ran);
    assertSays("1 added, 1 removed; 2 roles untouched\n", ran);
    repository.write("iam/web-deploy.json", PROD.replace(": ", ":"));
    assertSays("same tokens, different text", diff("--base", "HEAD"));
    Ran missing = diff("--base", "origin/main");
    assertEquals(2, missing.exit());
    assertTrue(missing.err().contains("fetch-depth: 0"), missing.err());
  }

  @Test
  void sidesAreFilesFoldersAndCommits() {
    repository.write("iam/web-deploy.json", WIDER).commit();
    repository.write("new/web-deploy.json", PROD);
    assertStarts("narrower", diff("iam", "new"));
    assertStarts("narrower", diff("HEAD:iam", "new"));
    assertStarts("WIDER", diff("HEAD~1:iam/web-deploy.json", "iam/web-deploy.json"));
    assertStarts("narrower", diff("iam/web-deploy.json", "HEAD~1:iam/web-deploy.json"));
    assertStarts("WIDER", diff("main~1", "main"));
    assertEquals(2, diff("main~1:nowhere", "iam").exit());
    assertEquals(2, diff("nowhere", "iam").exit());
  }

  @Test
  void exportsPairByArn() {
    String old = export(role("1", "ci", PROD), role("2", "ci", PROD), role("2", "app", PROD));
    String now = export(role("2", "ci", WIDER), role("1", "ci", PROD), role("3", "app", PROD));
    repository.write("q3/roles.json", old).write("q4/other.json", now);
    Ran ran = diff("q3", "q4");
    assertEquals(1, ran.exit());
    assertStarts("WIDER    ci   q4/other.json:", ran);
    assertSays("1 wider, 1 added, 1 removed; 1 role untouched", ran);
    repository.write("ci.json", WIDER);
    assertStarts("WIDER", diff("q3", "ci.json", "--role", "arn:aws:iam::111111111111:role/ci"));
    assertEquals(2, diff("q3", "q4", "--role", "nobody").exit());
  }

  @Test
  void rolesOfOthersAreCountedOnly() {
    String plain =
        "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\","
            + " \"Principal\": {\"Service\": \"ec2.amazonaws.com\"}}}";
    repository.write("q3.json", export(role("1", "ci", PROD)));
    repository.write("q4.json", export(role("1", "ci", PROD), role("1", "vm", plain)));
    Ran ran = diff("q3.json", "q4.json");
    assertEquals(
        "1 role untouched; 1 role added or removed that trust no OIDC issuer\n", ran.out());
    assertTrue(diff("q3.json", "q4.json", "--format", "json").out().contains("\"added\""));
  }

  private static String role(String account, String name, String policy) {
    return "{\"RoleName\": \"%s\", \"Arn\": \"arn:aws:iam::%s:role/%s\", \"AssumeRolePolicyDocument\": %s}"
        .formatted(name, account.repeat(12), name, policy);
  }

  private static String export(String... roles) {
    return "{\"Roles\": [" + String.join(",\n", List.of(roles)) + "]}";
  }

  @Test
  void aChangeIsAcceptedByNameAndPolicy() {
    repository.write("iam/web-deploy.json", WIDER);
    String line =
        diff("--base", "main").out().lines().filter(l -> l.startsWith("  - {")).findFirst().get();
    String file =
        "version: 1\nsuppressions:\n"
            + line.replace("\"...\"", "Asked for by the web team").replace("...", "2027-01-31")
            + "\n";
    repository.write("accepted.yaml", file);
    String[] command = {
      "--base", "main", "--suppressions", "accepted.yaml", "--today", "2027-01-31"
    };
    Ran accepted = diff(command);
    assertEquals(0, accepted.exit(), accepted.out() + accepted.err() + file);
    assertSays(
        "(accepted until 2027-01-31, wider-web-deploy: Asked for by the web team)", accepted);
    Ran over = diff("--base", "main", "--suppressions", "accepted.yaml", "--today", "2027-02-01");
    assertEquals(1, over.exit());
    assertSays("wider-web-deploy accepted this until 2027-01-31; that is over", over);
    repository.write("iam/web-deploy.json", policy("we*:*"));
    assertEquals(1, diff(command).exit(), "another policy is another decision");
    assertEquals(
        0,
        Ran.in(temp, "lint", "--suppressions", "accepted.yaml", "iam", "--fail-on", "never")
            .exit());
    repository.write("iam/web-deploy.json", WIDER.replace(": ", ":"));
    assertEquals(0, diff(command).exit(), "layout is none");
    repository.write("accepted.yaml", file.replace("accept:", "accepts:"));
    assertEquals(2, diff(command).exit());
  }

  @Test
  void whatIsNoTokenIsComparedByItsWords() {
    String root = "\"AWS\": \"arn:aws:iam::999999999999:root\", \"Federated\"";
    repository.write("iam/web-deploy.json", PROD.replace("\"Federated\"", root));
    Ran other = diff("--base", "main");
    assertEquals(1, other.exit(), other.out());
    assertFalse(other.out().startsWith("equal"), other.out());
    String office = "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"StringEquals\"";
    repository.write("iam/web-deploy.json", PROD.replace("\"StringEquals\"", office));
    repository.commit();
    repository.write("iam/web-deploy.json", PROD);
    assertStarts("WIDER", diff("--base", "HEAD"));
  }

  @Test
  void foreignTextStaysText() throws IOException {
    repository.write("iam/::error::.json", PROD).commit();
    repository.write("iam/::error::.json", policy("web\\n::add-mask::x\\u001b[31m`|<b>*:*"));
    Ran text = diff("--base", "HEAD", "--output", "markdown=out.md");
    assertEquals(1, text.exit(), text.err());
    String all = text.out() + Files.readString(temp.resolve("out.md"));
    assertTrue(all.contains("<!-- subclaim diff -->"), all);
    assertFalse(all.contains("\u001b"), all);
    assertTrue(all.lines().noneMatch(line -> line.stripLeading().startsWith("::")), all);
  }

  @Test
  void aSuggestedPolicyIsThatOfTheRoleItIsComparedWith() throws IOException {
    Path role = Path.of("testdata/oncall/role.json").toAbsolutePath();
    Ran suggested = Ran.in(temp, "suggest", "--stack", "acme/web/prod", "--keep", role.toString());
    Files.writeString(temp.resolve("new.json"), suggested.out());
    Ran ran = diff(role.toString(), "new.json");
    assertStarts("WIDER  web-deploy  new.json:", ran);
    assertSays("match: { role: \"web-deploy", ran);
  }
}
