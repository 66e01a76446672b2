package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A team's own rules and issuers: tried out, used, and kept from taking more than their share. */
class OwnFilesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
       "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/ci.example.org"},
       "Action": "sts:AssumeRoleWithWebIdentity",
       "Condition": {"StringEquals": {"ci.example.org:aud": "aws"},
                     "StringLike": {"ci.example.org:sub": "%s"}}}]}
      """;

  @TempDir private Path temp;
  private Path rules;
  private Path issuers;

  @BeforeEach
  void folders() throws IOException {
    rules = Files.createDirectories(temp.resolve(".subclaim/rules"));
    issuers = Files.createDirectories(temp.resolve(".subclaim/issuers"));
    Files.createDirectories(temp.resolve(".git"));
  }

  private static String page(String front) {
    return "---\nseverity: error\nsince: 0.1.0\n" + front + "---\n## What\n\nA.\n";
  }

  /** The profile of a server that names teams and their jobs. */
  private static String profile(String pattern) {
    return """
    name: our-ci
    title: Our CI
    adjective: Our
    provider: ci.example.org
    tenancy: subject
    shared: true
    subjectIdentifiesCaller: true
    callerChoosesAudience: false
    sources: ['https://ci.example.org/docs']
    claims: [aud, sub]
    parts:
      team: {label: team, plural: teams, level: organization, pattern: '%s', examples: [core]}
      job: {label: job, plural: jobs, level: project, pattern: '[a-z-]+', examples: [deploy]}
    kinds:
      - name: job
        family: jobs
        title: Our CI
        certainty: documented
        claims: {aud: aws, sub: 'team:{team}:job:{job}'}
    examples:
      accepts:
        - kind: job
          token: {aud: aws, sub: 'team:core:job:deploy'}
          parts: {team: core, job: deploy}
      rejects:
        - why: the team comes first
          token: {aud: aws, sub: 'job:deploy:team:core'}
    """
        .formatted(pattern);
  }

  @Test
  void bothKindsOfExamplesAreRun() throws IOException {
    Files.copy(ROOT.resolve("rules/missing-version.md"), rules.resolve("ours.md"));
    Files.writeString(issuers.resolve("our-ci.yaml"), profile("[a-z]+"));
    Ran good = Ran.in(temp, "rules", "test", ".subclaim");
    assertEquals(0, good.exit(), good.out() + good.err());
    assertEquals("1 of 1 pages keep their word\n1 of 1 issuers keep their word\n", good.out());
    String wrong = profile("[a-z]+").replace("'job:deploy:team:core'", "'team:core:job:test'");
    Files.writeString(issuers.resolve("our-ci.yaml"), wrong);
    Ran bad = Ran.in(temp, "rules", "test", ".subclaim/issuers");
    assertEquals(1, bad.exit());
    assertTrue(bad.out().contains("our-ci.yaml:26:"), bad.out());
    assertTrue(bad.out().contains("the rejected token fits the kind `job`"), bad.out());
  }

  @Test
  void anOwnIssuerIsJudgedLikeAShippedOne() throws IOException {
    Files.writeString(issuers.resolve("our-ci.yaml"), profile("[a-z]+"));
    Ran wide = Ran.piped(temp, POLICY.formatted("team:*:job:deploy"), "lint", "-");
    assertTrue(wide.out().contains("error[any-organization]: any Our team can assume"), wide.out());
    Ran dead = Ran.piped(temp, POLICY.formatted("team:core:jobs:deploy"), "lint", "-");
    assertTrue(dead.out().contains("tokens say `job` here, not `jobs`"), dead.out());
  }

  @Test
  void mistakesAreReportedBeforeAnythingIsLinted() throws IOException {
    Files.writeString(issuers.resolve("our-ci.yaml"), profile("[a-z+"));
    Ran issuer = Ran.piped(temp, POLICY.formatted("*"), "lint", "-");
    assertEquals(2, issuer.exit());
    assertTrue(issuer.err().contains("our-ci.yaml:12:"), issuer.err());
    assertEquals("", issuer.out());
    Files.delete(issuers.resolve("our-ci.yaml"));
    Files.writeString(
        rules.resolve("ours.md"), page("on: value\nwhen: value.txet == 'a'\nmessage: m\n"));
    Ran rule = Ran.piped(temp, POLICY.formatted("*"), "lint", "-");
    assertEquals(2, rule.exit());
    assertTrue(rule.err().contains("ours.md:5:"), rule.err());
    assertTrue(rule.err().contains("did you mean `text`?"), rule.err());
    assertEquals("", rule.out());
  }

  private static String times(int times, String text) {
    return String.join("", Collections.nCopies(times, text));
  }

  /** Pages and profiles that are made to take long; each ends soon, in findings or complaints. */
  @TestFactory
  Stream<DynamicTest> hostileFilesTakeBoundedWork() {
    String nested = times(49, "(") + "value.text == 'a'" + times(49, ")");
    String loops =
        "any a in policy.statements: any b in policy.statements: any c in policy.statements:"
            + " any d in policy.statements: any e in policy.statements: a.effect == 'Deny'";
    String bomb =
        "tags: &a [x, x, x, x]\ncwe: [*a, *a]\noptions: {o: &b [*a, *a, *a, *a, *a, *a, *a, *a]}\n";
    return Stream.of(
        rule("deep parentheses", "on: value\nwhen: \"" + nested + "\"\nmessage: m\n"),
        rule("too deep", "on: value\nwhen: \"" + times(300, "(") + "\"\nmessage: m\n"),
        rule(
            "not, many times",
            "on: value\nwhen: " + times(200, "not ") + "value.whole\nmessage: m\n"),
        rule(
            "comparisons",
            "on: value\nwhen: " + times(90, "value.whole or ") + "value.whole\nmessage: m\n"),
        rule("loops in loops", "on: policy\nwhen: \"" + loops + "\"\nmessage: m\n"),
        rule(
            "stars",
            "on: value\nwhen: value.text.matches('" + times(300, "*a") + "')\nmessage: m\n"),
        rule(
            "a long list",
            "on: value\nwhen: value.text in ['a'" + times(200, ",'a'") + "]\nmessage: m\n"),
        rule("an endless page", "on: value\nmessage: m\n# " + times(700_000, "x") + "\n"),
        rule("aliases", "on: value\nmessage: m\n" + bomb),
        rule("deep front matter", "on: value\nmessage: m\noptions: " + times(5_000, "[") + "\n"),
        rule("braces", "on: value\nmessage: '" + times(400, "{value.text}") + "'\n"),
        issuer("question marks behind a star", "([a-z])*a" + times(40, "[a-z]")),
        issuer("nested repetition", times(40, "(") + "a" + times(40, "+)*").replace("+)", ")")),
        issuer("names in names", "<l19>"));
  }

  private DynamicTest rule(String name, String front) {
    return hostile(name, () -> Files.writeString(rules.resolve("ours.md"), page(front)));
  }

  private DynamicTest issuer(String name, String pattern) {
    StringBuilder laughs = new StringBuilder("expressions:\n  l0: '[a-z]+'\n");
    for (int i = 1; i < 20; i++) {
      laughs.append("  l%d: '<l%d><l%d><l%d>'\n".formatted(i, i - 1, i - 1, i - 1));
    }
    return hostile(
        name, () -> Files.writeString(issuers.resolve("ours.yaml"), laughs + profile(pattern)));
  }

  private interface Writing {
    void write() throws IOException;
  }

  private DynamicTest hostile(String name, Writing writing) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Files.createDirectories(rules);
          Files.createDirectories(issuers);
          Files.deleteIfExists(rules.resolve("ours.md"));
          Files.deleteIfExists(issuers.resolve("ours.yaml"));
          writing.write();
          String many = POLICY.formatted(times(3_000, "a"));
          String statement = many.substring(many.indexOf("[{") + 1, many.lastIndexOf(']'));
          String policy = many.replace("[{", "[" + times(20, statement + ",") + "{");
          Ran ran = assertTimeoutPreemptively(SOON, () -> Ran.piped(temp, policy, "lint", "-"));
          assertTrue(ran.exit() >= 1 || ran.out().contains("read: "), ran.out() + ran.err());
          assertTrue(!ran.err().contains("internal error"), ran.err());
        });
  }
}
