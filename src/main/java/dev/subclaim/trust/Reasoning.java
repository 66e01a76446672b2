package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.ClaimCondition;
import dev.subclaim.admission.ClaimValue;
import dev.subclaim.admission.Doubts;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.admission.TrustReading;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Memo;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.witness.Witness;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What follows from one policy, each question answered when it is first asked. */
final class Reasoning {
  private final TrustPolicy policy;
  private final TrustReading reading;
  private final Function<IssuerProfile, List<String>> organizations;
  private final Map<Admission, Breadths> breadths = new IdentityHashMap<>();
  private final Map<Statement, Emptiness> emptiness = new IdentityHashMap<>();
  private final Map<Statement, Truth> idle = new IdentityHashMap<>();
  private final Memo<List<Redundancy>> redundancies;
  private final Memo<Reach> reach = Memo.of(this::readReach);

  /**
   * The conclusions from one policy.
   *
   * @param organizations those that the configuration names for an issuer
   */
  Reasoning(
      TrustPolicy policy, TokenModels tokens, Function<IssuerProfile, List<String>> organizations) {
    this.policy = policy;
    this.reading = new TrustReading(policy, tokens);
    this.organizations = organizations;
    this.redundancies = Memo.of(() -> Redundancies.of(policy, admissions()));
  }

  TrustPolicy policy() {
    return policy;
  }

  List<Admission> admissions() {
    return reading.admissions();
  }

  Breadths breadths(Admission admission) {
    return breadths.computeIfAbsent(
        admission, a -> new Breadths(a, organizations.apply(a.trusted().profile())));
  }

  Emptiness emptiness(Statement statement) {
    return emptiness.computeIfAbsent(statement, this::readEmptiness);
  }

  private Emptiness readEmptiness(Statement statement) {
    List<Admission> own = admissions().stream().filter(a -> a.statement() == statement).toList();
    return new Emptiness(policy, statement, own);
  }

  Truth idle(Statement deny) {
    return idle.computeIfAbsent(deny, d -> new IdleDeny(policy, admissions()).idle(d));
  }

  Reach reach() {
    return reach.get();
  }

  private Reach readReach() {
    List<Reach> all = admissions().stream().map(a -> breadths(a).reach()).toList();
    boolean everyone = policy.statements().stream().anyMatch(Reasoning::trustsEveryone);
    if (everyone || all.contains(Reach.ANYONE)) {
      return Reach.ANYONE;
    }
    boolean told = Doubts.of(policy).isEmpty() && !all.contains(Reach.UNDECIDED);
    return told
        ? all.stream().min(Comparator.naturalOrder()).orElse(Reach.NOBODY)
        : Reach.UNDECIDED;
  }

  /** Whether a statement opens the role to everybody there is, on no condition. */
  private static boolean trustsEveryone(Statement statement) {
    return statement.effect() == Effect.ALLOW
        && statement.conditions().isEmpty()
        && statement.hidden().isEmpty()
        && statement.principals().stream().anyMatch(p -> p.type() == PrincipalType.EVERYONE);
  }

  List<Redundancy> redundancies() {
    return redundancies.get();
  }

  Optional<ClaimCondition> of(Condition condition) {
    return reading.conditions().stream().filter(c -> c.condition() == condition).findFirst();
  }

  Optional<Witness> refused(ClaimValue value) {
    return new RefusedToken(policy, value, organizations.apply(value.issuer())).find();
  }

  Optional<ClaimValue> of(PolicyText value) {
    return reading.values().stream().filter(v -> v.value() == value).findFirst();
  }
}
