package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who asks at two in the morning why a deployment was refused. */
class SimulateGatesTest {
  private static final Path ONCALL = Path.of("testdata/oncall").toAbsolutePath();
  private static final Path GOLDEN = Path.of("testdata/reports/simulate");
  private static final List<String> STACK = List.of("--stack", "acme/web/prod");

  @TempDir private Path temp;

  private static Ran ask(Path folder, List<String> files, List<String> flags) {
    List<String> arguments = new ArrayList<>(List.of("simulate"));
    arguments.addAll(files);
    arguments.addAll(flags);
    return Ran.in(folder, arguments.toArray(String[]::new));
  }

  private Ran ask(String... files) {
    return ask(temp, List.of(files), STACK);
  }

  /** Puts one of the files where it can be changed. */
  private void put(String name, String... changes) throws IOException {
    String text = Files.readString(ONCALL.resolve(name));
    for (int i = 0; i < changes.length; i += 2) {
      assertTrue(text.contains(changes[i]), changes[i]);
      text = text.replace(changes[i], changes[i + 1]);
    }
    Files.writeString(temp.resolve(name), text);
  }

  @Test
  void aTokenThatTheRoleRefuses() throws IOException {
    List<String> files = List.of("role.json", "provider.json");
    Ran ran = ask(ONCALL, files, List.of("--token", "pulumi.oidc"));
    assertEquals(1, ran.exit(), ran.err());
    Golden.matches(GOLDEN.resolve("token-refused.txt"), ran.out());
    Ran quiet = ask(ONCALL, files, List.of("--token", "pulumi.oidc", "--quiet"));
    assertEquals(ran.out().lines().limit(2).toList(), quiet.out().lines().toList());
  }

  @Test
  void theRoleThatSettingsAskForIsJudgedAndOthersAreOffered() throws IOException {
    List<String> files =
        List.of("role.json", "web-prod-deploy.role.json", "provider.json", "settings.json");
    Ran ran = ask(ONCALL, files, STACK);
    assertEquals(1, ran.exit(), ran.err());
    Golden.matches(GOLDEN.resolve("stack-refused.txt"), ran.out());
  }

  @Test
  void admittedButAskedForTooLong() throws IOException {
    put("web-prod-deploy.role.json");
    put("settings.json", "role/web-deploy", "role/web-prod-deploy");
    Ran ran = ask("web-prod-deploy.role.json", "settings.json");
    assertEquals(1, ran.exit(), "AWS gives no session");
    Golden.matches(GOLDEN.resolve("stack-too-long.txt"), ran.out());
    put("settings.json", "role/web-deploy", "role/web-prod-deploy", "2h0m0s", "1h0m0s");
    assertEquals(0, ask("web-prod-deploy.role.json", "settings.json").exit());
  }

  @Test
  void admittedThoughAwsSaysNo() throws IOException {
    Ran ran = ask(ONCALL, List.of("web-prod-deploy.role.json"), STACK);
    assertEquals(0, ran.exit(), ran.err());
    Golden.matches(GOLDEN.resolve("stack-admitted.txt"), ran.out());
  }

  @Test
  void anAudienceThatIsNoClientIdIsRefusedBeforeThePolicy() throws IOException {
    put("web-prod-deploy.role.json");
    put("provider.json", "\"aws:acme\",\n        \"acme\"", "\"aws:acme\"");
    Ran ran = ask("web-prod-deploy.role.json", "provider.json");
    assertEquals(1, ran.exit());
    assertTrue(
        ran.out()
            .contains(
                "because: acme is no client id there (aws:acme): AWS does not get as far as the"
                    + " trust policy\n"),
        ran.out());
    assertTrue(
        ran.out()
            .contains(
                "aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn"
                    + " arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc --client-id"
                    + " acme\n"),
        ran.out());
    assertTrue(ran.out().contains("AWS answers: InvalidIdentityToken: Incorrect token audience"));
    assertTrue(ran.out().contains("3 policy     not reached; alone it would say:"), ran.out());
  }

  @Test
  void anIssuerThatIsNotRegistered() throws IOException {
    Files.writeString(
        temp.resolve("list.json"),
        "{\"OpenIDConnectProviderList\": [{\"Arn\":"
            + " \"arn:aws:iam::222222222222:oidc-provider/api.pulumi.com\"}]}");
    put("web-prod-deploy.role.json");
    Ran ran = ask("web-prod-deploy.role.json", "list.json");
    assertEquals(1, ran.exit());
    assertTrue(
        ran.out().contains("is not registered in 222222222222, api.pulumi.com is"), ran.out());
    assertTrue(
        ran.out()
            .contains(
                "aws iam create-open-id-connect-provider --url https://api.pulumi.com/oidc"
                    + " --client-id-list acme\n"),
        ran.out());
  }

