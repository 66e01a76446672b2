package dev.subclaim.intake;

import dev.subclaim.source.Nearest;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the statements of a policy have between them.
 *
 * @param effect one has an Effect
 * @param principal one has a Principal
 * @param federated one has a Federated principal, which only trust policies do
 * @param resource one has a Resource
 * @param assumes one has an action of STS
 * @param foreign there are actions, and all belong to services other than STS
 * @param deniesAll every one denies something to everybody
 */
record StatementShape(
    boolean effect,
    boolean principal,
    boolean federated,
    boolean resource,
    boolean assumes,
    boolean foreign,
    boolean deniesAll) {
  /** A policy tells what it is within so many statements. */
  private static final int ENOUGH = 200;

  private static final int FEW = 12;

  /** Looks through a statement or a list of statements. */
  static StatementShape of(Tree statements) {
    List<Tree.Mapping> all = objects(statements);
    List<String> actions = actions(all);
    boolean assumes = actions.stream().anyMatch(StatementShape::isAssume);
    return new StatementShape(
        has(all, "Effect"),
        has(all, "Principal") || has(all, "NotPrincipal"),
        all.stream().anyMatch(StatementShape::isFederated),
        has(all, "Resource") || has(all, "NotResource"),
        assumes,
        !assumes && !actions.isEmpty() && actions.stream().allMatch(StatementShape::hasService),
        !all.isEmpty() && all.stream().allMatch(StatementShape::deniesEverybody));
  }

  private static boolean has(List<Tree.Mapping> statements, String element) {
    return statements.stream().anyMatch(statement -> element(statement, element).isPresent());
  }

  /** A member by its name, else by a name that is nearly the same. */
  static Optional<Tree> element(Tree.Mapping mapping, String name) {
    return mapping.get(name).or(() -> nearly(mapping, name));
  }

  private static Optional<Tree> nearly(Tree.Mapping mapping, String name) {
    return mapping.members().stream()
        .limit(FEW)
        .filter(member -> Nearest.of(member.key().text(), List.of(name)).isPresent())
        .map(Tree.Member::value)
        .findFirst();
  }

  private static List<Tree.Mapping> objects(Tree statements) {
    List<Tree> items = statements instanceof Tree.Sequence s ? s.items() : List.of(statements);
    return items.stream()
        .limit(ENOUGH)
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .toList();
  }

  private static List<String> actions(List<Tree.Mapping> statements) {
    List<String> actions = new ArrayList<>();
    for (Tree.Mapping statement : statements) {
      element(statement, "Action").ifPresent(action -> texts(action, actions));
      statement.get("NotAction").ifPresent(action -> texts(action, actions));
    }
    return actions;
  }

  private static void texts(Tree value, List<String> texts) {
    if (value instanceof Tree.Sequence list) {
      list.items().stream().limit(ENOUGH).forEach(item -> texts(item, texts));
    } else if (value instanceof Tree.Scalar scalar) {
      texts.add(scalar.text());
    }
  }

  private static boolean isAssume(String action) {
    String lower = action.toLowerCase(Locale.ROOT);
    return lower.startsWith("sts:") || lower.contains("assume");
  }

  private static boolean hasService(String action) {
    return action.indexOf(':') > 0;
  }

  private static boolean isFederated(Tree.Mapping statement) {
    return element(statement, "Principal")
        .filter(principal -> is(principal, p -> element(p, "Federated").isPresent()))
        .isPresent();
  }

  private static boolean is(Tree value, Predicate<Tree.Mapping> test) {
    return value instanceof Tree.Mapping mapping && test.test(mapping);
  }

  private static boolean deniesEverybody(Tree.Mapping statement) {
    return isText(statement, "Effect", "Deny") && isText(statement, "Principal", "*");
  }

  private static boolean isText(Tree.Mapping statement, String element, String text) {
    return statement
        .get(element)
        .filter(value -> value instanceof Tree.Scalar scalar && scalar.text().equals(text))
        .isPresent();
  }
}
