package dev.subclaim.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.admission.ClaimValue;
import dev.subclaim.admission.Mismatch;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.admission.TrustReading;
import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A subject that no token has: what is wrong with it, where, and what was probably meant. */
class MistakesTest {
  private static final Issuers ISSUERS = Issuers.builtIn();
  private static final TokenModels MODELS = new TokenModels(ISSUERS);
  private static final String PULUMI = "api.pulumi.com/oidc";
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String RUN =
      "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write";

  private static ClaimValue value(String provider, String operator, String subject) {
    String policy =
        """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
         "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/%1$s"},
         "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"%2$s": {"%1$s:sub": "%3$s"}}}}
        """
            .formatted(provider, operator, subject);
    SourceText text = SourceText.of("policy.json", policy);
    TrustReading reading =
        new TrustReading(TrustPolicies.parse(Documents.read(text).roots().get(0)).policy(), MODELS);
    return reading.values().get(0);
  }

  /** Every mistake has its reason, its place and its repair. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pulumi:deploy:org:Acme:* | Acme:* | in lower case | pulumi:deploy:org:acme:*",
        "pulumi:deploy:org:acme:project:web | '' | goes on | pulumi:deploy:org:acme:project:web:*",
        "pulumi:deploy:org:acme:projects:web:* | projects:web:* | say `project` here"
            + " | pulumi:deploy:org:acme:project:web:*",
        "pulumi:deploy:org:acme:stack:prod:project:web:* | stack:prod:project:web:* | another order"
            + " | pulumi:deploy:org:acme:project:web:stack:prod:*",
        "pulumi:deploy:org:acme:*:operation:preview:scope:read | read | say `write` here"
            + " | pulumi:deploy:org:acme:*:operation:preview:scope:write",
        "pulumi:deploy:org:acme:*:operation:up:scope:write | up:scope:write"
            + " | only `update`, `preview`, `refresh`, `destroy`"
            + " | pulumi:deploy:org:acme:*:operation:update:scope:write",
        "pulumi:deploy:org:acme:web:* | web:* | `project` is missing"
            + " | pulumi:deploy:org:acme:project:web:*",
        "pulumi:environments:org:acme:web/prod | web/prod | `env` is missing"
            + " | pulumi:environments:org:acme:env:web/prod",
        "pulumi:environments:org:acme:env:web:prod | :prod | have `/` here"
            + " | pulumi:environments:org:acme:env:web/prod",
        "pulumi:environments:org:acme:env:acme/web/prod | acme/web/prod | no place here"
            + " | pulumi:environments:org:acme:env:web/prod",
        "pulumi:deploy:org: acme:project:web:* | ' acme:project:web:*' | stray space"
            + " | pulumi:deploy:org:acme:project:web:*",
        RUN + ":* | * | no place here | " + RUN,
      })
  void mistakesOnPulumi(String subject, String at, String reason, String repair) {
    assertMistake(value(PULUMI, "StringLike", subject), at, reason, repair);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repo:acme | '' | goes on | repo:acme/*",
        "repo:acme/web:ref:main | main | begins with `refs/heads/`"
            + " | repo:acme/web:ref:refs/heads/main",
        "repo:acme/web:refs/heads/main | refs/heads/main | `ref` is missing"
            + " | repo:acme/web:ref:refs/heads/main",
        "acme/web:ref:refs/heads/main | acme/web:ref:refs/heads/main | `repo` is missing"
            + " | repo:acme/web:ref:refs/heads/main",
        "repo:https://github.com/acme/web:* | https://github.com/acme/web:* | no URL"
            + " | repo:acme/web:*",
        "repo:acme/web:env:prod | env:prod | say `environment` | repo:acme/web:environment:prod",
        "repo:acme/web:pull-request | pull-request | only `pull_request`"
            + " | repo:acme/web:pull_request",
      })
  void mistakesOnGithub(String subject, String at, String reason, String repair) {
    assertMistake(value(GITHUB, "StringLike", subject), at, reason, repair);
  }

  private static void assertMistake(ClaimValue value, String at, String reason, String repair) {
    assertEquals(Truth.NO, value.possible());
    Mismatch mismatch = value.mismatch();
    assertEquals(at, value.value().text().substring(mismatch.offset()));
    assertTrue(mismatch.reason().contains(reason), mismatch.reason());
    assertEquals(repair, mismatch.nearest().orElseThrow().value());
  }

  @Test
  void wildcardsUnderStringEqualsArePlainSigns() {
    Mismatch mismatch =
        value(PULUMI, "StringEquals", "pulumi:deploy:org:acme:project:web:*").mismatch();
    assertEquals(35, mismatch.offset());
    assertTrue(mismatch.reason().startsWith("StringEquals compares letter by letter"));
    assertEquals("StringLike", mismatch.nearest().orElseThrow().operator());
  }

  /** No repair opens the role to another organization than the one that was written. */
  @ParameterizedTest
  @CsvSource({
    "pulumi:deploy:org:acme corp:*",
    "pulumi:deploy:org",
    "anything:goes",
    "arn:aws:iam::123456789012:role/web",
  })
  void whatNamesNoOrganizationIsNotRepaired(String subject) {
    ClaimValue value = value(PULUMI, "StringLike", subject);
    assertEquals(Truth.NO, value.possible());
    assertTrue(value.mismatch().nearest().isEmpty(), () -> value.mismatch().toString());
  }

