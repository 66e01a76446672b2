package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nothing that a change writes makes what it opens intended. */
class GateAttacksTest extends GuardedRepository {
  /** The main branch takes the inventory from a list, too, that a pipeline makes. */
  private void aPipelineMakesAList() {
    String more = CONFIGURATION.replace("from: [", "from: [generated/stacks.txt, ");
    repository.write("subclaim.yaml", more).commit();
    repository.git("branch", "-f", "main");
  }

  private Ran unguarded() {
    return Ran.in(temp, "diff", "--base", "main", "--fail-on-change", "unintended");
  }

  /** The change would pass by what lies here, and does not by the main branch. */
  private Ran assertCaught() {
    repository.commit();
    Ran here = unguarded();
    assertEquals(0, here.exit(), here.out() + here.err());
    Ran ran = diff();
    assertEquals(1, ran.exit(), ran.out() + ran.err());
    return ran;
  }

  @Test
  void whomTheMainBranchListsIsIntended() {
    widened("\"pulumi:deploy:org:acme:project:named:*\"").commit();
    assertEquals(1, diff().exit(), "its other stacks are not listed");
    widened("\"pulumi:deploy:org:acme:project:named:stack:prod:*\"").commit();
    Ran ran = diff();
    assertEquals(0, ran.exit(), ran.out() + ran.err());
  }

  @Test
  void aListOfStacksThatTheChangeExtends() {
    widened(ADMIN).write("stacks.txt", "acme/web/prod\nacme/web-admin/dev\n");
    String words = "here is another that counts once it is in main: stacks.txt";
    String out = assertCaught().out();
    assertTrue(out.contains(words), out);
    assertTrue(out.contains("configuration, inventory, rules, "), out);
    repository.git("branch", "-f", "base", "main");
    repository.git("branch", "-f", "main");
    Ran merged = gate("diff", "--base", "base", "--fail-on-change", "unintended");
    assertEquals(0, merged.exit(), merged.out());
  }

  @Test
  void settingsThatTheChangeAdds() {
    widened(ADMIN).write("deploy/acme.web-admin.dev.json", settings(ROLE));
    assertTrue(assertCaught().out().contains("once it is in main: deploy"));
  }

  @Test
  void settingsThatTheChangeMakesAskForTheRole() {
    widened(ETL).write("deploy/acme.etl.prod.json", settings(ROLE));
    assertCaught();
  }

  @Test
  void settingsThatTheChangeTakesAwayOrBreaks() {
    widened(ETL).write("stacks.txt", "acme/etl/prod\n").commit();
    repository.git("branch", "-f", "main");
    repository.git("checkout", "-q", "-b", "next");
    String etl = "\"pulumi:deploy:org:acme:project:etl:*\"";
    widened(etl).write("deploy/acme.etl.prod.json", "{\"operationContext\":");
    repository.commit();
    assertEquals(2, diff().exit());
    repository.git("rm", "-qf", "deploy/acme.etl.prod.json");
    repository.commit();
    assertEquals(1, diff().exit());
  }

  @Test
  void aListInAnotherPlaceThanTheMainBranchHasIt() throws IOException {
    aPipelineMakesAList();
    widened(ADMIN).write("mine/stacks.txt", "acme/web-admin/dev\n");
    repository.git("add", "-f", "mine");
    Files.createSymbolicLink(temp.resolve("generated"), Path.of("mine"));
    repository.git("add", "-f", "generated");
    assertCaught();
    Files.delete(temp.resolve("generated"));
    repository.write("generated/stacks.txt", "acme/web-admin/dev\n");
    repository.git("add", "-f", "generated/stacks.txt");
    assertCaught();
    Files.delete(temp.resolve("stacks.txt"));
    Files.createSymbolicLink(temp.resolve("stacks.txt"), Path.of("mine/stacks.txt"));
    assertCaught();
  }

  @Test
  void aListThatGitDoesNotKnowIsNoPartOfTheChange() {
    aPipelineMakesAList();
    widened(ADMIN).commit();
    assertEquals(2, diff().exit(), "no list was made");
    repository.write("generated/stacks.txt", "acme/web-x/dev\n");
    assertEquals(1, diff().exit());
    repository.write("generated/stacks.txt", "acme/web-admin/dev\n");
    Ran ran = diff();
    assertEquals(0, ran.exit(), ran.out() + ran.err());
    assertTrue(ran.out().contains("not in git, so read as it is here: generated/stacks.txt"));
  }

  @Test
  void aProjectOfPulumiWithANewStack() {
    String tree = CONFIGURATION.replace("from: [", "from: [infra, ");
    repository
        .write("subclaim.yaml", tree)
        .write("infra/Pulumi.yaml", "name: web-admin\nruntime: nodejs\n")
        .write("infra/Pulumi.prod.yaml", "config: {}\n")
        .commit();
    repository.git("branch", "-f", "main");
    repository.write("infra/Pulumi.dev.yaml", "config: {}\n");
    widened(ADMIN);
    assertCaught();
    widened(ADMIN.replace("dev", "prod")).commit();
    assertEquals(0, diff().exit(), "the main branch has this one");
  }

  @Test
  void aConfigurationThatTheChangeWrites() {
    widened(ADMIN).write("subclaim.yaml", CONFIGURATION + "  stacks: [acme/web-admin/dev]\n");
    assertCaught();
    widened("\"pulumi:deploy:*\"").commit();
    String entry =
        diff().out().lines().filter(line -> line.startsWith("  - {")).findFirst().orElseThrow();
    String accepted =
        entry.replace("\"...\"", "Asked for by the web team").replace("...", "2999-01-31");
    repository
        .write("subclaim-suppressions.yaml", "version: 1\nsuppressions:\n" + accepted + "\n")
        .write("subclaim.yaml", CONFIGURATION + "suppressions: subclaim-suppressions.yaml\n");
    assertCaught();
    assertEquals(
        1, gate("diff", "--base", "main", "--suppressions", "subclaim-suppressions.yaml").exit());
  }
}
