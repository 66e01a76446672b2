package dev.subclaim.policy;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one statement. */
final class StatementReader {
  private final int index;
  private final boolean variables;
  private final Found found;
  private final List<Tree.Unknown> hidden = new ArrayList<>();

  StatementReader(int index, boolean variables, Found found) {
    this.index = index;
    this.variables = variables;
    this.found = found;
  }

  /** The statement; empty when a part of it cannot be read, so that judging it would mislead. */
  Optional<Statement> read(Tree tree) {
    if (tree instanceof Tree.Unknown unknown) {
      return Optional.of(unknown(unknown));
    }
    if (tree instanceof Tree.Mapping statement) {
      return mapping(statement);
    }
    found.wrongType("a statement", "an object", tree);
    return Optional.empty();
  }

  /** A statement of which nothing is told: it may allow anything. */
  private Statement unknown(Tree.Unknown unknown) {
    Tree.Mapping nothing =
        new Tree.Mapping(List.of(), unknown.span(), unknown.pointer(), unknown.tag());
    return new Statement(
        index,
        Optional.empty(),
        Effect.ALLOW,
        List.of(),
        new Actions(List.of(), false),
        List.of(),
        List.of(unknown),
        nothing);
  }

  private Optional<Statement> mapping(Tree.Mapping tree) {
    Set<String> meant =
        Elements.unknown(tree, "statement", Elements.STATEMENT, Elements.POLICY, found);
    resource(tree, "Resource");
    resource(tree, "NotResource");
    Optional<Effect> effect = effect(tree, meant);
    Optional<List<Condition>> conditions = conditions(tree);
    boolean principals = hasPrincipal(tree, meant);
    Optional<List<Principal>> who =
        principals ? tree.get("Principal").flatMap(this::principals) : Optional.empty();
    Optional<Actions> actions = actions(tree, meant);
    if (who.isPresent() && conditions.isPresent()) {
      new WildcardCheck(effect.orElse(Effect.ALLOW), conditions.get(), found).check(who.get());
    }
    if (who.isPresent() && actions.isPresent()) {
      ActionCheck check = new ActionCheck(effect.orElse(Effect.ALLOW), hidden, found);
      check.check(who.get(), actions.get());
    }
    if (!meant.isEmpty() || effect.isEmpty() || conditions.isEmpty() || who.isEmpty()) {
      return Optional.empty();
    }
    return actions.map(
        what ->
            new Statement(
                index, sid(tree), effect.get(), who.get(), what, conditions.get(), hidden, tree));
  }

  private static Optional<String> sid(Tree.Mapping tree) {
    return tree.get("Sid")
        .filter(sid -> sid instanceof Tree.Scalar)
        .map(sid -> ((Tree.Scalar) sid).text())
        .filter(sid -> !sid.isEmpty());
  }

  private void resource(Tree.Mapping tree, String name) {
    Elements.key(tree, name)
        .ifPresent(
            key ->
                found.add(
                    "resource-in-trust-policy",
                    "`" + name + "` has no place in a trust policy: the role itself is meant",
                    key,
                    Optional.of("remove it")));
  }

  private Optional<Effect> effect(Tree.Mapping tree, Set<String> meant) {
    Optional<Tree> element = tree.get("Effect");
    if (element.isEmpty()) {
      if (!meant.contains("Effect")) {
        found.missing("the statement has no `Effect`", tree, "\"Effect\": \"Allow\"");
      }
      return Optional.empty();
    }
    Tree value = element.get();
    if (!(value instanceof Tree.Scalar scalar) || scalar.type() != Tree.Type.STRING) {
      return unreadEffect(value);
    }
    if (!scalar.holes().isEmpty()) {
      hidden.add(hole(scalar));
      return Optional.of(Effect.ALLOW);
    }
    return named(scalar);
  }

  private Optional<Effect> unreadEffect(Tree value) {
    if (value instanceof Tree.Unknown unknown) {
      hidden.add(unknown);
      return Optional.of(Effect.ALLOW);
    }
    found.wrongType("`Effect`", "`Allow` or `Deny`", value);
    return Optional.empty();
  }

