package dev.subclaim.lint;

import dev.subclaim.policy.Statement;
import dev.subclaim.rule.Fact;
import dev.subclaim.rule.Origin;
import dev.subclaim.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What a finding is known by from run to run: rule, kind of fact, role (else file), statement and
 * evidence. Layout, the order of members and the statement's place do not change it.
 */
final class Fingerprint {
  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int BYTES = 8;

  private Fingerprint() {}

  /** The first 16 hex digits of the SHA-256 of everything that makes the finding this one. */
  static String of(Rule rule, Fact fact) {
    Origin origin = fact.origin();
    String subject = origin.role().flatMap(r -> r.id()).orElse(origin.at().span().path());
    return hash(
        String.join(
            "\0",
            rule.name(),
            rule.type().name(),
            subject,
            origin.statement().map(Fingerprint::statement).orElse(""),
            evidence(fact)));
  }

  private static String statement(Statement statement) {
    return statement.sid().orElseGet(() -> hash(Canonical.text(statement.tree())));
  }

  /** What the fact names; for a fact that names nothing, its statement. */
  private static String evidence(Fact fact) {
    List<String> named = fact.evidence().stream().sorted().toList();
    return named.isEmpty()
        ? fact.origin().statement().map(s -> hash(Canonical.text(s.tree()))).orElse("")
        : String.join("\0", named);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return hex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < BYTES; i++) {
      hex.append(HEX[bytes[i] >> 4 & 0xf]).append(HEX[bytes[i] & 0xf]);
    }
    return hex.toString();
  }
}
