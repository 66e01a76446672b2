package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tickets of an audit propose, each time held against what the commands say of it. */
class AdviceTest {
  private static final String ONE = "111111111111";
  private static final String OTHER = "222222222222";
  private static final String PULUMI = "api.pulumi.com/oidc";
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String WIDE = statement(PULUMI, like("acme*", "pulumi:deploy:org:acme*"));

  @TempDir private Path folder;

  @Test
  void whoAsksForTheRoleStaysInAndNobodyElseOfTheIssuer() throws IOException {
    export(ONE, role("web", WIDE));
    write("acme.web.prod.json", settings("web"));
    write("acme.api.prod.json", settings("api"));
    Tree.Mapping ticket = ticket("web");
    assertNarrower(WIDE, ticket);
    assertTrue(admits("acme/web/prod"), "it asks for the role");
    assertFalse(admits("acme/api/prod"), "it is known to ask for another one");
    assertTrue(texts(proposal(ticket), "remarks").contains("proved: stays in: acme/web/prod"));
    assertTrue(
        texts(proposal(ticket), "remarks").stream().anyMatch(r -> r.contains("kept out by it")));
    assertEquals(List.of(), texts(ticket, "needed"));
  }

  @Test
  void whoMayAskForTheRoleStaysIn() throws IOException {
    export(ONE, role("web", WIDE));
    write("acme.web.prod.json", settings("web"));
    write("stacks.json", "[{\"name\": \"acme/etl/dev\", \"url\": \"\", \"current\": false}]");
    assertNarrower(WIDE, ticket("web"));
    assertTrue(admits("acme/etl/dev"), "what it asks for, nobody knows");
  }

  @Test
  void statementsOfOthersAndOtherConditionsStay() throws IOException {
    String office = "\"IpAddress\": {\"aws:SourceIp\": \"10.0.0.0/8\"}";
    String github =
        statement(
            GITHUB,
            equal(GITHUB, "aud", "sts.amazonaws.com")
                + ", "
                + like(GITHUB, "sub", "repo:acme/web:environment:prod"));
    String here =
        statement(PULUMI, like("acme*", "pulumi:deploy:org:a*") + ", " + office) + ", " + github;
    export(ONE, role("web", here));
    write("acme.web.prod.json", settings("web"));
    Tree.Mapping ticket = ticket("web");
    assertNarrower(here, ticket);
    String policy = JsonText.compact(proposal(ticket).get("policy").orElseThrow());
    assertTrue(policy.contains("\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}"), policy);
    assertTrue(policy.contains(JsonText.compact(Documents.json(text(github)).roots().get(0))));
  }

  @Test
  void operationsThatAreRefusedStayRefused() throws IOException {
    String updates = statement(PULUMI, like("acme*", "pulumi:deploy:org:acme*:operation:update*"));
    export(ONE, role("web", updates));
    write("acme.web.prod.json", settings("web"));
    assertNarrower(updates, ticket("web"));
    assertTrue(admits("acme/web/prod:update"));
    assertFalse(admits("acme/web/prod:destroy"));
  }

  @Test
  void ofStrangersItIsEnoughToKnowWhoIsNone() throws IOException {
    export(ONE, role("web", WIDE), role("copy", WIDE));
    Tree.Mapping ticket = ticket("web", "--organization", "acme");
    assertNarrower(WIDE, ticket);
    assertTrue(admits("acme/etl/dev"), "nobody said which stacks are meant");
    assertFalse(admits("acme-other/web/prod"));
    assertTrue(texts(ticket, "needed").get(0).startsWith("`organization-wide`: who is meant"));
  }

  @Test
  void whereNobodyHasToldWhoIsMeantNothingIsProposed() throws IOException {
    export(ONE, role("web", WIDE));
    Tree.Mapping ticket = ticket("web");
    assertTrue(ticket.get("proposal").orElseThrow() instanceof Tree.Scalar, "null");
    String needed = texts(ticket, "needed").get(0);
    assertTrue(needed.startsWith("`wildcard-audience`: who is meant, nobody has told"), needed);
    assertTrue(needed.contains("`--organization pulumi-cloud=NAME`"), needed);
    assertTrue(needed.contains("subclaim suggest --stack"), needed);
    assertTrue(needed.contains("subclaim suggest --seen"), needed);
  }

  @Test
  void whatLetsSomebodyInIsNeverProposed() throws IOException {
    String dead =
        statement(
            PULUMI,
            equal(PULUMI, "aud", "acme").replace("}", "")
                + ", \"api.pulumi.com/oidc:sub\": \"pulumi:deploy:org:acme:project:web:*\"}");
    export(ONE, role("web", dead));
    write("acme.web.prod.json", settings("web"));
    Tree.Mapping ticket = ticket("web");
    assertTrue(ticket.get("proposal").orElseThrow() instanceof Tree.Scalar, "null");
    assertEquals(
        List.of(
            "`never-matches`: what mends it lets somebody in who is kept out now, which somebody"
                + " must decide"),
        texts(ticket, "needed"));
  }

  @Test
  void copiesGetThePolicyOfTheirOwnAccount() throws IOException {
    export(ONE, role("web", WIDE));
    export(OTHER, role("web", WIDE).replace(ONE, OTHER));
    for (Tree.Mapping ticket : tickets("--organization", "acme")) {
      String account = word(ticket, "account");
      String policy = JsonText.compact(proposal(ticket).get("policy").orElseThrow());
      assertTrue(policy.contains("arn:aws:iam::" + account + ":oidc-provider"), policy);
      assertFalse(policy.contains(account.equals(ONE) ? OTHER : ONE), policy);
    }
  }

