package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewSinceTest {
  private static final String OPEN =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated":
      "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"}, "Action":
      "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals":
      {"api.pulumi.com/oidc:aud": "acme"}}}]}
      """;
  private static final String LAYOUT = OPEN.replace("{", "{\r\n\t").replace(", ", " , ");

  @TempDir private Path temp;
  private GitRepository repository;

  @BeforeEach
  void aRepositoryWithAnOldFinding() {
    repository = GitRepository.in(temp);
    repository.write("iam/old.json", OPEN).commit();
  }

  private Ran lint(String... arguments) {
    return lint(temp, arguments);
  }

  private static Ran lint(Path folder, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "lint";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Ran.in(folder, all);
  }

  @Test
  void whatWasThereDoesNotCount() {
    assertEquals(1, lint().exit());
    Ran ran = lint("--new-since", "main");
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(ran.out().contains("; 1 known before"), ran.out());
    assertTrue(
        ran.out().contains("only what is new since main counts: 1 finding was there before"),
        ran.out());
  }

  @Test
  void aNewRoleCountsAndLayoutDoesNot() {
    repository.write("iam/old.json", LAYOUT).write("iam/new.json", OPEN);
    Ran ran = lint("--new-since", "HEAD", "--format", "concise");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().startsWith("iam/new.json:"), ran.out());
    assertFalse(ran.out().contains("old.json:"), ran.out());
    repository.commit();
    assertEquals(0, lint("--new-since", "HEAD").exit());
    assertEquals(1, lint("--new-since", "HEAD~1").exit());
  }

  @Test
  void whatGotWorseCounts() {
    repository.write("iam/old.json", OPEN.replace("Equals", "Like").replace("acme", "acme*"));
    assertEquals(1, lint("--new-since", "HEAD").exit());
  }

  @Test
  void aFileThatMovedIsNotNewWhereverItCameFrom() {
    repository.git("mv", "iam/old.json", "web.json");
    repository.write("web.json", OPEN.replace("{\"api", "{ \"api"));
    assertEquals(0, lint("--new-since", "HEAD").exit());
    assertEquals(0, lint("web.json", "--new-since", "HEAD").exit());
    repository.write("copy.json", OPEN);
    assertEquals(1, lint("--new-since", "HEAD").exit());
  }

  @Test
  void aBranchIsComparedWithWhereItLeft() {
    repository.git("checkout", "-q", "-b", "feature");
    repository.git("checkout", "-q", "main");
    repository.write("iam/old.json", OPEN.replace("Allow", "Deny")).commit();
    repository.git("checkout", "-q", "feature");
    Ran ran = lint("--new-since", "main");
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(ran.out().contains(", where this branch left main"), ran.out());
  }

  @Test
  void pathsMeanTheSameOnBothSides() {
    Path below = temp.resolve("iam");
    repository.write("other/new.json", OPEN);
    assertEquals(0, lint(below, "--new-since", "HEAD").exit());
    assertEquals(0, lint(below, "../iam", "--new-since", "HEAD").exit());
    assertEquals(0, lint(below, temp.resolve("iam").toString(), "--new-since", "HEAD").exit());
    assertEquals(0, lint(below, "./old.json", "--new-since", "HEAD").exit());
    Ran beside = lint(below, "..", "--new-since", "HEAD", "--format", "concise");
    assertTrue(beside.out().startsWith("../other/new.json:"), beside.out());
    assertFalse(beside.out().contains("old.json:"), beside.out());
  }

  @Test
  void whatGitDoesNotKnowCountsAsNew() {
    repository.write(".gitignore", "preview.json\n").write("preview.json", OPEN).commit();
    Ran ran = lint(".", "--new-since", "HEAD");
    assertEquals(1, ran.exit());
    assertTrue(
        ran.out().contains("not in git: preview.json; whatever is found there counts as new"),
        ran.out());
    Ran typed = Ran.piped(temp, OPEN, "lint", "-", "--new-since", "HEAD");
    assertEquals(1, typed.exit());
    Ran editor =
        Ran.piped(
            temp, LAYOUT, "lint", "-", "--stdin-filename", "iam/old.json", "--new-since", "HEAD");
    assertEquals(0, editor.exit(), editor.out());
  }

  @Test
  void aFindingIsShownWhereTheChangeWasMade() {
    String role =
        """
        {"Role": {"RoleName": "web", "Arn": "arn:aws:iam::111122223333:role/web",
         "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
         "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"},
         "Action": "sts:AssumeRoleWithWebIdentity",
         "Condition": {"StringEquals": {"api.pulumi.com/oidc:aud": "acme"}, "StringLike":
         {"api.pulumi.com/oidc:sub": "pulumi:deploy:org:acme:project:web:stack:prod:*"}}}]}}}
        """;
    String settings =
        "{\"operationContext\": {\"oidc\": {\"aws\": {\"sessionName\": \"web\", \"roleArn\":"
            + " \"arn:aws:iam::111122223333:role/web\"}}}}";
    repository.write("aws/role.json", role).write("deploy/acme.web.prod.json", settings).commit();
    String[] command = {"aws", "deploy", "--new-since", "HEAD", "--format", "concise"};
    assertEquals(0, lint(command).exit());
    repository.write("aws/role.json", role.replace("project:web:", "project:website:"));
    Ran policy = lint(command);
    assertTrue(policy.out().startsWith("aws/role.json:6:"), policy.out());
    assertTrue(policy.out().contains("error[role-refuses-stack]"), policy.out());
    repository.commit();
    repository.git("mv", "deploy/acme.web.prod.json", "deploy/acme.web.dev.json");
    Ran moved = lint(command);
    assertTrue(moved.out().startsWith("deploy/acme.web.dev.json:1:"), moved.out());
  }

  @Test
  void aBaselineAndACommitGoTogether() {
    repository.write("iam/new.json", OPEN);
    assertEquals(0, Ran.in(temp, "baseline", "create", "iam/new.json").exit());
    Ran ran = lint("iam", "--new-since", "HEAD", "--baseline", "subclaim-baseline.json");
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(ran.out().contains("; 2 known before"), ran.out());
    assertFalse(ran.out().contains("not met in this run"), ran.out());
  }

  @Test
  void anUnknownCommitIsSaidAndHowToGetIt(@TempDir Path plain) {
    Ran missing = lint("--new-since", "origin/main");
    assertEquals(2, missing.exit());
    assertTrue(missing.err().contains("fetch-depth: 0"), missing.err());
    assertEquals(2, lint("--new-since", "--help").exit());
    Ran outside = lint(plain, "--new-since", "main");
    assertEquals(2, outside.exit());
    assertTrue(outside.err().contains("--new-since needs a git repository"), outside.err());
  }

  @Test
  void aHistoryThatIsCutOffIsComparedWithTheCommitItself(@TempDir Path clone) {
    repository.git("checkout", "-q", "-b", "feature");
    repository.write("iam/new.json", OPEN).commit();
    String url = "file://" + temp;
    GitRepository cut = new GitRepository(clone);
    cut.git("clone", "-q", "--depth", "1", "--branch", "feature", url, ".");
    assertEquals(2, lint(clone, "--new-since", "main").exit());
    cut.git("fetch", "-q", "--depth", "1", "origin", "main:main");
    Ran ran = lint(clone, "--new-since", "main");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().contains("the history here is cut off"), ran.out());
    assertTrue(ran.out().contains("--> iam/new.json"), ran.out());
  }
}
