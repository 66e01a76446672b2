package dev.subclaim.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What a YAML scalar is, and copies of trees for aliases. */
final class YamlTypes {
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?");

  private YamlTypes() {}

  /** The type of a scalar: only plain ones without a tag are anything but text. */
  static Tree.Type of(ScalarEvent event) {
    String tag = event.getTag();
    if (tag != null || !event.isPlain()) {
      return tag != null && tag.startsWith(CORE) ? named(tag) : Tree.Type.STRING;
    }
    return of(event.getValue());
  }

  private static Tree.Type named(String tag) {
    return switch (tag.substring(CORE.length())) {
      case "int", "float" -> Tree.Type.NUMBER;
      case "bool" -> Tree.Type.BOOLEAN;
      case "null" -> Tree.Type.NULL;
      default -> Tree.Type.STRING;
    };
  }

  private static Tree.Type of(String plain) {
    if (NULLS.contains(plain)) {
      return Tree.Type.NULL;
    }
    if (BOOLEANS.contains(plain)) {
      return Tree.Type.BOOLEAN;
    }
    return NUMBER.matcher(plain).matches() ? Tree.Type.NUMBER : Tree.Type.STRING;
  }

  /** A tag as it is written; YAML's own types are resolved and count as none. */
  static Optional<String> tag(String tag) {
    return tag == null || tag.startsWith(CORE) || tag.equals("!")
        ? Optional.empty()
        : Optional.of(tag);
  }

  /** How many values a tree has; stops counting beyond a limit. */
  static int size(Tree tree, int limit) {
    int size = 1;
    if (tree instanceof Tree.Sequence sequence) {
      for (Tree item : sequence.items()) {
        size += size > limit ? 0 : size(item, limit - size);
      }
    } else if (tree instanceof Tree.Mapping mapping) {
      for (Tree.Member member : mapping.members()) {
        size += size > limit ? 0 : size(member.value(), limit - size);
      }
    }
    return size;
  }

  /** The same value, written where it is, but standing somewhere else in the document. */
  static Tree moved(Tree tree, Pointer pointer) {
    if (tree instanceof Tree.Scalar s) {
      return new Tree.Scalar(s.text(), s.type(), s.holes(), s.span(), pointer, s.tag());
    }
    if (tree instanceof Tree.Sequence s) {
      List<Tree> items = new ArrayList<>();
      for (Tree item : s.items()) {
        items.add(moved(item, pointer.child(items.size())));
      }
      return new Tree.Sequence(items, s.span(), pointer, s.tag());
    }
    if (tree instanceof Tree.Mapping m) {
      List<Tree.Member> members = new ArrayList<>();
      for (Tree.Member member : m.members()) {
        Pointer at = pointer.child(member.key().text());
        members.add(
            new Tree.Member((Tree.Scalar) moved(member.key(), at), moved(member.value(), at)));
      }
      return new Tree.Mapping(members, m.span(), pointer, m.tag());
    }
    Tree.Unknown unknown = (Tree.Unknown) tree;
    return new Tree.Unknown(unknown.reason(), unknown.span(), pointer, unknown.tag());
  }
}
