package dev.subclaim.intake;

import dev.subclaim.source.JsonText;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts that the tests of this package share. */
final class Samples {
  /** A trust policy in one line. */
  static final String POLICY =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":\
      "arn:aws:iam::111111111111:oidc-provider/api.pulumi.com/oidc"},"Action":\
      "sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"api.pulumi.com/oidc:aud":\
      "acme"}}}]}\
      """;

  private Samples() {}

  static Facts read(String path, String text) {
    return Intake.read(SourceText.of(path, text));
  }

  /** Reads a file of {@code testdata/exports}. */
  static Facts export(String name) {
    return file(Path.of("testdata", "exports", name));
  }

  /** Reads a file, which is called by its name alone. */
  static Facts file(Path file) {
    try {
      return read(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A policy as the IAM API hands it out. */
  static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
      out.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xFF));
    }
    return out.toString();
  }

  /** A text as a JSON string. */
  static String quoted(String text) {
    return JsonText.compact(text);
  }

  /** What the file has where a value of a policy stands. */
  static String written(RolePolicy policy, Object... path) {
    Span span = policy.policy().policy().tree().span();
    Tree tree = policy.policy().policy().tree();
    for (Object step : path) {
      tree =
          tree instanceof Tree.Mapping mapping
              ? mapping.get(step.toString()).orElseThrow()
              : ((Tree.Sequence) tree).items().get((Integer) step);
      span = tree.span();
    }
    SourceText root = span.text().root();
    int start = span.text().rootOffset(span.start());
    return root.content().substring(start, span.text().rootOffset(span.end()));
  }

  /** An export of many roles: Pulumi and GitHub ones among services', some policies encoded. */
  static String accountExport(int roles) {
    Random random = new Random(roles);
    StringBuilder text = new StringBuilder("{\"RoleDetailList\": [");
    for (int i = 0; i < roles; i++) {
      text.append(i == 0 ? "\n" : ",\n").append(JsonText.compact(role(i, random)));
    }
    return text.append("\n]}\n").toString();
  }

  private static Map<String, Object> role(int i, Random random) {
    String name = "role-%05d".formatted(i);
    Map<String, Object> role = new LinkedHashMap<>();
    role.put("RoleName", name);
    role.put("Arn", "arn:aws:iam::111111111111:role/" + name);
    Map<String, Object> policy = i % 3 == 0 ? service() : webIdentity(random.nextInt(1000));
    boolean encoded = i % 10 == 1;
    role.put("AssumeRolePolicyDocument", encoded ? encoded(JsonText.compact(policy)) : policy);
    role.put("InstanceProfileList", List.of());
    return role;
  }

  private static Map<String, Object> service() {
    return policy(Map.of("Service", "ec2.amazonaws.com"), "sts:AssumeRole", Map.of());
  }

  private static Map<String, Object> webIdentity(int project) {
    String provider = "api.pulumi.com/oidc";
    return policy(
        Map.of("Federated", "arn:aws:iam::111111111111:oidc-provider/" + provider),
        "sts:AssumeRoleWithWebIdentity",
        Map.of(
            "StringLike",
            Map.of(provider + ":sub", "pulumi:deploy:org:acme:project:p" + project + ":*")));
  }

  private static Map<String, Object> policy(Object principal, String action, Object condition) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put("Principal", principal);
    statement.put("Action", action);
    statement.put("Condition", condition);
    return Map.of("Version", "2012-10-17", "Statement", List.of(statement));
  }
}
