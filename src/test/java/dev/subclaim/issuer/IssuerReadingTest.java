package dev.subclaim.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team's own profile: what a good one says, and what is said about a bad one. */
class IssuerReadingTest {
  private static final String GOOD =
      """
      name: build-farm
      title: Build Farm
      adjective: Build Farm
      provider: login.farm.example
      tenancy: subject
      shared: true
      sources: [https://docs.farm.example/tokens]
      claims: [aud, oaud, sub, pool]
      expressions: {word: '[a-z0-9-]+'}
      parts:
        group:
          label: group
          plural: groups
          level: organization
          pattern: '<word>'
          except: [none]
          maxLength: 20
          examples: [acme]
        job:
          label: job
          plural: jobs
          level: stack
          pattern: '<word>(/<word>)*'
          examples: [web/deploy]
        pool:
          label: pool
          plural: pools
          values: [trusted, public]
      common: {aud: sts.amazonaws.com}
      optional: [pool]
      kinds:
        - name: job
          family: jobs
          title: Build Farm jobs
          certainty: documented
          claims: {sub: 'group:{group}:job:{job}', pool: '{pool}'}
      examples:
        accepts:
          - &job
            kind: job
            token: {aud: sts.amazonaws.com, sub: 'group:acme:job:web/deploy', pool: public}
            parts: {group: acme, job: web/deploy}
          - *job
          - *job
          - *job
          - kind: job-without-pool
            token: {aud: sts.amazonaws.com, sub: 'group:acme:job:web'}
        rejects:
          - &none
            why: no group has this name
            token: {aud: sts.amazonaws.com, sub: 'group:none:job:web'}
          - *none
          - *none
          - *none
          - why: only that audience
            token: {aud: other, sub: 'group:acme:job:web'}
      """;

  private static IssuerReading read(String text) {
    return IssuerReading.of(SourceText.of("build-farm.yaml", text));
  }

  @Test
  void aGoodProfileIsReadWhole() {
    IssuerReading reading = read(GOOD);
    assertEquals(List.of(), reading.problems().stream().map(Problem::message).toList());
    IssuerProfile profile = reading.file().orElseThrow().profile();
    assertEquals(
        List.of("job", "job-without-pool"), profile.kinds().stream().map(TokenKind::name).toList());
    TokenKind without = profile.kinds().get(1);
    assertEquals(List.of("group", "job"), without.parts().stream().map(Part::name).toList());
    assertTrue(without.template("pool").isEmpty());
    assertTrue(profile.subjectIdentifiesCaller());
    assertFalse(profile.callerChoosesAudience());
    assertFalse(without.parts().get(0).domain().contains("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "group:{group}:job:{job}'; group:{group:job:{job}';"
            + " cannot read the template from offset 6",
        "group:{group}:job:{job}'; group:{group}:job:{job}/{jobs}';"
            + " `{jobs}` is not a part, the parts are `group`, `job`, `pool`",
        "group:{group}:job:{job}'; job:{job}:group:{group}';"
            + " `{group}` is out of order: a claim uses parts in the order of `parts`, each at most"
            + " once",
        "group:{group}:job:{job}'; {group}:{group}:{job}';"
            + " `{group}` is out of order: a claim uses parts in the order of `parts`, each at most"
            + " once",
        "sub, pool]; sub]; the claim `pool` is not among the `claims` of the profile",
        "common: {aud: sts.amazonaws.com}; common: {};"
            + " every token has the claim `aud`: give its template",
        ", pool: '{pool}'}; }; no claim uses the part `pool`",
        "examples: [acme]; examples: [Acme]; the example `Acme` is not in the pattern of its part",
        "maxLength: 20; maxLength: 2; the example `acme` is longer than `maxLength`",
        "'<word>(/<word>)*'; '<word>(';"
            + " cannot read the pattern: no `)` at offset 13 of the expression `([a-z0-9-]+)(`",
        "job:web'}; job:Web'}; the accepted token does not fit the kind `job-without-pool`",
        "{group: acme, job: web/deploy}; {group: b};"
            + " the parts of the accepted token are `{group=acme}`",
        "{aud: other,; {aud: sts.amazonaws.com,; the rejected token fits the kind `job-without-pool`",
      })
  void saysWhatIsWrong(String good, String bad, String message) {
    assertTrue(GOOD.contains(good), "the example changed: " + good);
    IssuerReading reading = read(GOOD.replace(good, bad));
    assertTrue(reading.file().isEmpty());
    List<String> messages = reading.problems().stream().map(Problem::message).toList();
    assertTrue(messages.contains(message), messages::toString);
    assertEquals(
        List.of("invalid-configuration"),
        reading.problems().stream().map(Problem::kind).distinct().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tenancy: subject; tenancy: sub",
        "provider: login.farm.example; provider: https://login.farm.example",
        "shared: true; shared: 'yes'",
        "certainty: documented; certainty: sure",
        "sources: [https://docs.farm.example/tokens]; sources: []",
        "level: stack; level: job",
        "values: [trusted, public]; pattern: x",
        "label: group; name: group",
      })
  void theSchemaKnowsTheShape(String good, String bad) {
    assertTrue(GOOD.contains(good), "the example changed: " + good);
    IssuerReading reading = read(GOOD.replace(good, bad));
    assertTrue(reading.file().isEmpty());
    assertFalse(reading.problems().isEmpty());
  }

  @Test
  void brokenYamlIsSaidFirst() {
    IssuerReading reading = read("name: [");
    assertTrue(reading.file().isEmpty());
    assertEquals("invalid-syntax", reading.problems().get(0).kind());
  }
}
