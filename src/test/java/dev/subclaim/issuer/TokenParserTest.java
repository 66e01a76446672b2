package dev.subclaim.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenParserTest {
  private static final IssuerProfile PULUMI = Issuers.builtIn().named("pulumi-cloud").orElseThrow();
  private static final IssuerProfile GITHUB =
      Issuers.builtIn().named("github-actions").orElseThrow();

  private static List<ParsedToken> parse(IssuerProfile profile, String aud, String sub) {
    return TokenParser.parse(
        profile, new Token(profile.provider(), new TreeMap<>(Map.of("aud", aud, "sub", sub))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "acme; pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write;"
            + "Pulumi Deployments: acme / web / prod, operation update",
        "aws:acme; pulumi:environments:org:acme:env:web/dev; Pulumi ESC: acme / web / dev",
        "acme; pulumi:environments:org:acme:env:dev; Pulumi ESC (project default): acme / dev",
        "aws:acme; pulumi:cmk:pulumi.organization.login:acme; Pulumi customer managed keys: acme",
      })
  void saysWhoseATokenIs(String aud, String sub, String said) {
    assertEquals(List.of(said), parse(PULUMI, aud, sub).stream().map(t -> t.describe()).toList());
  }

  @Test
  void theFirstReadingIsTheDocumentedOne() {
    ParsedToken first =
        parse(GITHUB, "sts.amazonaws.com", "repo:acme/web:environment:production").get(0);
    assertEquals("environment", first.kind().name());
    assertEquals("GitHub Actions: acme / web / production", first.describe());
    assertEquals(Optional.of("acme"), first.value("owner"));
    assertEquals(Optional.empty(), first.value("actor"));
    assertEquals(List.of("production"), first.values(Level.STACK));
    assertFalse(first.complete());
  }

  @Test
  void aTokenWithEveryClaimHasOneReading() {
    TokenKind kind = GITHUB.kind("immutable-pull-request-without-enterprise_id").orElseThrow();
    List<ParsedToken> parsed = TokenParser.parse(GITHUB, kind.example(GITHUB.provider()));
    assertTrue(parsed.get(0).complete());
    assertEquals(kind, parsed.get(0).kind());
    assertEquals(
        List.of(Certainty.ASSUMED),
        parsed.stream().skip(1).map(p -> p.kind().certainty()).distinct().toList());
  }

  @Test
  void theSameValuesMakeTheSameToken() {
    TokenKind kind = PULUMI.kind("deployment").orElseThrow();
    Token token = kind.token(PULUMI.provider(), List.of("acme", "web", "prod", "refresh"));
    assertEquals("acme", token.claims().get("oaud"));
    ParsedToken parsed = TokenParser.parse(PULUMI, token).get(0);
    assertEquals(List.of("acme", "web", "prod", "refresh"), List.copyOf(parsed.values().values()));
    assertTrue(parsed.complete());
  }

  @Test
  void anyTokenOfAKindIsReadAsThatKind() {
    Random random = new Random(20260715);
    for (IssuerProfile profile : List.of(PULUMI, GITHUB)) {
      for (TokenKind kind : profile.kinds()) {
        List<String> values =
            kind.parts().stream()
                .map(part -> part.examples().get(random.nextInt(part.examples().size())))
                .toList();
        Token token = kind.token(profile.provider(), values);
        assertTrue(
            TokenParser.parse(profile, token).stream().anyMatch(p -> p.kind().equals(kind)),
            () -> kind.name() + " " + token);
      }
    }
  }

  @Test
  void longTextsAreReadQuickly() {
    String attributes = ":pulumi.user.login:jdoe".repeat(60);
    String pairs = "environment:prod:".repeat(80);
    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          parse(PULUMI, "aws:a", "pulumi:environments:pulumi.organization.login:a" + attributes);
          parse(GITHUB, "x", pairs + "repo:acme/web!" + pairs);
        });
  }
}
