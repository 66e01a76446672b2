package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit of exports, as a security engineer runs it. */
class AuditTest {
  private static final String ONE = "111111111111";
  private static final String OTHER = "222222222222";

  @TempDir Path folder;

  @Test
  void rolesOpenToStrangersComeFirst() throws IOException {
    export(ONE, role("web", exact("web")), role("open", everyRepository()));
    Ran ran = audit();
    assertEquals(1, ran.exit());
    assertLine(ran, "2 of 2 roles trust an OIDC issuer");
    assertLine(ran, "  1  arn:aws:iam::111111111111:role/open   never used");
    assertLine(ran, "     any GitHub owner can assume open");
    assertTrue(ran.out().contains("gets in: aud sts.amazonaws.com   sub repo:"), ran.out());
    assertFalse(ran.out().contains("role/web"), "nothing is wrong with it");
  }

  @Test
  void administratorsComeBeforeOthersOfTheSameReach() throws IOException {
    export(
        ONE,
        role("a-reader", everyRepository()),
        role("z-admin", everyRepository().replace("\"sts.a", "\"x.a")).replace("[]", ADMIN));
    List<String> ranked = audit().out().lines().filter(l -> l.matches(" +[12]  arn.*")).toList();
    assertTrue(ranked.get(0).contains("z-admin   AdministratorAccess"), () -> ranked.toString());
    assertTrue(ranked.get(1).contains("a-reader"), () -> ranked.toString());
  }

  private static final String ADMIN =
      "[{\"PolicyName\": \"AdministratorAccess\","
          + " \"PolicyArn\": \"arn:aws:iam::aws:policy/AdministratorAccess\"}]";

  @Test
  void copiesOfOnePolicyAreOneEntry() throws IOException {
    export(ONE, role("publish", everyRepository()));
    export(OTHER, role("publish", everyRepository().replace(ONE, OTHER)).replace(ONE, OTHER));
    Ran ran = audit();
    assertLine(ran, "  1  1 policy in 2 accounts: role/publish   never used");
    assertFalse(ran.out().lines().anyMatch(line -> line.startsWith("  2  ")), ran.out());
    assertTrue(ran.out().contains("2 errors"), "each is counted all the same");
  }

  @Test
  void otherRolesAreCountedAndLeftAlone() throws IOException {
    String ec2 =
        "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Principal\":"
            + " {\"Service\": \"ec2.amazonaws.com\"}}]}";
    export(
        ONE,
        role("web", exact("web")),
        role("server", ec2),
        role("AWSServiceRoleForEC2", ec2).replace("role/AWS", "role/aws-service-role/x/AWS"));
    Ran ran = audit();
    assertEquals(0, ran.exit(), ran.out());
    assertLine(
        ran,
        "1 of 3 roles trusts an OIDC issuer (1 other not looked at: --all-roles, 1 of AWS"
            + " itself)");
    Ran all = audit("--all-roles", "--fail-on", "warning");
    assertEquals(1, all.exit(), "a policy without version");
    assertTrue(all.out().contains("missing-version 1"), all.out());
  }

  @Test
  void aRoleOfWhosePolicyNothingIsKnownIsLookedAt() throws IOException {
    Files.createDirectories(folder.resolve("exports"));
    Files.writeString(
        folder.resolve("exports/web.template.json"),
        "{\"Resources\": {\"Web\": {\"Type\": \"AWS::IAM::Role\", \"Properties\":"
            + " {\"AssumeRolePolicyDocument\": {\"Ref\": \"Policy\"}}}}}");
    Ran ran = audit();
    assertLine(ran, "1 of 1 role trusts an OIDC issuer");
    assertTrue(ran.out().matches("(?s).*\n  undecided +1 +1 .*"), ran.out());
  }

  @Test
  void organizationsAreAskedForAndNeverInferred() throws IOException {
    export(ONE, role("docs", exact("docs").replace("acme/", "octo-org/")), role("web", exact("w")));
    assertLine(audit(), "  GitHub Actions  octo-org 1 (an example of documentation)   acme 1");
    Ran told = audit("--organization", "github-actions=acme");
    assertFalse(told.out().contains("which are yours"), told.out());
    assertTrue(told.out().contains("foreign-organization 1"), told.out());
  }

