package dev.subclaim.lint;

import dev.subclaim.policy.Canonical;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.rule.Fact;
import dev.subclaim.rule.Origin;
import dev.subclaim.rule.Rule;
import dev.subclaim.source.Digest;
import java.util.List;

/**
 * What a finding is known by from run to run: rule, kind of fact, role (else file), statement and
 * evidence. Layout, the order of members and the statement's place do not change it.
 */
public final class Fingerprint {
  private Fingerprint() {}

  /** The first 16 hex digits of the SHA-256 of everything that makes the finding this one. */
  static String of(Rule rule, Fact fact) {
    Origin origin = fact.origin();
    String subject = origin.role().flatMap(r -> r.id()).orElse(origin.at().span().path());
    return Digest.of(
        String.join(
            "\0",
            rule.name(),
            rule.type().name(),
            subject,
            origin.statement().map(Fingerprint::statement).orElse(""),
            evidence(fact)));
  }

  /**
   * What a policy is known by when somebody accepts whom it admits: its words. Layout and order do
   * not change it; any change of meaning does.
   */
  public static String of(TrustPolicy policy) {
    return Digest.of("policy\0" + Canonical.text(policy.tree()));
  }

  private static String statement(Statement statement) {
    return statement.sid().orElseGet(() -> Digest.of(Canonical.text(statement.tree())));
  }

  /** What the fact names; for a fact that names nothing, its statement. */
  private static String evidence(Fact fact) {
    List<String> named = fact.evidence().stream().sorted().toList();
    return named.isEmpty()
        ? fact.origin().statement().map(s -> Digest.of(Canonical.text(s.tree()))).orElse("")
        : String.join("\0", named);
  }
}