  /** A text with an open part, as something that is not told. */
  static Tree.Unknown hole(Tree.Scalar scalar) {
    String reason = scalar.holes().get(0).reason();
    return new Tree.Unknown(reason, scalar.span(), scalar.pointer(), scalar.tag());
  }

  /**
   * Where only the case is wrong, the meaning is plain and the statement is judged all the same.
   */
  private Optional<Effect> named(Tree.Scalar scalar) {
    for (Effect effect : Effect.values()) {
      String name = effect == Effect.ALLOW ? "Allow" : "Deny";
      if (scalar.text().equals(name)) {
        return Optional.of(effect);
      }
      if (scalar.text().equalsIgnoreCase(name)) {
        String message = "`" + scalar.text() + "` is not an effect: its case counts";
        Optional<String> help = Optional.of("\"Effect\": \"" + name + "\"");
        found.add("invalid-effect", message, scalar, help, Optional.of(name));
        return Optional.of(effect);
      }
    }
    found.add(
        "invalid-effect",
        "`" + scalar.text() + "` is not an effect",
        scalar,
        Optional.of("`Allow` or `Deny`"));
    return Optional.empty();
  }

  private boolean hasPrincipal(Tree.Mapping tree, Set<String> meant) {
    boolean principal = tree.get("Principal").isPresent();
    Optional<Tree.Scalar> not = Elements.key(tree, "NotPrincipal");
    if (not.isPresent()) {
      String kind = principal ? "conflicting-elements" : "not-principal-in-trust-policy";
      String message =
          principal
              ? "`NotPrincipal` stands beside `Principal`: a statement has one of the two"
              : "`NotPrincipal` has no place in a trust policy";
      found.add(
          kind, message, not.get(), Optional.of("name who may assume the role, in `Principal`"));
      return false;
    }
    if (!principal && !meant.contains("Principal")) {
      String help = "\"Principal\": {\"Federated\": \"arn:aws:iam::ACCOUNT:oidc-provider/...\"}";
      found.missing("the statement has no `Principal`: a trust policy says who", tree, help);
    }
    return principal;
  }

  private Optional<List<Principal>> principals(Tree tree) {
    if (tree instanceof Tree.Unknown unknown) {
      hidden.add(unknown);
      return Optional.of(List.of());
    }
    return new PrincipalReader(found).read(tree);
  }

  private Optional<List<Condition>> conditions(Tree.Mapping tree) {
    Optional<Tree> element = tree.get("Condition");
    return element.isEmpty()
        ? Optional.of(List.of())
        : new ConditionReader(variables, hidden, found).read(element.get());
  }

  private Optional<Actions> actions(Tree.Mapping tree, Set<String> meant) {
    Optional<Tree> action = tree.get("Action");
    Optional<Tree> not = tree.get("NotAction");
    if (action.isPresent() && not.isPresent()) {
      found.add(
          "conflicting-elements",
          "`NotAction` stands beside `Action`: a statement has one of the two",
          Elements.key(tree, "NotAction").orElseThrow());
      return Optional.empty();
    }
    if (action.isEmpty() && not.isEmpty()) {
      if (!meant.contains("Action") && !meant.contains("NotAction")) {
        String help = "\"Action\": \"" + ActionCheck.WEB_IDENTITY + "\"";
        found.missing("the statement has no `Action`", tree, help);
      }
      return Optional.empty();
    }
    return actions(action.or(() -> not).orElseThrow(), not.isPresent());
  }

  private Optional<Actions> actions(Tree tree, boolean negated) {
    if (tree instanceof Tree.Unknown unknown) {
      hidden.add(unknown);
      return Optional.of(new Actions(List.of(), negated));
    }
    TextReader texts = new TextReader(negated ? "`NotAction`" : "`Action`", false, found);
    return texts.read(tree).map(patterns -> new Actions(patterns, negated));
  }
}