  /** Mistakes that leave all names in place, by what they do to a subject that tokens have. */
  private static Map<String, UnaryOperator<String>> slips(Random random) {
    Map<String, UnaryOperator<String>> slips = new LinkedHashMap<>();
    slips.put("last word missing", s -> s.replaceFirst("[:/][^:/]+$", ""));
    slips.put("first word missing", s -> s.replaceFirst("^[^:/]+[:/]", ""));
    slips.put("star behind the end", s -> s + ":*");
    slips.put("colon twice", s -> s.replaceFirst(":", "::"));
    slips.put("slashes for colons", s -> s.replace(':', '/'));
    slips.put("a letter missing", s -> typo(s, random, (w, i) -> w.deleteCharAt(i)));
    slips.put("a letter twice", s -> typo(s, random, (w, i) -> w.insert(i, w.charAt(i))));
    slips.put("another order", s -> reordered(s, random));
    return slips;
  }

  private interface Slip {
    StringBuilder at(StringBuilder word, int index);
  }

  private static String typo(String subject, Random random, Slip slip) {
    String[] words = subject.split(":");
    int at = random.nextInt(words.length);
    if (words[at].length() > 3) {
      StringBuilder word = new StringBuilder(words[at]);
      words[at] = slip.at(word, 1 + random.nextInt(word.length() - 2)).toString();
    }
    return String.join(":", words);
  }

  private static String reordered(String subject, Random random) {
    List<String> words = new ArrayList<>(Arrays.asList(subject.split(":")));
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i += 2) {
      pairs.add(words.get(i) + ":" + words.get(i + 1));
    }
    Collections.shuffle(pairs, random);
    return pairs.size() < 2 ? subject : String.join(":", pairs);
  }

  /** Of every issuer with forms of its own: what is offered is always what some token carries. */
  @TestFactory
  List<DynamicTest> repairsAreProved() {
    return ISSUERS.names().stream()
        .flatMap(name -> ISSUERS.named(name).stream())
        .filter(
            profile ->
                profile.kinds().stream().anyMatch(k -> k.certainty() == Certainty.DOCUMENTED))
        .map(
            profile ->
                DynamicTest.dynamicTest(
                    profile.name(),
                    () ->
                        profile.kinds().stream()
                            .filter(kind -> kind.certainty() == Certainty.DOCUMENTED)
                            .map(kind -> kind.example(profile.provider()).claims().get("sub"))
                            .forEach(subject -> tryAll(profile.provider(), subject))))
        .toList();
  }

  private static void tryAll(String provider, String subject) {
    Random random = new Random(11);
    slips(random)
        .forEach(
            (name, slip) -> {
              for (int i = 0; i < 5; i++) {
                ClaimValue value = value(provider, "StringLike", slip.apply(subject));
                value
                    .mismatch()
                    .nearest()
                    .filter(repair -> value.possible() == Truth.NO)
                    .ifPresent(
                        repair ->
                            assertTrue(
                                !value.kindsMatching(Pattern.like(repair.value())).isEmpty(),
                                () -> name + ": " + value.value() + " became " + repair));
              }
            });
  }

  /** A slip in a run of Pulumi is undone: the token that was meant matches again. */
  @Test
  void slipsAreUndone() {
    Random random = new Random(5);
    slips(random)
        .forEach(
            (name, slip) -> {
              for (int i = 0; i < 20; i++) {
                ClaimValue value = value(PULUMI, "StringLike", slip.apply(RUN));
                if (value.possible() == Truth.NO) {
                  String repair = value.mismatch().nearest().map(Mismatch.Repair::value).orElse("");
                  assertTrue(
                      Pattern.like(repair).matches(RUN),
                      () -> name + ": " + value.value() + " became " + repair);
                }
              }
            });
  }
}