  @Test
  void accountsHaveTheNamesOfTheList() throws IOException {
    export(ONE, role("open", everyRepository()));
    Files.writeString(
        folder.resolve("exports/accounts.json"),
        "{\"Accounts\": [{\"Id\": \"111111111111\", \"Name\": \"payments-prod\"}]}");
    assertLine(audit(), "  1  arn:aws:iam::111111111111:role/open   payments-prod   never used");
  }

  @Test
  void listedAccountsOfWhichNoRoleWasReadAreSaid() throws IOException {
    export(ONE, role("web", exact("web")));
    Files.writeString(
        folder.resolve("exports/accounts.json"),
        "{\"Accounts\": [{\"Id\": \"111111111111\", \"Name\": \"web\"},"
            + " {\"Id\": \"333333333333\", \"Name\": \"lost\", \"Status\": \"ACTIVE\"},"
            + " {\"Id\": \"444444444444\", \"Name\": \"over\", \"Status\": \"SUSPENDED\"}]}");
    Ran ran = audit();
    assertLine(ran, "read: 2 files, 1 of 2 listed accounts");
    assertTrue(
        ran.out().contains("1 listed account of which no role was read (333333333333 lost)"),
        ran.out());
  }

  @Test
  void issuersWithoutProfileOfManyRolesHaveTheirName() throws IOException {
    List<String> roles = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String host = i < 3 ? "jenkins.corp.example" : "oidc" + i + ".corp.example";
      String policy = exact("x").replace("token.actions.githubusercontent.com", host);
      roles.add(role("r" + i, policy));
    }
    export(ONE, roles.toArray(String[]::new));
    assertTrue(
        audit().out().contains("jenkins.corp.example 3 (no profile: judged by form only)"),
        audit().out());
    assertTrue(audit().out().contains("2 others 2 (no profile"), audit().out());
  }

  /** Where there is nothing to hold roles against, they are read one by one and not held. */
  @Test
  void itDoesNotMatterWhetherRolesAreHeld() throws IOException {
    export(ONE, role("open", everyRepository()), role("web", exact("web")));
    export(OTHER, role("open", everyRepository().replace(ONE, OTHER)).replace(ONE, OTHER));
    String streamed = audit("--format", "csv").out();
    Files.writeString(
        folder.resolve("exports/acme.web.prod.json"),
        "{\"operationContext\": {\"oidc\": {\"aws\": {\"sessionName\": \"web\", \"roleArn\":"
            + " \"arn:aws:iam::333333333333:role/elsewhere\"}}}}");
    assertEquals(streamed, audit("--format", "csv").out());
  }

  @Test
  void theAlertsOfAnAuditAreApartFromThoseOfALint() {
    assertTrue(audit("--format", "sarif").out().contains("\"id\": \"subclaim/audit/\""));
    Ran lint = Ran.in(folder, "lint", "exports", "--format", "sarif");
    assertTrue(lint.out().contains("\"id\": \"subclaim/lint/\""));
  }

  @Test
  void exportsCanComeInAPipe() throws IOException {
    String export = "{\"RoleDetailList\": [" + role("open", everyRepository()) + "]}";
    Ran ran = Ran.piped(folder, export, "audit", "-");
    assertEquals(1, ran.exit(), ran.err());
    assertLine(ran, "1 of 1 role trusts an OIDC issuer");
  }

  @Test
  void anIncompleteExportIsSaidAndFails() throws IOException {
    export(ONE, role("web", exact("web")));
    Path file = folder.resolve("exports/" + ONE + ".json");
    Files.writeString(
        file, Files.readString(file).replace("{\"Role", "{\"NextToken\":\"x\",\"Role"));
    Ran ran = audit("--fail-on", "never");
    assertEquals(2, ran.exit());
    assertLine(ran, "read: 1 file, 1 account; not complete: 1, listed at the end");
    assertTrue(ran.out().contains("incomplete: exports/111111111111.json: export is incomplete"));
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= 100), ran.out());
  }

  @Test
  void programsGetEachRoleWithAllThatIsKnown() throws IOException {
    export(ONE, role("open", everyRepository()), role("web", exact("web")));
    String json = audit("--format", "json").out();
    Tree.Mapping audit = (Tree.Mapping) member(SourceText.of("out.json", json), "audit");
    assertEquals(
        "[arn:aws:iam::111111111111:role/open anyone never, "
            + "arn:aws:iam::111111111111:role/web exact never]",
        items(audit, "roles").stream()
            .map(r -> text(r, "role") + " " + text(r, "reach") + " " + text(r, "lastUsed"))
            .toList()
            .toString());
    assertTrue(json.stripTrailing().endsWith("}\n}"), "the summary is last");
  }

  @Test
  void aTicketIsWrittenForEachRoleAndKeepsItsKey() throws IOException {
    export(ONE, role("web", exact("web")), role("open", everyRepository()));
    List<String> first = audit("--format", "jsonl").out().lines().toList();
    assertEquals(2, first.size(), "a role without warnings has none; the summary is last");
    export(ONE, role("open", everyRepository().replace(", ", ",\n  ")));
    String again = audit("--format", "jsonl").out().lines().toList().get(0);
    String key = first.get(0).replaceFirst(".*\"key\":\"([0-9a-f]{16})\".*", "$1");
    assertTrue(again.contains("\"key\":\"" + key + "\""), again);
  }

  @Test
  void theTableHasARowForEachRoleAndForEachFileThatFailed() throws IOException {
    export(ONE, role("web", exact("web")), role("=cmd()", everyRepository()));
    Files.writeString(folder.resolve("exports/broken.json"), "{\"RoleDetailList\": [");
    List<String> rows = audit("--format", "csv").out().lines().toList();
    assertEquals(4, rows.size(), () -> rows.toString());
    assertTrue(rows.get(1).startsWith("\"anyone\",\"arn:"), rows.get(1));
    assertTrue(rows.get(1).contains(",\"'=cmd()\","), "no spreadsheet may compute it");
    assertTrue(rows.get(3).startsWith("\"failed\","), rows.get(3));
  }

  private static Tree member(SourceText text, String name) {
    Tree.Mapping root = (Tree.Mapping) Documents.read(text).roots().get(0);
    return root.get(name).orElseThrow();
  }

  private static List<Tree.Mapping> items(Tree.Mapping of, String name) {
    Tree.Sequence list = (Tree.Sequence) of.get(name).orElseThrow();
    return list.items().stream().map(Tree.Mapping.class::cast).toList();
  }

  private static String text(Tree.Mapping of, String name) {
    return ((Tree.Scalar) of.get(name).orElseThrow()).text();
  }

  private Ran audit(String... flags) {
    String[] all = new String[flags.length + 2];
    all[0] = "audit";
    all[1] = "exports";
    System.arraycopy(flags, 0, all, 2, flags.length);
    return Ran.in(folder, all);
  }

  private void export(String account, String... roles) throws IOException {
    Path file = folder.resolve("exports/" + account + ".json");
    Files.createDirectories(file.getParent());
    String list = String.join(",", Arrays.asList(roles));
    Files.writeString(file, "{\"RoleDetailList\": [" + list + "]}");
  }

  private static String role(String name, String policy) {
    return "{\"RoleName\": \"%s\", \"Arn\": \"arn:aws:iam::111111111111:role/%s\","
            .formatted(name, name)
        + " \"RoleLastUsed\": {}, \"AttachedManagedPolicies\": [],"
        + " \"AssumeRolePolicyDocument\": "
        + policy
        + "}";
  }

  private static String exact(String repository) {
    return policy(
        "\"StringEquals\": {\"token.actions.githubusercontent.com:aud\": \"sts.amazonaws.com\","
            + " \"token.actions.githubusercontent.com:sub\": \"repo:acme/"
            + repository
            + ":environment:prod\"}");
  }

  private static String everyRepository() {
    return policy(
        "\"StringEquals\": {\"token.actions.githubusercontent.com:aud\": \"sts.amazonaws.com\"},"
            + " \"StringLike\": {\"token.actions.githubusercontent.com:sub\": \"repo:*:ref:*\"}");
  }

  private static String policy(String condition) {
    return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\":"
        + " {\"Federated\":"
        + " \"arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com\"},"
        + " \"Action\": \"sts:AssumeRoleWithWebIdentity\", \"Condition\": {"
        + condition
        + "}}]}";
  }

  private static void assertLine(Ran ran, String line) {
    assertTrue(ran.out().lines().anyMatch(line::equals), () -> line + "\n" + ran.out());
  }
}
