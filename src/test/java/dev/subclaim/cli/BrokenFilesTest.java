package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What cannot be read of the files that tell what is meant is never passed over. */
class BrokenFilesTest extends GuardedRepository {
  private static final String BROKEN = "{\"operationContext\": {\"oidc\":\n";
  private static final String TOLD =
      "deploy/acme.x.dev.json: cannot be read: line 2, column 1: the text ends";
  private static final String STEP =
      "mend it, or name files instead of the folder in subclaim.yaml:";

  private void broken() {
    repository.write("deploy/acme.x.dev.json", BROKEN);
  }

  private void assertTold(Ran ran) {
    String all = ran.out() + ran.err();
    assertEquals(2, ran.exit(), all);
    assertTrue(all.contains(TOLD), all);
    assertTrue(all.contains(STEP), all);
  }

  @Test
  void everyCommandSaysItAndStillAnswers() {
    broken();
    assertTold(Ran.in(temp, "lint", "iam"));
    Ran matrix = Ran.in(temp, "matrix", "iam");
    assertTold(matrix);
    assertTrue(matrix.out().contains("web-deploy"), matrix.out());
    Ran diff = Ran.in(temp, "diff", "--base", "main", "iam");
    assertTold(diff);
    assertTrue(diff.out().contains("1 role untouched"), diff.out());
    assertTold(Ran.in(temp, "config", "check"));
  }

  @Test
  void whoIsToBeLetInIsNotSuggestedWithoutThem() {
    broken();
    Ran ran = Ran.in(temp, "suggest", "--from-inventory", "web-deploy");
    assertTold(ran);
    assertEquals("", ran.out());
  }

  @Test
  void aChangeThatBreaksOneIsCaughtAndOneThatMendsItIsNot() {
    broken();
    repository.commit();
    assertTold(gate("lint"));
    assertTold(diff());
    repository.git("branch", "-f", "main");
    assertTold(gate("lint"));
    assertTold(diff());
    repository.write("deploy/acme.x.dev.json", settings(ROLE)).commit();
    Ran mended = diff();
    assertEquals(0, mended.exit(), mended.out() + mended.err());
    assertTrue(mended.out().contains("once it is in main: deploy"), mended.out());
    repository.git("rm", "-qf", "deploy/acme.x.dev.json");
    repository.commit();
    assertEquals(0, diff().exit());
  }

  @Test
  void aNamedListWithAMistakeHasItsPlace() {
    String named = CONFIGURATION.replace("from: [", "from: [more.yaml, ");
    repository.write("subclaim.yaml", named).write("more.yaml", "stacks: [acme/web]\n").commit();
    repository.git("branch", "-f", "main");
    Ran ran = gate("lint", "iam");
    assertEquals(2, ran.exit(), ran.out());
    assertTrue(ran.out().contains("failed: more.yaml: line 1, column 10: "), ran.out());
    repository.write("more.yaml", "stacks: [\n").commit();
    assertEquals(2, gate("lint", "iam").exit());
    assertEquals(2, diff().exit());
  }

  @Test
  void aPolicyThatAChangeBreaksIsNoRemovedRole() {
    repository.write("iam/web-deploy.json", "{\"Version\": \"2012-10-17\",\n").commit();
    Ran ran = Ran.in(temp, "diff", "--base", "main", "iam/web-deploy.json");
    assertEquals(2, ran.exit(), ran.out() + ran.err());
    assertTrue(ran.err().contains("iam/web-deploy.json: cannot be read: line 2, "), ran.err());
    Ran old = Ran.in(temp, "diff", "HEAD:iam/web-deploy.json", "main:iam/web-deploy.json");
    assertEquals(2, old.exit(), old.out());
  }

  @Test
  void anExpectationOfRolesThatCannotBeReadIsNotKept() {
    repository.write("iam/web-deploy.json", "{\"Version\": \"2012-10-17\",\n").commit();
    repository
        .write(
            "trust-tests.yaml",
            """
            version: 1
            files: [iam/web-deploy.json]
            expectations: [{role: web-deploy, stack: acme/etl/prod, expect: deny}]
            """)
        .commit();
    repository.git("branch", "-f", "main");
    Ran ran = gate("test", "trust-tests.yaml");
    assertEquals(2, ran.exit(), ran.out());
    assertTrue(ran.out().contains("iam/web-deploy.json: cannot be read: line 2, "), ran.out());
    assertEquals(ran, Ran.in(temp, "test", "trust-tests.yaml"));
  }

  @Test
  void settingsOfACompilerAreNobodysMistake() {
    repository.write("deploy/tsconfig.json", "{\"include\": [\"a\",], // all\n}\n");
    Ran ran = Ran.in(temp, "lint", "iam");
    assertFalse(ran.out().contains("tsconfig"), ran.out());
    assertFalse(ran.out().contains("failed: "), ran.out());
  }
}
