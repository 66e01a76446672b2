package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments, by the ways they are opened. */
class SimulateEnvironmentTest {
  private static final String ROLE =
      Path.of("testdata/oncall/role.json").toAbsolutePath().toString();
  private static final String ATTRIBUTES =
      "pulumi:environments:pulumi.organization.login:acme:currentEnvironment.name:web/prod";

  @TempDir private Path temp;

  private Ran ask(String role, String environment, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("simulate", role, "--environment", environment));
    arguments.addAll(List.of(more));
    return Ran.in(temp, arguments.toArray(String[]::new));
  }

  private String role(String audience, String subject) throws IOException {
    String text = Files.readString(Path.of(ROLE));
    Path file = temp.resolve("role.json");
    Files.writeString(
        file,
        text.replace("\"aws:acme\"", '"' + audience + '"')
            .replace("pulumi:environments:org:acme:env:web/*", subject));
    return file.toString();
  }

  private void definition(String file, String text) throws IOException {
    Files.createDirectories(temp.resolve(file).getParent());
    Files.writeString(temp.resolve(file), text);
  }

  private static String login(String attributes) {
    return "values:\n"
        + "  aws:\n"
        + "    fn::open::aws-login:\n"
        + "      oidc:\n"
        + "        roleArn: arn:aws:iam::222222222222:role/web-deploy\n"
        + "        sessionName: web\n"
        + "        duration: 1h\n"
        + "        subjectAttributes: ["
        + attributes
        + "]\n";
  }

  @Test
  void byItsNameUnlessSomethingElseIsSaid() {
    Ran ran = ask(ROLE, "acme/web/prod");
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(
        ran.out()
            .contains(
                "note: opened from a stack's configuration: refused (sub"
                    + " pulumi:environments:org:acme:env:<yaml>; --opened-by stack tells more)"),
        ran.out());
    Ran name = ask(ROLE, "acme/web/prod", "--opened-by", "name");
    assertEquals(0, name.exit());
    assertTrue(!name.out().contains("note: opened"), name.out());
  }

  @Test
  void fromAStacksConfigurationItIsRefusedAndTheRepairNamesIt() {
    Ran ran = ask(ROLE, "acme/web/prod", "--opened-by", "stack");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().contains("its subject is pulumi:environments:org:acme:env:<yaml>"));
    assertTrue(ran.out().contains("subjectAttributes: [currentEnvironment.name]\n"), ran.out());
    assertTrue(ran.out().contains("\"api.pulumi.com/oidc:sub\": \"" + ATTRIBUTES + "\""));
  }

  @Test
  void whichAudienceATokenWithoutNameHasIsNotDocumented() throws IOException {
    String role = role("aws:acme", "pulumi:environments:org:acme:env:*");
    Ran ran = ask(role, "acme/web/prod", "--opened-by", "stack");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().startsWith("undecided: "), ran.out());
    assertTrue(ran.out().contains("gates, in AWS's order (aud aws:acme)"), ran.out());
  }

  @Test
  void ofTheProjectDefault() throws IOException {
    String role = role("acme", "pulumi:environments:org:acme:env:core");
    assertEquals(0, ask(role, "acme/default/core").exit());
    Ran moved = ask(role, "acme/platform/core");
    assertEquals(1, moved.exit());
    assertTrue(
        moved.out().contains("because: the role trusts Pulumi ESC (project default)"), moved.out());
  }

  @Test
  void theDefinitionTellsWhatTheSubjectIsMadeOfAndForHowLong() throws IOException {
    String role = role("aws:acme", ATTRIBUTES);
    definition("esc/acme.web.prod.yaml", login("currentEnvironment.name"));
    for (String opening : List.of("name", "stack")) {
      Ran ran = ask(role, "acme/web/prod", "--opened-by", opening, "esc");
      assertEquals(0, ran.exit(), ran.out());
      assertTrue(ran.out().contains("the environment asks for 1h"), ran.out());
    }
    assertEquals(1, ask(role, "acme/web/prod").exit(), "without the definition");
  }

  @Test
  void theLoginMayStandInAnImportedEnvironment() throws IOException {
    String role = role("aws:acme", ATTRIBUTES.replace("web/prod", "web/base"));
    definition("esc/acme.web.base.yaml", login("currentEnvironment.name"));
    definition("esc/acme.web.prod.yaml", "imports: [web/base]\nvalues: {region: eu-central-1}\n");
    assertEquals(0, ask(role, "acme/web/prod", "esc").exit());
  }

  @Test
  void aDefinitionThatBelongsToNobodyIsTakenAndThatIsSaid() throws IOException {
    String role = role("aws:acme", ATTRIBUTES);
    definition("esc/login.yaml", login("currentEnvironment.name"));
    Ran ran = ask(role, "acme/web/prod", "esc");
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(
        ran.out().contains("(esc/login.yaml does not say whose it is; it is taken as"), ran.out());
  }

  @Test
  void whoOpensItIsMadeUpAndThatDecidesNothing() throws IOException {
    String subject = "pulumi:environments:pulumi.organization.login:acme:pulumi.user.login:";
    definition("esc/acme.web.prod.yaml", login("pulumi.user.login"));
    Ran one = ask(role("aws:acme", subject + "alice"), "acme/web/prod", "esc");
    assertEquals(1, one.exit());
    assertTrue(one.out().startsWith("undecided: "), one.out());
    assertTrue(one.out().contains("because: it hinges on who opens it"), one.out());
    assertEquals(0, ask(role("aws:acme", subject + "*"), "acme/web/prod", "esc").exit());
    assertTrue(
        ask(role("aws:acme", "pulumi:deploy:*"), "acme/web/prod", "esc")
            .out()
            .startsWith("refused: "));
  }

  @Test
  void openingIsForEnvironments() {
    Ran ran = Ran.in(temp, "simulate", ROLE, "--stack", "acme/web/prod", "--opened-by", "name");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("--opened-by is for --environment"), ran.err());
  }
}
