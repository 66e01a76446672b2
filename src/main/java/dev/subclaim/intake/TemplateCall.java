package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A call of one of CloudFormation's functions, {@code {"Fn::Sub": ...}} or {@code !Sub ...}
 * (CloudFormation User Guide, intrinsic function reference).
 *
 * @param function the long name: {@code Ref}, {@code Fn::Sub}
 * @param argument what it is called with
 * @param at the call
 */
record TemplateCall(String function, Tree argument, Tree at) {
  static final String REF = "Ref";

  /** Why it is not known what a macro gives, as a phrase. */
  static final String MACRO = "written by a macro";

  private static final String PREFIX = "Fn::";
  private static final List<String> PLAIN = List.of(REF, "Condition");

  /** The call that a value is, if it is one. */
  static Optional<TemplateCall> of(Tree tree) {
    Optional<String> tag = tree.tag().filter(t -> t.startsWith("!") && t.length() > 1);
    if (tag.isPresent()) {
      String name = tag.get().substring(1);
      String function = PLAIN.contains(name) ? name : PREFIX + name;
      return Optional.of(new TemplateCall(function, untagged(tree), tree));
    }
    if (tree instanceof Tree.Mapping mapping && mapping.members().size() == 1) {
      Tree.Member only = mapping.members().get(0);
      String name = only.key().text();
      return name.equals(REF) || name.startsWith(PREFIX)
          ? Optional.of(new TemplateCall(name, only.value(), tree))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Tree untagged(Tree tree) {
    Optional<String> none = Optional.empty();
    if (tree instanceof Tree.Scalar s) {
      return new Tree.Scalar(s.text(), Tree.Type.STRING, s.holes(), s.span(), s.pointer(), none);
    }
    if (tree instanceof Tree.Sequence s) {
      return new Tree.Sequence(s.items(), s.span(), s.pointer(), none);
    }
    return tree instanceof Tree.Mapping m
        ? new Tree.Mapping(m.members(), m.span(), m.pointer(), none)
        : tree;
  }

  /** The items of the argument, when it is a list. */
  List<Tree> items() {
    return argument instanceof Tree.Sequence list ? list.items() : List.of();
  }

  /** The name that the call refers to: of {@code Ref}, and {@code A.B} of {@code Fn::GetAtt}. */
  Optional<String> reference() {
    if (function.equals(REF)) {
      return text(argument);
    }
    if (!function.equals("Fn::GetAtt")) {
      return Optional.empty();
    }
    List<Tree> items = items();
    return items.size() == 2
        ? text(items.get(0)).flatMap(id -> text(items.get(1)).map(name -> id + "." + name))
        : text(argument);
  }

  /** Why what comes out is not known, as a phrase. */
  String whyUnknown() {
    return switch (function) {
      case "Fn::If" -> "chosen by a condition";
      case "Fn::FindInMap" -> "looked up by a key that is not known";
      case "Fn::ImportValue" -> "exported by another stack";
      case "Fn::Transform" -> MACRO;
      default -> "known when the stack is created";
    };
  }

  private static Optional<String> text(Tree tree) {
    return Loose.text(tree).map(Tree.Scalar::text);
  }

  /** Where the reference is written. */
  Tree.Scalar place() {
    if (argument instanceof Tree.Scalar scalar) {
      return scalar;
    }
    return items().stream()
        .findFirst()
        .filter(Tree.Scalar.class::isInstance)
        .map(first -> (Tree.Scalar) first)
        .orElseGet(
            () ->
                new Tree.Scalar(
                    "", Tree.Type.STRING, List.of(), at.span(), at.pointer(), Optional.empty()));
  }
}