  @Test
  void oneOperationOrEach() throws IOException {
    put("web-prod-deploy.role.json", "stack:prod:*", "stack:prod:operation:update:*");
    Ran all = ask("web-prod-deploy.role.json");
    assertEquals(1, all.exit());
    assertEquals(
        "refused: web-prod-deploy (222222222222) does not admit acme/web/prod for preview,"
            + " refresh, destroy (it does for update)\n"
            + "because: operation `preview` is not `update` (statement 1 `PulumiDeployments`)",
        String.join("\n", all.out().lines().limit(2).toList()));
    int refused = all.out().indexOf("gates, in AWS's order (preview, refresh, destroy)");
    int admitted = all.out().indexOf("gates, in AWS's order (update)");
    assertTrue(refused > 0 && admitted > refused, "what is asked about first: " + all.out());
    List<String> role = List.of("web-prod-deploy.role.json");
    assertEquals(0, ask(temp, role, List.of("--stack", "acme/web/prod:update")).exit());
    assertEquals(1, ask(temp, role, List.of("--stack", "acme/web/prod:detect-drift")).exit());
    Ran unknown = ask(temp, role, List.of("--stack", "acme/web/prod:udpate"));
    assertEquals(2, unknown.exit());
    assertTrue(unknown.err().contains("did you mean `update`?"), unknown.err());
    assertEquals(2, ask(temp, role, List.of("--stack", "acme/web")).exit());
  }

  @Test
  void aStackThatAsksForAnotherRole() throws IOException {
    put("web-prod-deploy.role.json");
    put("settings.json");
    Ran ran = ask("web-prod-deploy.role.json", "settings.json");
    assertTrue(
        ran.out()
            .contains(
                "its settings ask for another role, which is not here:"
                    + " arn:aws:iam::222222222222:role/web-deploy\n"),
        ran.out());
  }

  @Test
  void aPolicyCopiedFromTheConsoleIsThatOfTheRoleAskedFor() throws IOException {
    String role = Files.readString(ONCALL.resolve("web-prod-deploy.role.json"));
    String policy = role.substring(role.indexOf("{\n            \"Version\""));
    put("settings.json", "2h0m0s", "1h0m0s", "222222222222", "***");
    put("provider.json");
    Ran ran =
        Ran.piped(
            temp,
            policy.substring(0, policy.indexOf("\"Description\"")).strip().replaceAll(",$", ""),
            "simulate",
            "-",
            "provider.json",
            "settings.json",
            "--stack",
            "acme/web/prod");
    assertEquals(0, ran.exit(), ran.out() + ran.err());
    assertTrue(ran.out().startsWith("admitted: web-deploy admits acme/web/prod"), ran.out());
    assertTrue(ran.out().contains("registered in 222222222222"), "from the provider it trusts");
  }

  @Test
  void redactedInputIsJudgedAsItStands() throws IOException {
    put("web-prod-deploy.role.json", "222222222222", "***");
    put("provider.json");
    Ran ran = ask("web-prod-deploy.role.json", "provider.json");
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(ran.out().contains("is registered in the role's account"), ran.out());
    assertTrue(ran.out().contains("looks redacted"), ran.out());
  }

  @Test
  void anOrganizationAsItIsDisplayed() {
    List<String> role = List.of("web-prod-deploy.role.json");
    Ran ran = ask(ONCALL, role, List.of("--stack", "Acme/web/prod"));
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("(tokens spell the organization in lower case"), ran.out());
  }

  @Test
  void whatAFileSaysIsNoCommand() throws IOException {
    put(
        "web-prod-deploy.role.json",
        "\"web-prod-deploy\"",
        "\"x; rm -rf ~ '$(id)\"",
        "web:",
        "etl:");
    Ran ran = ask("web-prod-deploy.role.json");
    assertTrue(ran.out().contains("--role-name 'x; rm -rf ~ '\\''$(id)' "), ran.out());
    assertFalse(ran.out().contains("--role-name x;"), ran.out());
  }

  @Test
  void aTokenOfAnotherIssuerIsRepairedByItsOwnConditions() throws IOException {
    put(
        "web-prod-deploy.role.json",
        "api.pulumi.com/oidc",
        "token.actions.githubusercontent.com",
        "\"acme\"",
        "\"sts.amazonaws.com\"",
        "pulumi:deploy:org:acme:project:web:stack:prod:*",
        "repo:acme/website:*");
    for (String subject : List.of("ref:refs/heads/main", "environment:prod", "pull_request")) {
      String sub = "repo:acme/web:" + subject;
      Ran ran =
          ask(
              temp,
              List.of("web-prod-deploy.role.json"),
              List.of("--aud", "sts.amazonaws.com", "--sub", sub));
      assertEquals(1, ran.exit(), ran.err());
      assertTrue(ran.out().contains("because: repository `web` is not `website`"), ran.out());
      assertTrue(ran.out().contains(":sub\": \"" + sub + "\"}"), ran.out());
      assertFalse(ran.out().contains("subclaim suggest"), "it knows stacks and environments only");
    }
  }

  @Test
  void everythingForPrograms() throws IOException {
    List<String> files = List.of("role.json", "provider.json", "settings.json");
    Ran ran = ask(ONCALL, files, List.of("--stack", "acme/web/prod:update", "--format", "json"));
    assertEquals(1, ran.exit());
    Golden.matches(GOLDEN.resolve("stack-refused.json"), ran.out());
  }
}
