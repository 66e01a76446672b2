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

  private static final String OTHER = "arn:aws:iam::333333333333:role/etl-deploy";

  private static String other(String subject) {
    return seen(subject).replace(ROLE, OTHER).replace("222222222222", "333333333333");
  }

  private static String role(String arn, String subject) {
    return """
    {"RoleName": "x", "Arn": "ARN", "AssumeRolePolicyDocument": {"Version": "2012-10-17",
     "Statement": [{"Sid": "Old", "Effect": "Allow", "Principal": {"Federated":
       "arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc"},
       "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals":
       {"api.pulumi.com/oidc:aud": "acme", "api.pulumi.com/oidc:sub": "SUBJECT"}}}]}}
    """
        .replace("ARN", arn)
        .replace("SUBJECT", subject);
  }

  @Test
  void ofSeveralRolesEachGetsItsPolicy() throws IOException {
    String etl = stack("etl:stack:prod");
    String web = stack("web:stack:prod");
    write("trail.json", trail(seen(web), other(etl), denied("x")));
    Ran ran = suggest("--seen", "trail.json");
    assertEquals(0, ran.exit(), ran.err());
    assertEquals(
        """
        arn:aws:iam::222222222222:role/web-deploy
          proven: admits just these
          note: only what was seen in 1 call; what runs seldom may be missing
        arn:aws:iam::333333333333:role/etl-deploy
          proven: admits just these
          note: only what was seen in 1 call; what runs seldom may be missing
        """,
        ran.err());
    List<String> parts = List.of(ran.out().split("\n\n"));
    assertEquals(2, parts.size(), ran.out());
    assertTrue(parts.get(0).startsWith(ROLE + "\n{"), ran.out());
    assertTrue(parts.get(1).startsWith(OTHER + "\n{"), ran.out());
    write("web.json", parts.get(0).substring(ROLE.length()));
    write("etl.json", parts.get(1).substring(OTHER.length()));
    assertEquals(0, ask("web.json", "acme", web));
    assertEquals(1, ask("web.json", "acme", etl));
    assertEquals(0, ask("etl.json", "acme", etl));
    assertEquals(1, ask("etl.json", "acme", web));
    assertTrue(parts.get(1).contains("arn:aws:iam::333333333333:oidc-provider/"), parts.get(1));
    Ran stack = suggest("--seen", "trail.json", "--stack", "acme/web/prod");
    assertEquals(2, stack.exit());
    assertTrue(stack.err().contains("the events are of 2: "), stack.err());
  }

  @Test
  void ofSeveralRolesEachKeepsItsOwnCallers() throws IOException {
    String web = stack("web:stack:prod");
    String etl = stack("etl:stack:prod");
    write("trail.json", trail(seen(web), other(etl)));
    String third = ROLE.replace("web-deploy", "unseen");
    String old = stack("old:stack:prod");
    write(
        "roles.json",
        "{\"Roles\": ["
            + String.join(",", role(ROLE, old), role(OTHER, old), role(third, old))
            + "]}");
    Ran ran = suggest("--seen", "trail.json", "--keep", "roles.json");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.err().contains("  proven: adds just these, nobody loses access\n"), ran.err());
    assertTrue(
        ran.err().endsWith("not seen, so nothing is proposed for: " + third + "\n"), ran.err());
    write("web.json", ran.out().split("\n\n")[0].substring(ROLE.length()));
    assertEquals(0, ask("web.json", "acme", web));
    assertEquals(0, ask("web.json", "acme", old));
    assertEquals(1, ask("web.json", "acme", etl));
    Ran loses = suggest("--seen", "trail.json", "roles.json", "--format", "json");
    assertEquals(0, loses.exit(), loses.err());
    assertEquals(2, loses.out().split("\"removed\": \\[\\s*\\{", -1).length - 1, loses.out());
    assertTrue(loses.out().contains("\"role\": \"" + OTHER + "\""), loses.out());
    assertTrue(loses.out().contains("\"unseen\": [\n    \"" + third + "\""), loses.out());
    write("roles.json", "{\"Roles\": [" + role(ROLE, old) + "]}");
    Ran half = suggest("--seen", "trail.json", "--keep", "roles.json", "--format", "json");
    assertEquals(2, half.exit(), half.err());
    assertTrue(half.out().contains("\"failure\": \"want one trust policy of " + OTHER), half.out());
    assertTrue(half.out().contains("\"policy\": {"), half.out());
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
  void patternsAreTakenOnlyWhereTheQuotaForcesThem() throws IOException {
    List<String> many = new ArrayList<>(List.of("--account", "222222222222"));
    for (int i = 0; i < 80; i++) {
      many.addAll(List.of("--stack", "acme/web/production-" + i));
    }
    Ran refused = suggest(many.toArray(String[]::new));
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("more than IAM holds, 4096; split it over"), refused.err());
    write("role.json", role(ROLE, stack("old:stack:prod")));
    many.addAll(List.of("--keep", "role.json"));
    Ran kept = suggest(many.toArray(String[]::new));
    assertEquals(2, kept.exit());
    assertTrue(kept.err().contains("split it over roles\nor --allow-patterns: "), kept.err());
    many.subList(many.size() - 2, many.size()).clear();
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
  void whatIsAddedToAFullPolicyMayBeWholeProjects() throws IOException {
    String old = stack("old:stack:prod");
    write("role.json", role(ROLE, old));
    List<String> many = new ArrayList<>(List.of("--keep", "role.json", "--allow-patterns"));
    for (int i = 0; i < 30; i++) {
      many.addAll(List.of("--stack", "acme/web/production-" + i));
    }
    Ran wide = suggest(many.toArray(String[]::new));
    assertEquals(0, wide.exit(), wide.err());
    assertTrue(
        wide.err().contains("proven to add nothing but every stack of acme/web\n"), wide.err());
    write("new.json", wide.out());
    assertEquals(0, ask("new.json", "acme", old), "whoever was in stays in");
    assertEquals(
        1, ask("new.json", "acme", old.replace("prod", "dev")), "the old part is as it was");
    assertEquals(0, ask("new.json", "acme", stack("web:stack:production-7")));
    assertEquals(0, ask("new.json", "acme", stack("web:stack:dev")));
    many.remove("--allow-patterns");
    Ran exact = suggest(many.toArray(String[]::new));
    assertEquals(0, exact.exit(), exact.err());
    assertTrue(exact.err().contains("more than the default quota"), exact.err());
    assertTrue(exact.err().contains("`Role trust policy length` raised there"), exact.err());
    assertTrue(exact.err().contains("note: or --allow-patterns: "), exact.err());
    assertTrue(exact.err().contains(" characters that let whole projects in\n"), exact.err());
    assertFalse(exact.out().contains("stack:*"), exact.out());
  }

  @Test
  void patternsThatDoNotHelpAreNotTaken() throws IOException {
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      subjects.add(stack("old:stack:production-" + i));
    }
    write(
        "role.json",
        role(ROLE, "S").replace("\"S\"", "[\"" + String.join("\", \"", subjects) + "\"]"));
    Ran ran = suggest("--keep", "role.json", "--allow-patterns", "--stack", "acme/web/p");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.err().contains("note: whole projects would not make it fit"), ran.err());
    assertTrue(ran.out().contains("project:web:stack:p:"), ran.out());
  }

  @Test
  void whatWasSeenIsWidenedOnlyWhereItDoesNotFit() throws IOException {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      events.add(seen(stack("web:stack:production-" + i)));
    }
    write("trail.json", trail(events.toArray(String[]::new)));
    Ran ran = suggest("--seen", "trail.json", "--allow-patterns");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.err().contains("nothing but every stack of acme/web\n"), ran.err());
    assertTrue(ran.out().contains("\"pulumi:deploy:org:acme:project:web:stack:*\""), ran.out());
  }

  @Test
  void aWrongOperationIsSaid() {
    Ran ran = suggest("--stack", "acme/web/prod", "--operation", "updat");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("did you mean `update`?"), ran.err());
    assertEquals(2, suggest().exit());
  }
}
