package dev.subclaim.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged policies are reported, never a crash, and every problem has a place in the file. */
class MutationTest {
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [{"Sid": "A1", "Effect": "Allow",
        "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc"},
        "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
        "Condition": {"StringEquals": {"api.pulumi.com/oidc:aud": "acme"},
          "StringLike": {"api.pulumi.com/oidc:sub": ["pulumi:deploy:org:acme:*", "${aws:x, 'y'}"]},
          "IpAddress": {"aws:SourceIp": "2001:db8::/32"}, "Bool": {"a:b": true}}}]}
      """;

  private static final String YAML =
      """
      Version: 2012-10-17
      Statement:
        - &s
          Effect: Allow
          Principal: {Federated: 'arn:aws:iam::123456789012:oidc-provider/api.pulumi.com/oidc'}
          Action: sts:AssumeRoleWithWebIdentity
          Condition:
            StringEquals: {"api.pulumi.com/oidc:aud": !Sub "acme\\u0041"}
        - <<: *s
          Effect: |-
            Deny
      """;

  private static final String PIECES =
      "{}[]\",:'\\\n\t \u00e9\u2014\uD83D\uDE00\0*&!|>-%@`#$a1<\uD800";
  private final Random random = new Random(7);

  @Test
  void damaged_json_never_breaks_the_reader() {
    for (int round = 0; round < 6000; round++) {
      String text = damaged(POLICY);
      Document document = read("p.json", text);
      assertTrue(!document.roots().isEmpty() || document.broken(), text);
    }
  }

  @Test
  void damaged_yaml_never_breaks_the_reader() {
    for (int round = 0; round < 6000; round++) {
      read("p.yaml", damaged(YAML));
    }
  }

  private Document read(String path, String text) {
    Document document = Documents.read(SourceText.of(path, text));
    document.problems().forEach(problem -> check(problem, text));
    for (var root : document.roots()) {
      ParsedPolicy parsed = TrustPolicies.parse(root);
      parsed.problems().forEach(problem -> check(problem, text));
      List<Problem> problems = parsed.problems();
      assertEquals(problems.stream().distinct().count(), problems.size(), problems.toString());
    }
    return document;
  }

  private static void check(Problem problem, String text) {
    assertTrue(problem.span().line() >= 1 && problem.span().column() >= 1, text);
    assertNotEquals("this is not JSON", problem.message(), text);
    assertTrue(problem.message().indexOf('\n') < 0 || text.indexOf('\n') >= 0, text);
  }

  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(damaged.length());
      char piece = PIECES.charAt(random.nextInt(PIECES.length()));
      switch (random.nextInt(4)) {
        case 0 -> damaged.insert(at, piece);
        case 1 -> damaged.setCharAt(at, piece);
        case 2 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(3)));
        default -> damaged.setLength(Math.max(1, random.nextInt(20) == 0 ? at : damaged.length()));
      }
    }
    return damaged.toString();
  }
}