  /** A copy with fewer rights is not told what only an administrator's role is told. */
  @Test
  void copiesOfWhichRulesSayLessNeedLess() throws IOException {
    String named = statement(PULUMI, like("acme", "pulumi:deploy:org:acme*"));
    String admin =
        role("admin", named)
            .replaceFirst(
                "[{]",
                "{\"AttachedManagedPolicies\": [{\"PolicyName\": \"AdministratorAccess\","
                    + " \"PolicyArn\": \"arn:aws:iam::aws:policy/AdministratorAccess\"}], ");
    export(ONE, admin, role("web", named));
    String all = texts(ticket("admin", "--organization", "acme"), "needed").get(0);
    assertTrue(all.startsWith("`organization-wide`, `privileged-role-wide-open`: "), all);
    String less = texts(ticket("web", "--organization", "acme"), "needed").get(0);
    assertTrue(less.startsWith("`organization-wide`: "), less);
  }

  @Test
  void theCommandIsSafeToCopy() throws IOException {
    export(ONE, role("web", WIDE), role("x; rm -rf ~", WIDE));
    assertEquals(
        "aws iam update-assume-role-policy --role-name web --policy-document file://web.json",
        word(proposal(ticket("web", "--organization", "acme")), "command"));
    Tree.Mapping hostile = proposal(ticket("x; rm -rf ~", "--organization", "acme"));
    assertEquals("null", word(hostile, "command"), "IAM has no such role");
  }

  @Test
  void theReportToHandRoundHasItToo() throws IOException {
    export(ONE, role("web", WIDE), role("<b>", WIDE.replace("acme*", "a*")));
    Ran ran = Ran.in(folder, "audit", ".", "--format", "html", "--organization", "acme");
    assertTrue(
        ran.out().contains(">aws iam update-assume-role-policy --role-name web "), ran.out());
    assertTrue(ran.out().contains("<h4>Proposed policy</h4>"));
    assertTrue(ran.out().contains("<h4>Left to decide</h4>"));
    assertFalse(ran.out().contains("<b>"), "names are escaped");
  }

  private void assertNarrower(String old, Tree.Mapping ticket) throws IOException {
    write("old/web.json", policy(old));
    write("new/web.json", JsonText.pretty(proposal(ticket).get("policy").orElseThrow()));
    Ran ran = Ran.in(folder, "diff", "old/web.json", "new/web.json", "--format", "json");
    assertTrue(ran.out().contains("\"verdict\": \"narrower\""), ran.out());
  }

  private boolean admits(String stack) {
    return Ran.in(folder, "simulate", "new/web.json", "--stack", stack, "--quiet").exit() == 0;
  }

  private Tree.Mapping ticket(String name, String... flags) {
    return tickets(flags).stream().filter(t -> word(t, "name").equals(name)).findFirst().get();
  }

  private List<Tree.Mapping> tickets(String... flags) {
    List<String> all =
        new ArrayList<>(List.of("audit", ".", "--format", "jsonl", "--fail-on", "never"));
    all.addAll(Arrays.asList(flags));
    Ran ran = Ran.in(folder, all.toArray(String[]::new));
    return ran.out()
        .lines()
        .map(line -> (Tree.Mapping) Documents.json(text(line)).roots().get(0))
        .filter(object -> word(object, "type").equals("ticket"))
        .toList();
  }

  private static SourceText text(String json) {
    return SourceText.of("text.json", json);
  }

  private static Tree.Mapping proposal(Tree.Mapping ticket) {
    return (Tree.Mapping) ticket.get("proposal").orElseThrow();
  }

  private static String word(Tree.Mapping of, String name) {
    Optional<Tree> value = of.get(name);
    return ((Tree.Scalar) value.orElseThrow()).text();
  }

  private static List<String> texts(Tree.Mapping of, String name) {
    return ((Tree.Sequence) of.get(name).orElseThrow())
        .items().stream().map(item -> ((Tree.Scalar) item).text()).toList();
  }

  private void export(String account, String... roles) throws IOException {
    write(account + ".json", "{\"RoleDetailList\": [" + String.join(",", roles) + "]}");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String role(String name, String statements) {
    return "{\"RoleName\": \"%s\", \"Arn\": \"arn:aws:iam::%s:role/%s\",".formatted(name, ONE, name)
        + " \"AssumeRolePolicyDocument\": "
        + policy(statements)
        + "}";
  }

  private static String policy(String statements) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
  }

  private static String statement(String provider, String conditions) {
    return ("{\"Effect\": \"Allow\","
            + " \"Principal\": {\"Federated\": \"arn:aws:iam::%s:oidc-provider/%s\"},"
            + " \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": {%s}}")
        .formatted(ONE, provider, conditions);
  }

  private static String like(String audience, String subject) {
    return "\"StringLike\": {\"%s:aud\": \"%s\", \"%s:sub\": \"%s\"}"
        .formatted(PULUMI, audience, PULUMI, subject);
  }

  private static String like(String prefix, String claim, String pattern) {
    return "\"StringLike\": {\"%s:%s\": \"%s\"}".formatted(prefix, claim, pattern);
  }

  private static String equal(String prefix, String claim, String value) {
    return "\"StringEquals\": {\"%s:%s\": \"%s\"}".formatted(prefix, claim, value);
  }

  private static String settings(String role) {
    return "{\"operationContext\": {\"oidc\": {\"aws\": {\"sessionName\": \"web\", \"roleArn\":"
        + " \"arn:aws:iam::"
        + ONE
        + ":role/"
        + role
        + "\"}}}}";
  }
}
