package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes a policy of the blocks that Terraform's data source {@code aws_iam_policy_document} and
 * Pulumi's {@code aws.iam.getPolicyDocument} take, for when the document itself is not known yet.
 */
final class StatementBlocks {
  private static final String ESCAPED = "&{";

  private final Tree at;

  private StatementBlocks(Tree at) {
    this.at = at;
  }

  /** The policy; empty where parts of it come from other documents. */
  static Optional<Tree> policy(Tree.Mapping arguments) {
    boolean others =
        List.of("SourcePolicyDocuments", "OverridePolicyDocuments", "SourceJson", "OverrideJson")
            .stream()
            .anyMatch(name -> Loose.get(arguments, name).filter(v -> !isEmpty(v)).isPresent());
    Optional<Tree> blocks =
        Loose.get(arguments, "Statement").or(() -> Loose.get(arguments, "Statements"));
    return others ? Optional.empty() : blocks.map(b -> new StatementBlocks(arguments).policy(b));
  }

  private static boolean isEmpty(Tree value) {
    return value instanceof Tree.Sequence list && list.items().isEmpty();
  }

  private Tree policy(Tree blocks) {
    List<Tree> statements = new ArrayList<>();
    if (blocks instanceof Tree.Sequence list) {
      list.items().forEach(item -> statements.add(statement(item)));
    } else {
      statements.add(statement(blocks));
    }
    List<Tree.Member> members = new ArrayList<>();
    add(members, at.pointer(), "Version", text("2012-10-17"));
    add(members, at.pointer(), "Statement", list(statements, blocks));
    return mapping(members, at);
  }

  private Tree statement(Tree block) {
    if (!(block instanceof Tree.Mapping mapping)) {
      return block;
    }
    List<Tree.Member> members = new ArrayList<>();
    Loose.text(mapping, "Sid").ifPresent(sid -> element(members, block, "Sid", sid));
    Tree effect = Loose.get(mapping, "Effect").orElseGet(() -> text("Allow"));
    element(members, block, "Effect", effect);
    copy(mapping, "Principals", members, "Principal", this::principals);
    copy(mapping, "NotPrincipals", members, "NotPrincipal", this::principals);
    copy(mapping, "Actions", members, "Action", StatementBlocks::unescaped);
    copy(mapping, "NotActions", members, "NotAction", StatementBlocks::unescaped);
    copy(mapping, "Resources", members, "Resource", StatementBlocks::unescaped);
    copy(mapping, "Condition", members, "Condition", this::conditions);
    copy(mapping, "Conditions", members, "Condition", this::conditions);
    return mapping(members, block);
  }

  private void copy(
      Tree.Mapping block,
      String name,
      List<Tree.Member> members,
      String element,
      UnaryOperator<Tree> change) {
    Loose.get(block, name)
        .filter(value -> !isEmpty(value))
        .ifPresent(value -> element(members, block, element, change.apply(value)));
  }

  private Tree principals(Tree blocks) {
    Map<String, List<Tree>> byType = new LinkedHashMap<>();
    if (!(blocks instanceof Tree.Sequence list)) {
      return blocks;
    }
    for (Tree item : list.items()) {
      Optional<String> type =
          item instanceof Tree.Mapping block
              ? Loose.text(block, "Type").map(Tree.Scalar::text)
              : Optional.empty();
      if (type.isEmpty() || Loose.get((Tree.Mapping) item, "Identifiers").isEmpty()) {
        return hidden(item);
      }
      byType
          .computeIfAbsent(type.get(), t -> new ArrayList<>())
          .addAll(values((Tree.Mapping) item, "Identifiers"));
    }
    if (byType.containsKey("*")) {
      return text("*");
    }
    List<Tree.Member> members = new ArrayList<>();
    byType.forEach((type, values) -> add(members, blocks.pointer(), type, list(values, blocks)));
    return mapping(members, blocks);
  }

