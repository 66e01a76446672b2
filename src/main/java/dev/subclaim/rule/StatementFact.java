package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Statement;
import dev.subclaim.trust.Emptiness;
import dev.subclaim.trust.WriteRefusal;
import java.util.List;
import java.util.Optional;

/** One statement of a trust policy. */
public record StatementFact(PolicyFact policy, Statement statement, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<StatementFact> TYPE =
      FactType.of("statement", StatementFact.class, "one statement of a trust policy")
          .text("role", "what messages call the role", Fact::roleName)
          .text("effect", "`Allow` or `Deny`", StatementFact::effect)
          .optionalText("sid", "the statement id, unless empty", f -> f.statement.sid())
          .number("number", "its place among the statements, from 1", StatementFact::number)
          .truth("hidden", "whether a part of it is not told by the file", StatementFact::hidden)
          .truth("emptied", "whether it is an Allow that admits no token", f -> f.emptied())
          .text("emptyBecause", "why it admits none", f -> f.emptiness().because())
          .place("emptyAt", "where", StatementFact::emptyAt)
          .truth("idle", "whether it is a Deny that takes no token out", f -> f.idle())
          .optionalFact(
              "writeRefusal",
              "writeRefusal",
              "why IAM's control for shared providers refuses to store it",
              StatementFact::writeRefusal)
          .fact("policy", "policy", "the policy it stands in", StatementFact::policy)
          .list("principals", "principal", "who", StatementFact::principals)
          .list("actions", "action", "what", StatementFact::actions)
          .list("conditions", "condition", "all must hold", StatementFact::conditions);

  private String effect() {
    return statement.effect() == Effect.ALLOW ? "Allow" : "Deny";
  }

  private long number() {
    return statement.index() + 1L;
  }

  Emptiness emptiness() {
    return policy.trust().emptiness(statement);
  }

  private Truth emptied() {
    return emptiness().admitsNothing();
  }

  private Place emptyAt() {
    return policy.trust().emptyAt(statement).map(Place::of).orElse(origin.at());
  }

  private Optional<WriteRefusalFact> writeRefusal() {
    return WriteRefusal.of(statement).map(refusal -> new WriteRefusalFact(refusal, origin));
  }

  private Truth idle() {
    return policy.trust().idle(statement);
  }

  @Override
  public boolean exhausted() {
    return true;
  }

  private Truth hidden() {
    return Truth.of(!statement.hidden().isEmpty());
  }

  /** Its principals, in order. */
  public List<PrincipalFact> principals() {
    return statement.principals().stream()
        .map(p -> new PrincipalFact(this, p, origin.moved(Place.of(p.value()))))
        .toList();
  }

  /** Its actions, in order. */
  public List<ActionFact> actions() {
    return statement.actions().patterns().stream()
        .map(a -> new ActionFact(this, a, origin.moved(Place.of(a))))
        .toList();
  }

  /** Its conditions, in order. */
  public List<ConditionFact> conditions() {
    return statement.conditions().stream().map(this::fact).toList();
  }

  private ConditionFact fact(Condition condition) {
    return new ConditionFact(this, condition, origin.moved(Place.of(condition.key())));
  }
}
