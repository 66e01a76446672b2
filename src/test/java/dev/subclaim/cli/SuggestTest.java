package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestTest {
  private static final String ROLE = "arn:aws:iam::222222222222:role/web-deploy";

  @TempDir private Path temp;

  private Ran suggest(String... arguments) {
    List<String> all = new ArrayList<>(List.of("suggest"));
    all.addAll(List.of(arguments));
    return Ran.in(temp, all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
  }

  private int ask(String file, String audience, String subject) {
    return Ran.in(temp, "simulate", file, "--aud", audience, "--sub", subject, "--quiet").exit();
  }

  private static String stack(String path) {
    return "pulumi:deploy:org:acme:project:" + path + ":operation:update:scope:write";
  }

  @Test
  void theInventoryTellsWhoNamesTheRole() throws IOException {
    write(
        "subclaim.yaml",
        """
        version: 1
        organizations: [acme]
        inventory:
          stacks:
            - {name: acme/web/prod, settings: web.json}
            - {name: acme/api/prod, settings: api.json}
            - acme/etl/prod
          environments:
            - {name: acme/web/dev, definition: dev.yaml}
        """);
    write("web.json", settings(ROLE));
    write("api.json", settings(ROLE.replace("web", "api")));
    write(
        "dev.yaml",
        "values: {aws: {login: {fn::open::aws-login: {oidc: {roleArn: '"
            + ROLE
            + "', sessionName: web}}}}}\n");
    Ran ran = suggest("--from-inventory", "web-deploy");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.err().startsWith("proven: admits just these"), ran.err());
    assertTrue(ran.err().contains("1 of the inventory have no settings here"), ran.err());
    assertFalse(ran.out().contains("ACCOUNT_ID"), "the role's ARN tells the account");
    write("new.json", ran.out());
    assertEquals(0, ask("new.json", "acme", stack("web:stack:prod")));
    assertEquals(0, ask("new.json", "aws:acme", "pulumi:environments:org:acme:env:web/dev"));
    assertEquals(1, ask("new.json", "acme", stack("api:stack:prod")));
    assertEquals(1, ask("new.json", "acme", stack("etl:stack:prod")));
    Ran typo = suggest("--from-inventory", "web-deplyo");
    assertEquals(2, typo.exit());
    assertTrue(typo.err().contains("did you mean `web-deploy`?"), typo.err());
  }

  private static String settings(String role) {
    return "{\"operationContext\": {\"oidc\": {\"aws\": {\"sessionName\": \"web\", \"roleArn\": \""
        + role
        + "\"}}}}";
  }

  @Test
  void whatWasSeenIsAdmittedAndNothingElse() throws IOException {
    String preview = stack("web:stack:prod").replace("update", "preview");
    write("trail.json", trail(seen(stack("web:stack:prod")), seen(preview), denied("x")));
    Ran ran = suggest("--seen", "trail.json");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.err().contains("only what was seen in 2 calls"), ran.err());
    assertFalse(ran.out().contains("*"), "what was seen is written letter by letter");
    write("new.json", ran.out());
    assertEquals(0, ask("new.json", "acme", stack("web:stack:prod")));
    assertEquals(0, ask("new.json", "acme", preview));
    assertEquals(1, ask("new.json", "acme", preview.replace("preview", "destroy")));
    Ran proof = Ran.in(temp, "prove", "new.json", "--within-stack", "acme/web/prod", "--any-token");
    assertEquals(0, proof.exit(), proof.out());
    write("trail.json", trail(seen("a"), seen("b").replace(ROLE, ROLE + "2")));
    assertEquals(2, suggest("--seen", "trail.json").exit(), "the calls are of two roles");
    write("trail.json", trail(denied("a")));
    assertEquals(2, suggest("--seen", "trail.json").exit(), "nobody got a session");
    assertEquals(2, suggest("--seen", "nowhere.json").exit());
  }

  private static String trail(String... events) {
    return "{\"Records\": [" + String.join(",", events) + "]}";
  }

  private static String seen(String subject) {
    return """
    {"eventSource": "sts.amazonaws.com", "eventName": "AssumeRoleWithWebIdentity",
     "userIdentity": {"type": "WebIdentityUser", "userName": "SUBJECT", "identityProvider":
      "arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc"},
     "requestParameters": {"roleArn": "ROLE"},
     "responseElements": {"subjectFromWebIdentityToken": "SUBJECT", "audience": "acme"}}
    """
        .replace("SUBJECT", subject)
        .replace("ROLE", ROLE);
  }

  private static String denied(String subject) {
    return """
    {"eventSource": "sts.amazonaws.com", "eventName": "AssumeRoleWithWebIdentity",
     "errorCode": "AccessDenied", "userIdentity": {"userName": "SUBJECT"},
     "requestParameters": {"roleArn": "ROLE"}}
    """
        .replace("SUBJECT", subject)
        .replace("ROLE", ROLE);
  }

  @Test
  void patternsAreTakenOnlyWhereTheQuotaForcesThem() {
    List<String> many = new ArrayList<>(List.of("--account", "222222222222"));
    for (int i = 0; i < 80; i++) {
      many.addAll(List.of("--stack", "acme/web/production-" + i));
    }
    Ran refused = suggest(many.toArray(String[]::new));
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("more than IAM holds"), refused.err());
    many.add("--allow-patterns");
    Ran wide = suggest(many.toArray(String[]::new));
    assertEquals(0, wide.exit(), wide.err());
    assertTrue(wide.out().contains("\"pulumi:deploy:org:acme:project:web:stack:*\""), wide.out());
    assertTrue(
        wide.err().contains("proven to admit nothing but every stack of acme/web\n"), wide.err());
    Ran few = suggest("--stack", "acme/web/prod", "--allow-patterns", "--account", "222222222222");
    assertFalse(few.out().contains("stack:*"), few.out());
  }

  @Test
  void aWrongOperationIsSaid() {
    Ran ran = suggest("--stack", "acme/web/prod", "--operation", "updat");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("did you mean `update`?"), ran.err());
    assertEquals(2, suggest().exit());
  }
}