  private Tree conditions(Tree blocks) {
    Map<String, Map<String, List<Tree>>> byTest = new LinkedHashMap<>();
    List<Tree> items = blocks instanceof Tree.Sequence list ? list.items() : List.of(blocks);
    for (Tree item : items) {
      Optional<Tree.Mapping> block =
          Optional.of(item).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
      Optional<String> test = block.flatMap(b -> known(b, "Test"));
      Optional<String> variable = block.flatMap(b -> known(b, "Variable"));
      if (test.isEmpty() || variable.isEmpty()) {
        return hidden(item);
      }
      byTest
          .computeIfAbsent(test.get(), t -> new LinkedHashMap<>())
          .computeIfAbsent(variable.get(), v -> new ArrayList<>())
          .addAll(values(block.get(), "Values"));
    }
    List<Tree.Member> operators = new ArrayList<>();
    byTest.forEach(
        (test, keys) -> {
          Pointer operator = blocks.pointer().child(test);
          List<Tree.Member> members = new ArrayList<>();
          keys.forEach((key, values) -> add(members, operator, key, list(values, blocks)));
          add(operators, blocks.pointer(), test, mapping(members, blocks));
        });
    return mapping(operators, blocks);
  }

  private static Optional<String> known(Tree.Mapping block, String name) {
    return Loose.text(block, name).filter(t -> t.holes().isEmpty()).map(Tree.Scalar::text);
  }

  private static Tree hidden(Tree item) {
    String reason = item instanceof Tree.Unknown unknown ? unknown.reason() : "not known yet";
    return new Tree.Unknown(reason, item.span(), item.pointer(), Optional.empty());
  }

  private static List<Tree> values(Tree.Mapping block, String name) {
    Optional<Tree> values = Loose.get(block, name);
    return values.isPresent() && values.get() instanceof Tree.Sequence list
        ? list.items().stream().map(StatementBlocks::unescaped).toList()
        : values.map(List::of).orElse(List.of());
  }

  /** Terraform would take {@code ${...}} for its own, so policy variables are written otherwise. */
  private static Tree unescaped(Tree value) {
    if (value instanceof Tree.Sequence list) {
      List<Tree> items = list.items().stream().map(StatementBlocks::unescaped).toList();
      return new Tree.Sequence(items, list.span(), list.pointer(), list.tag());
    }
    if (!(value instanceof Tree.Scalar s) || !s.text().contains(ESCAPED)) {
      return value;
    }
    AssembledText out = new AssembledText(s);
    int at = 0;
    for (int i = s.text().indexOf(ESCAPED); i >= 0; i = s.text().indexOf(ESCAPED, at)) {
      out.add(s, at, i).insert("${", s, i, i + ESCAPED.length());
      at = i + ESCAPED.length();
    }
    return out.add(s, at, s.text().length()).scalar();
  }

  private static void add(List<Tree.Member> members, Pointer parent, String name, Tree value) {
    Tree.Scalar key =
        new Tree.Scalar(
            name, Tree.Type.STRING, List.of(), value.span(), parent.child(name), Optional.empty());
    members.add(new Tree.Member(key, value));
  }

  /** What is hidden in an element of a statement is looked for below the element's name. */
  private static void element(List<Tree.Member> members, Tree statement, String name, Tree value) {
    boolean hidden = value instanceof Tree.Unknown;
    Pointer place = statement.pointer().child(name);
    add(members, statement.pointer(), name, hidden ? value.at(place) : value);
  }

  private Tree.Scalar text(String text) {
    return new Tree.Scalar(
        text, Tree.Type.STRING, List.of(), at.span(), at.pointer(), Optional.empty());
  }

  private static Tree list(List<Tree> values, Tree place) {
    return new Tree.Sequence(values, place.span(), place.pointer(), Optional.empty());
  }

  private static Tree mapping(List<Tree.Member> members, Tree place) {
    return new Tree.Mapping(members, place.span(), place.pointer(), Optional.empty());
  }
}
