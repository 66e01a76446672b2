package dev.subclaim.intake;

import dev.subclaim.source.Pointer;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together the values of a plan and what is not known of them. The plan has the two apart: an
 * unknown value is missing, or null, among the values, and {@code true} in {@code after_unknown}.
 */
final class TerraformUnknown {
  static final String REASON = "known after apply";

  private TerraformUnknown() {}

  /** The value with its unknown parts marked. */
  static Tree in(Tree value, Tree unknown) {
    boolean missing = value instanceof Tree.Scalar s && s.type() == Tree.Type.NULL;
    if (isTrue(unknown) || missing && holdsTrue(unknown)) {
      return unknown(unknown, value.pointer());
    }
    if (value instanceof Tree.Mapping mapping && unknown instanceof Tree.Mapping open) {
      return mapping(mapping, open);
    }
    if (value instanceof Tree.Sequence list && unknown instanceof Tree.Sequence open) {
      return list(list, open.items());
    }
    return value;
  }

  /** Unknown items of a set are left out of the values. */
  private static Tree list(Tree.Sequence list, List<Tree> open) {
    List<Tree> items = new ArrayList<>();
    for (int i = 0; i < Math.max(list.items().size(), open.size()); i++) {
      if (i >= open.size()) {
        items.add(list.items().get(i));
      } else if (i < list.items().size()) {
        items.add(in(list.items().get(i), open.get(i)));
      } else if (holdsTrue(open.get(i))) {
        items.add(unknown(open.get(i), list.pointer().child(i)));
      }
    }
    return new Tree.Sequence(items, list.span(), list.pointer(), list.tag());
  }

  private static Tree mapping(Tree.Mapping mapping, Tree.Mapping open) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : mapping.members()) {
      Optional<Tree> unknown = open.get(member.key().text());
      Tree value = unknown.map(u -> in(member.value(), u)).orElse(member.value());
      members.add(new Tree.Member(member.key(), value));
    }
    for (Tree.Member member : open.members()) {
      if (mapping.get(member.key().text()).isEmpty() && holdsTrue(member.value())) {
        Pointer at = mapping.pointer().child(member.key().text());
        members.add(
            new Tree.Member((Tree.Scalar) member.key().at(at), unknown(member.value(), at)));
      }
    }
    return new Tree.Mapping(members, mapping.span(), mapping.pointer(), mapping.tag());
  }

  private static Tree unknown(Tree mark, Pointer at) {
    return new Tree.Unknown(REASON, mark.span(), at, Optional.empty());
  }

  private static boolean holdsTrue(Tree unknown) {
    if (unknown instanceof Tree.Sequence list) {
      return list.items().stream().anyMatch(TerraformUnknown::holdsTrue);
    }
    return unknown instanceof Tree.Mapping mapping
        ? mapping.members().stream().anyMatch(m -> holdsTrue(m.value()))
        : isTrue(unknown);
  }

  private static boolean isTrue(Tree value) {
    return value instanceof Tree.Scalar s
        && s.type() == Tree.Type.BOOLEAN
        && s.text().equals("true");
  }
}
