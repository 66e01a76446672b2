package dev.subclaim.trust;

import dev.subclaim.admission.KindModel;
import dev.subclaim.evaluation.Written;
import dev.subclaim.issuer.ClaimTemplate;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random policies around random tokens of an issuer, from a seed. */
public final class CaseGenerator {
  private static final List<String> VALUES =
      List.of("acme", "acme-other", "contoso", "web", "web-admin", "prod", "dev", "a", "7", "42");

  private final Random random;
  private final IssuerProfile issuer;
  private final Set<String> features = new TreeSet<>();
  private final SortedMap<String, String> context = new TreeMap<>();
  private boolean closed = true;

  public CaseGenerator(long seed, List<IssuerProfile> issuers) {
    random = new Random(seed);
    issuer = issuers.get(random.nextInt(issuers.size()));
  }

  public GeneratedCase next() {
    TokenKind kind = issuer.kinds().get(random.nextInt(issuer.kinds().size()));
    List<String> values = new ArrayList<>();
    kind.parts().forEach(part -> values.add(value(part)));
    List<List<String>> tokens = new ArrayList<>(List.of(values));
    for (int i = 0; i < 3; i++) {
      tokens.add(edited(kind, values));
    }
    boolean outside = chance(70);
    List<Statement> statements = new ArrayList<>();
    statements.add(statement(Effect.ALLOW, kind, values, outside ? 3 : 0));
    if (chance(10)) {
      statements.add(statement(Effect.ALLOW, kind, tokens.get(1), 0));
    }
    if (chance(40)) {
      features.add("Deny");
      statements.add(statement(Effect.DENY, kind, tokens.get(2), outside ? 1 : 0));
    }
    TrustPolicy policy = Written.policy(statements.toArray(new Statement[0]));
    boolean old = chance(8);
    return new GeneratedCase(
        old ? Written.old(policy) : policy,
        issuer,
        KindModel.of(kind),
        tokens,
        context,
        features,
        closed && !outside);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String value(Part part) {
    List<String> candidates = new ArrayList<>(part.examples());
    part.domain().values(10).ifPresent(candidates::addAll);
    VALUES.stream().filter(part.domain()::contains).forEach(candidates::add);
    return candidates.get(random.nextInt(candidates.size()));
  }

  private List<String> edited(TokenKind kind, List<String> values) {
    List<String> edited = new ArrayList<>(values);
    if (!edited.isEmpty()) {
      int part = random.nextInt(edited.size());
      String longer = edited.get(part) + "-x";
      boolean extend = chance(30) && kind.parts().get(part).domain().contains(longer);
      String other = value(kind.parts().get(part));
      for (int i = 0; i < 3 && other.equals(edited.get(part)); i++) {
        other = value(kind.parts().get(part));
      }
      edited.set(part, extend ? longer : other);
    }
    return edited;
  }

  private Statement statement(Effect effect, TokenKind kind, List<String> values, int outside) {
    List<Condition> conditions = new ArrayList<>();
    for (ClaimTemplate template : kind.claims()) {
      boolean main = template.claim().equals("aud") || template.claim().equals("sub");
      if (chance(main ? 85 : 8)) {
        ClaimConditions claims = new ClaimConditions(random, features, issuer.provider());
        conditions.add(claims.around(template.claim(), template.text(values)));
        closed &= claims.closed();
      }
    }
    if (chance(5)) {
      closed &= issuer.modelled();
      conditions.add(
          Written.when("StringNotEqualsIfExists", issuer.provider() + ":no_such_claim", "x"));
    }
    for (int i = 0; i < outside; i++) {
      conditions.add(outside(OutsideCondition.any(random), effect));
    }
    return Written.statement(
        effect,
        Written.federated("arn:aws:iam::123456789012:oidc-provider/" + issuer.provider()),
        "sts:AssumeRoleWithWebIdentity",
        conditions.toArray(new Condition[0]));
  }

  private Condition outside(OutsideCondition condition, Effect effect) {
    String key = "aws:RequestTag/k" + context.size() + random.nextInt(1000);
    features.add(condition.operator());
    String value = chance(effect == Effect.ALLOW ? 94 : 50) ? condition.meets() : condition.fails();
    if (!value.isEmpty()) {
      context.put(key, value);
    }
    return Written.when(condition.operator(), key, condition.value());
  }
}
