package dev.subclaim.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KindsTest {
  private static final IssuerProfile GITHUB =
      Issuers.builtIn().named("github-actions").orElseThrow();

  private static List<String> documented(String... claims) {
    return Kinds.seenThrough(GITHUB, List.of(claims)).stream()
        .filter(kind -> kind.certainty() == Certainty.DOCUMENTED)
        .map(TokenKind::name)
        .toList();
  }

  @Test
  void kindsThatLookTheSameAreOne() {
    assertEquals(List.of("ref"), documented("aud"));
    assertEquals(
        List.of(
            "ref",
            "environment",
            "pull-request",
            "immutable-ref",
            "immutable-environment",
            "immutable-pull-request"),
        documented("sub", "aud"));
  }

  @Test
  void anAbsentClaimMakesAnotherKind() {
    assertEquals(List.of("ref", "environment"), documented("environment"));
    assertEquals(List.of("ref", "ref-without-enterprise_id"), documented("enterprise_id"));
  }

  @Test
  void certaintyAndFamilyKeepKindsApart() {
    IssuerProfile pulumi = Issuers.builtIn().named("pulumi-cloud").orElseThrow();
    assertEquals(
        List.of("deployment", "environment", "default-project-environment", "customer-managed-key"),
        Kinds.seenThrough(pulumi, List.of("aud")).stream()
            .filter(kind -> kind.certainty() == Certainty.DOCUMENTED)
            .map(TokenKind::name)
            .toList());
  }
}
