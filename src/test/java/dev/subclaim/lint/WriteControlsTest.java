package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.aws.WriteControl;
import dev.subclaim.config.Organizations;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * IAM's own control, repeated: 150 policies that were written to real AWS, and what it answered.
 */
class WriteControlsTest {
  private static final Path OBSERVED = Path.of("testdata/write-controls/observed.jsonl");

  private static String member(Tree.Mapping line, String name) {
    return line.get(name).map(value -> ((Tree.Scalar) value).text()).orElse("");
  }

  @TestFactory
  Stream<DynamicTest> theAnswersOfIam() throws IOException {
    SourceText text = SourceText.of("observed.jsonl", Files.readString(OBSERVED));
    List<Tree> lines = Documents.read(text).roots();
    assertEquals(150, lines.size());
    return lines.stream().map(line -> answer((Tree.Mapping) line));
  }

  private static DynamicTest answer(Tree.Mapping line) {
    Tree written = line.get("policy").orElseThrow();
    String policy =
        written.span().text().content().substring(written.span().start(), written.span().end());
    String name = member(line, "id") + " " + member(line, "issuer") + ": " + member(line, "name");
    return DynamicTest.dynamicTest(name, () -> check(policy, member(line, "error_kind")));
  }

  private static void check(String policy, String refusedBy) {
    List<String> said = Judged.rules(policy);
    boolean control = refusedBy.equals("control") || refusedBy.equals("builtin");
    assertEquals(control, said.contains("refused-by-iam"), () -> policy + " gives " + said);
    assertEquals(refusedBy.equals("action"), said.contains("invalid-action"), policy);
  }

  @Test
  void thePlaceIsWhatIamLooksAt() {
    String first =
        Judged.policy(
            Judged.allow(
                Judged.GITHUB,
                "{'StringEquals': {'aud': 'sts.amazonaws.com'},"
                    + " 'StringLike': {'sub': ['*', 'repo:acme/web:*']}}"));
    Finding finding = only(first, "refused-by-iam").orElseThrow();
    assertEquals("\"*\"", text(finding, first));
    String other = first.replace("StringLike\"", "StringLikeIfExists\"");
    finding = only(other, "refused-by-iam").orElseThrow();
    assertEquals("\"token.actions.githubusercontent.com:sub\"", text(finding, other));
    String none = Judged.policy(Judged.allow(Judged.GITHUB, "{}"));
    finding = only(none, "refused-by-iam").orElseThrow();
    assertEquals("\"" + Judged.GITHUB + "\"", text(finding, none));
  }

  @Test
  void theAnswerOfIamIsQuoted() {
    String none = Judged.policy(Judged.allow(Judged.GITHUB, "{}"));
    assertEquals(
        List.of(
            "IAM answers `Trust policy with trusted principal "
                + Judged.GITHUB
                + " must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase,"
                + " token.actions.githubusercontent.com:sub or"
                + " token.actions.githubusercontent.com:job_workflow_ref"
                + " which is not scoped to all.`"),
        only(none, "refused-by-iam").orElseThrow().notes());
  }

  @Test
  void whatIamStoresIsSaidWhereARoleIsOpen() {
    String wide =
        Judged.policy(
            Judged.allow(
                Judged.PULUMI,
                "{'StringLike': {'aud': 'acme*', 'sub': 'pulumi:*:project:web:*'}}"));
    assertEquals(
        List.of(
            "IAM stores it all the same: it asks for `api.pulumi.com/oidc:aud`, and refuses only"
                + " `*` as its first value"),
        only(wide, "wildcard-audience").orElseThrow().notes());
    String refused = Judged.policy(Judged.allow(Judged.PULUMI, "{'StringLike': {'sub': '*'}}"));
    assertEquals(List.of(), only(refused, "missing-audience").orElseThrow().notes());
    assertTrue(only(refused, "refused-by-iam").isPresent());
  }

  @Test
  void whatTheFileDoesNotTellIsNotRefused() {
    String open =
        Judged.policy(
            Judged.allow(Judged.GITHUB, "{'StringEquals': {'sub': '${aws:RequestTag/sub}'}}"));
    assertTrue(only(open, "refused-by-iam").isEmpty());
  }

  @Test
  void issuersThatAreNotListedAreNotAsked() {
    assertTrue(WriteControl.of("api.pulumi.com/oidc/v2").isEmpty());
    assertTrue(WriteControl.of("gitlab.example.com").isEmpty());
    assertEquals(
        List.of("sts:RoleSessionName"),
        WriteControl.of("sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d")
            .orElseThrow()
            .keys());
  }

  private static Optional<Finding> only(String policy, String rule) {
    return Judged.findings(policy, Organizations.NONE).stream()
        .filter(f -> f.rule().equals(rule))
        .findFirst();
  }

  private static String text(Finding finding, String policy) {
    return policy.substring(finding.primary().span().start(), finding.primary().span().end());
  }
}
