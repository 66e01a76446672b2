package dev.subclaim.evaluation;

import dev.subclaim.policy.Actions;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Operator;
import dev.subclaim.policy.Operator.Quantifier;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes policies for tests without a reader, so that the evaluator alone is on trial. */
public final class Written {
  public static final String ISSUER = "api.pulumi.com/oidc";
  public static final String PROVIDER = "arn:aws:iam::123456789012:oidc-provider/" + ISSUER;

  private static final Span NOWHERE = SourceText.of("test.json", "{}").span(0, 2);
  private static final Map<String, Comparison> COMPARISONS = comparisons();

  private Written() {}

  public static TrustPolicy policy(Statement... statements) {
    List<Statement> numbered = new ArrayList<>();
    for (Statement s : statements) {
      numbered.add(
          new Statement(
              numbered.size(),
              s.sid(),
              s.effect(),
              s.principals(),
              s.actions(),
              s.conditions(),
              s.hidden(),
              s.tree()));
    }
    return new TrustPolicy(true, numbered, mapping(Pointer.ROOT));
  }

  public static TrustPolicy old(TrustPolicy policy) {
    return new TrustPolicy(false, policy.statements(), policy.tree());
  }

  /** An Allow for the Pulumi provider and web identities. */
  public static Statement allow(Condition... conditions) {
    return statement(Effect.ALLOW, federated(PROVIDER), Request.WEB_IDENTITY, conditions);
  }

  public static Statement deny(Condition... conditions) {
    return statement(Effect.DENY, federated(PROVIDER), Request.WEB_IDENTITY, conditions);
  }

  public static Statement statement(
      Effect effect, Principal principal, String action, Condition... conditions) {
    return new Statement(
        0,
        Optional.empty(),
        effect,
        List.of(principal),
        new Actions(List.of(text(action)), false),
        List.of(conditions),
        List.of(),
        mapping(Pointer.ROOT.child("Statement").child(0)));
  }

  public static Statement named(String sid, Statement s) {
    return new Statement(
        s.index(),
        Optional.of(sid),
        s.effect(),
        s.principals(),
        s.actions(),
        s.conditions(),
        s.hidden(),
        s.tree());
  }

  public static Statement hiding(Statement s, String... path) {
    Pointer pointer = s.tree().pointer();
    for (String step : path) {
      pointer = pointer.child(step);
    }
    Tree.Unknown part = new Tree.Unknown("known after apply", NOWHERE, pointer, Optional.empty());
    return new Statement(
        s.index(),
        s.sid(),
        s.effect(),
        s.principals(),
        s.actions(),
        s.conditions(),
        List.of(part),
        s.tree());
  }

  public static Principal federated(String value) {
    return new Principal(PrincipalType.FEDERATED, text(value));
  }

  public static Principal aws(String value) {
    return new Principal(PrincipalType.AWS, text(value));
  }

  /** A condition; {@code sub} and {@code aud} stand for the Pulumi issuer's keys. */
  public static Condition when(String operator, String key, String... values) {
    return whenTexts(operator, key, List.of(values).stream().map(Written::text).toList());
  }

  public static Condition whenTexts(String operator, String key, List<PolicyText> values) {
    String full = key.indexOf(':') < 0 ? ISSUER + ":" + key : key;
    Pointer pointer =
        Pointer.ROOT.child("Statement").child(0).child("Condition").child(operator).child(full);
    return new Condition(operator(operator), scalar(operator), scalar(full, pointer), values);
  }

  public static PolicyText text(String value) {
    return new PolicyText(scalar(value));
  }

  /** A text in which every {@code <...>} is left open by the file. */
  public static PolicyText open(String value) {
    List<Tree.Hole> holes = new ArrayList<>();
    for (int at = value.indexOf('<'); at >= 0; at = value.indexOf('<', at + 1)) {
      holes.add(new Tree.Hole(at, value.indexOf('>', at) + 1, "known after apply"));
    }
    return new PolicyText(
        new Tree.Scalar(value, Tree.Type.STRING, holes, NOWHERE, Pointer.ROOT, Optional.empty()));
  }

  public static Tree.Unknown unknown(Pointer pointer) {
    return new Tree.Unknown("known after apply", NOWHERE, pointer, Optional.empty());
  }

  public static Tree.Mapping mapping(Pointer pointer, Tree.Member... members) {
    return new Tree.Mapping(List.of(members), NOWHERE, pointer, Optional.empty());
  }

  public static Tree.Scalar scalar(String value) {
    return scalar(value, Pointer.ROOT);
  }

  private static Tree.Scalar scalar(String value, Pointer pointer) {
    return new Tree.Scalar(value, Tree.Type.STRING, List.of(), NOWHERE, pointer, Optional.empty());
  }

  /** An operator by its name, without the reader's help. */
  public static Operator operator(String name) {
    Quantifier quantifier =
        name.startsWith("ForAllValues:")
            ? Quantifier.FOR_ALL_VALUES
            : name.startsWith("ForAnyValue:") ? Quantifier.FOR_ANY_VALUE : Quantifier.NONE;
    String rest = name.substring(name.indexOf(':') + 1);
    boolean ifExists = rest.endsWith("IfExists");
    String base = ifExists ? rest.substring(0, rest.length() - 8) : rest;
    boolean negated = base.contains("Not");
    return new Operator(
        name, quantifier, COMPARISONS.get(base.replace("Not", "")), negated, ifExists);
  }

  private static Map<String, Comparison> comparisons() {
    Map<String, Comparison> names = new TreeMap<>();
    for (Comparison comparison : Comparison.values()) {
      StringBuilder name = new StringBuilder();
      for (String word : comparison.name().split("_")) {
        name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
      }
      names.put(name.toString(), comparison);
    }
    names.put("ArnEquals", Comparison.ARN_LIKE);
    return names;
  }
}
