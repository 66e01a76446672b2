package dev.subclaim.issuer;

import dev.subclaim.source.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of an object in a profile file whose shape the schema has checked.
 *
 * @param tree the object
 */
record Fields(Tree.Mapping tree) {

  static Fields of(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      return new Fields(mapping);
    }
    throw notAsChecked(tree);
  }

  static Tree.Scalar scalar(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar;
    }
    throw notAsChecked(tree);
  }

  private static IllegalStateException notAsChecked(Tree tree) {
    return new IllegalStateException(
        "the schema of issuer profiles lets a wrong type pass at " + tree.span());
  }

  Optional<String> optionalText(String name) {
    return tree.get(name).map(value -> scalar(value).text());
  }

  String text(String name) {
    return optionalText(name).orElse("");
  }

  boolean flag(String name, boolean otherwise) {
    return optionalText(name).map(Boolean::parseBoolean).orElse(otherwise);
  }

  List<Tree> items(String name) {
    Tree value = tree.get(name).orElse(tree);
    return value instanceof Tree.Sequence sequence ? sequence.items() : List.of();
  }

  List<String> texts(String name) {
    return items(name).stream().map(item -> scalar(item).text()).toList();
  }

  /** The members of an object inside this one, in the order of the text. */
  Map<String, Tree> members(String name) {
    Map<String, Tree> members = new LinkedHashMap<>();
    if (tree.get(name).orElse(tree) instanceof Tree.Mapping inner && inner != tree) {
      inner.members().forEach(member -> members.put(member.key().text(), member.value()));
    }
    return members;
  }
}
