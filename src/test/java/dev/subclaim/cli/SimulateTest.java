package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {
  private static final Path QUICKSTART = Path.of("testdata/quickstart").toAbsolutePath();
  private static final Path GOLDEN = Path.of("testdata/reports/simulate");
  private static final String DEPLOYMENT =
      "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write";
  private static final String CLAIMS =
      "{\"iss\":\"https://api.pulumi.com/oidc\",\"aud\":\"acme\",\"sub\":\""
          + DEPLOYMENT
          + "\",\"iat\":1795398727,\"exp\":1795402327,\"jti\":\"x\",\"scope\":\"write\"}";

  @TempDir private Path temp;

  @Test
  void refusesInTheFirstTwoLinesAndShowsEveryGate() throws IOException {
    String token = "e30." + base64(CLAIMS) + ".c2lnbmF0dXJl";
    Path role = QUICKSTART.resolve("aws/billing-esc.role.json");
    Ran ran = Ran.piped(QUICKSTART, token, "simulate", "aws/billing-esc.role.json", "--token", "-");
    assertEquals(1, ran.exit(), ran.err());
    assertFalse(ran.out().contains("c2lnbmF0dXJl"), "the signature is nobody's business");
    Golden.matches(GOLDEN.resolve("refused.txt"), ran.out());
    assertTrue(Files.exists(role));
    Ran quiet =
        Ran.piped(QUICKSTART, token, "simulate", "aws/billing-esc.role.json", "--token", "-", "-q");
    assertEquals(ran.out().lines().limit(2).toList(), quiet.out().lines().toList());
  }

  @Test
  void asksEveryRoleThatIsThere() throws IOException {
    Ran ran = ask("aws", "iam");
    assertEquals(0, ran.exit(), ran.err());
    Golden.matches(GOLDEN.resolve("several.txt"), ran.out());
    assertEquals(ran.out(), ask("iam", "aws").out());
  }

  @Test
  void answersProgramsInJson() throws IOException {
    Ran ran = ask("iam/web-deploy.json", "--format", "json");
    assertEquals(0, ran.exit());
    Golden.matches(GOLDEN.resolve("admitted.json"), ran.out());
  }

  @Test
  void isUndecidedWhereTheRequestIsNotKnown() throws IOException {
    String policy = Files.readString(QUICKSTART.resolve("iam/web-deploy.json"));
    Files.writeString(
        temp.resolve("role.json"),
        policy.replace(
            "\"StringLike\"",
            "\"IpAddress\": {\"aws:SourceIp\": \"203.0.113.0/24\"}, \"StringLike\""));
    Ran ran = Ran.in(temp, "simulate", "role.json", "--sub", DEPLOYMENT, "--aud", "acme");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().startsWith("undecided: the role may admit this token"), ran.out());
  }

  @Test
  void givesNoFinalAnswerWhereAStatementCannotBeRead() throws IOException {
    String policy = Files.readString(QUICKSTART.resolve("iam/web-deploy.json"));
    Files.writeString(
        temp.resolve("role.json"),
        policy.replace("\"Statement\": [", "\"Statement\": [ {\"Effect\": \"Denny\"},"));
    Ran ran = Ran.in(temp, "simulate", "role.json", "--sub", DEPLOYMENT, "--aud", "acme");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().startsWith("undecided: "), ran.out());
    assertTrue(ran.out().contains("role.json:3:"), ran.out());
  }

  @Test
  void findsTheRoleByNameAndNamesTheNearest() {
    assertEquals(0, ask("iam", "aws", "--role", "web-deploy").exit());
    String arn = "arn:aws:iam::222222222222:role/billing-esc";
    assertEquals(1, ask("iam", "aws", "--role", arn).exit());
    Ran unknown = ask("iam", "aws", "--role", "web-deplay");
    assertEquals(2, unknown.exit());
    assertTrue(unknown.err().contains("did you mean `web-deploy`?"), unknown.err());
  }

  @Test
  void needsATrustPolicy() throws IOException {
    Files.writeString(temp.resolve("token.json"), CLAIMS);
    Ran ran = Ran.in(temp, "simulate", "token.json", "--sub", "s", "--aud", "a");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("token.json"), ran.err());
  }

  @Test
  void judgesARequestALine() throws IOException {
    Files.writeString(
        temp.resolve("requests.jsonl"),
        "{\"id\": 1, \"token\": "
            + CLAIMS
            + "}\n\n"
            + "{\"id\": \"b\", \"token\": "
            + CLAIMS.replace(":web:", ":api:")
            + "}\n"
            + "{\"token\": "
            + CLAIMS.replace("acme", "foreign")
            + "}\r\n");
    Ran ran = requests();
    assertEquals(0, ran.exit(), ran.err());
    assertEquals("", ran.err());
    List<String> lines = ran.out().lines().toList();
    assertEquals(
        "{\"id\":1,\"decision\":\"allow\",\"statement\":\"PulumiDeployments\","
            + "\"reasons\":[\"statement 1 `PulumiDeployments` allows it\"]}",
        lines.get(0));
    assertTrue(
        lines
            .get(1)
            .startsWith("{\"id\":\"b\",\"decision\":\"deny\",\"statement\":null,\"reasons\":[\""));
    assertTrue(lines.get(2).startsWith("{\"id\":null,\"decision\":\"deny\","));
    assertEquals(3, lines.size());
  }

  @Test
  void skipsNoLineSilently() throws IOException {
    Files.writeString(
        temp.resolve("requests.jsonl"),
        "{\"id\": 1, \"token\": "
            + CLAIMS
            + "}\n{\"id\": 2,\n{\"id\": 3}\n"
            + "{\"id\": 4, \"token\": "
            + CLAIMS
            + "}\n");
    Ran ran = requests();
    assertEquals(2, ran.exit());
    assertEquals(2, ran.out().lines().count(), ran.out());
    assertTrue(ran.err().contains("requests.jsonl:2: "), ran.err());
    assertTrue(ran.err().contains("requests.jsonl:3: "), ran.err());
  }

  private Ran requests() {
    String role = QUICKSTART.resolve("iam/web-deploy.json").toString();
    return Ran.in(temp, "simulate", role, "--requests", "requests.jsonl", "--format", "jsonl");
  }

  private static Ran ask(String... arguments) {
    java.util.ArrayList<String> all = new java.util.ArrayList<>(List.of("simulate"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--sub", DEPLOYMENT, "--aud", "acme"));
    return Ran.in(QUICKSTART, all.toArray(String[]::new));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
