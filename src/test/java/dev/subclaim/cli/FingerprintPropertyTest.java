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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A baseline lives from fingerprints: layout must not change them, meaning must. */
class FingerprintPropertyTest {
  private static final Pattern PRINT = Pattern.compile("\"fingerprint\": \"([0-9a-f]{16})\"");
  private static final int LAYOUTS = 12;
  private static final long SEED = 20260117;
  private static final String POLICY =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Federated":
          "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"}, "Action":
          "sts:AssumeRoleWithWebIdentity", "Condition": {"StringEquals":
          {"api.pulumi.com/oidc:aud": ["acme", "beta"]}}},
        {"Sid": "Deploy", "Effect": "Allow", "Principal": {"Federated":
          "arn:aws:iam::111122223333:oidc-provider/api.pulumi.com/oidc"}, "Action":
          ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"], "Condition":
          {"StringLike": {"api.pulumi.com/oidc:aud": "acme*", "api.pulumi.com/oidc:sub":
          ["pulumi:deploy:org:*", "pulumi:environments:org:acme:env:web/*"]}}}]}
      """;

  @TempDir private Path temp;

  private List<String> prints(String policy) throws IOException {
    Files.writeString(temp.resolve("web.json"), policy);
    Ran ran = Ran.in(temp, "lint", "web.json", "--format", "json", "--fail-on", "never");
    assertEquals(0, ran.exit(), ran.out() + ran.err());
    Matcher matcher = PRINT.matcher(ran.out());
    List<String> prints = new ArrayList<>();
    while (matcher.find()) {
      prints.add(matcher.group(1));
    }
    return prints.stream().sorted().toList();
  }

  @Test
  void layoutAndOrderDoNotCount() throws IOException {
    List<String> expected = prints(POLICY);
    assertTrue(expected.size() >= 2, expected.toString());
    Tree tree = Documents.json(SourceText.of("web.json", POLICY)).roots().get(0);
    Random random = new Random(SEED);
    for (int i = 0; i < LAYOUTS; i++) {
      String layout = new Layout(random).write(tree);
      assertEquals(expected, prints(layout), layout);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StringEquals=StringLike",
        "\"beta\"=\"gamma\"",
        ", \"beta\"=",
        "oidc:aud\": [\"acme\"=oidc:aud\": [\"acme\", \"acne\"",
        "Allow\", \"Principal\": {\"Federated\":\n"
            + "    \"arn:aws:iam::1=Allow\", \"Principal\": {\"Federated\":\n"
            + "    \"arn:aws:iam::2",
      })
  void meaningCounts(String change) throws IOException {
    String[] sides = change.split("=", 2);
    String one = POLICY.substring(0, POLICY.indexOf("{\"Sid\"")).stripTrailing();
    String policy = one.substring(0, one.length() - 1) + "]}";
    String changed = policy.replaceFirst(Pattern.quote(sides[0]), sides[1]);
    assertFalse(policy.equals(changed), change);
    List<String> before = prints(policy);
    assertTrue(prints(changed).stream().noneMatch(before::contains), changed);
  }

  /** Writes a policy in another way. */
  private record Layout(Random random) {
    String write(Tree tree) {
      if (tree instanceof Tree.Mapping mapping) {
        return block(
            "{",
            mapping.members().stream()
                .map(m -> JsonText.compact(m.key().text()) + gap() + ":" + gap() + write(m.value()))
                .collect(Collectors.toCollection(ArrayList::new)),
            "}");
      }
      if (tree instanceof Tree.Sequence sequence) {
        return sequence.items().size() == 1 && random.nextBoolean()
            ? write(sequence.items().get(0))
            : block(
                "[",
                sequence.items().stream()
                    .map(this::write)
                    .collect(Collectors.toCollection(ArrayList::new)),
                "]");
      }
      return JsonText.compact(((Tree.Scalar) tree).text());
    }

    private String block(String open, List<String> items, String close) {
      Collections.shuffle(items, random);
      return open + gap() + String.join("," + gap(), items) + gap() + close;
    }

    private String gap() {
      return List.of("", " ", "\n  ", "\r\n\t", "   ").get(random.nextInt(5));
    }
  }
}
