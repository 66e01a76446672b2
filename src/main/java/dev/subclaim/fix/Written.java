package dev.subclaim.fix;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Writes new entries the way that the entries beside them are written. */
final class Written {
  private static final String QUOTED = "\"";

  private final Draft draft;
  private final boolean block;
  private final Optional<Tree> neighbour;
  private final String nameLike;
  private final String textLike;
  private final Optional<Tree.Member> moved;

  /**
   * A writer of entries for a container.
   *
   * @param moved a member whose value is written as it is in the draft
   */
  Written(Draft draft, Tree container, Optional<Tree.Member> moved) {
    this.draft = draft;
    this.moved = moved;
    this.block = "{[".indexOf(draft.source().content().charAt(container.span().start())) < 0;
    boolean object = container instanceof Tree.Mapping;
    List<Tree.Member> members = object ? ((Tree.Mapping) container).members() : List.of();
    List<Tree> items = object ? List.of() : ((Tree.Sequence) container).items();
    this.neighbour =
        members.stream().map(Tree.Member::value).findFirst().or(() -> items.stream().findFirst());
    this.nameLike = members.stream().findFirst().map(m -> written(m.key())).orElse(QUOTED);
    this.textLike = neighbour.flatMap(this::firstText).map(this::written).orElse(QUOTED);
  }

  private String written(Tree tree) {
    return draft.written(tree.span());
  }

  private Optional<Tree> firstText(Tree tree) {
    if (tree instanceof Tree.Mapping object) {
      return object.members().stream().findFirst().flatMap(m -> firstText(m.value()));
    }
    if (tree instanceof Tree.Sequence list) {
      return list.items().stream().findFirst().flatMap(this::firstText);
    }
    return tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.STRING
        ? Optional.of(tree)
        : Optional.empty();
  }

  /** An entry as text; an item of a list has no name. */
  String entry(String name, Value value, String indentation, boolean lines) {
    String start = name.isEmpty() ? "" : quoted(name, nameLike) + ":";
    if (value instanceof Value.Members object && lines && hasLines()) {
      return start + object(object, indentation);
    }
    return name.isEmpty() ? flow(value) : member(name, value, indentation, lines);
  }

  private String member(String name, Value value, String indentation, boolean lines) {
    return quoted(name, nameLike)
        + moved
            .filter(m -> Value.of(m.value()).equals(value))
            .flatMap(m -> asItWas(m, indentation, lines))
            .orElseGet(() -> ":" + draft.blank() + flow(value));
  }

  /** The colon and the value as they are written, moved to another indentation. */
  private Optional<String> asItWas(Tree.Member member, String indentation, boolean lines) {
    int start = member.key().span().start();
    String was = draft.layout().indentation(start);
    String text =
        draft.source().content().substring(member.key().span().end(), member.value().span().end());
    boolean fits = !text.contains("\n") || (lines && draft.layout().beginsLine(start));
    return fits ? Optional.of(text.replace("\n" + was, "\n" + indentation)) : Optional.empty();
  }

  /** Whether objects have a line for each member here, judged by the neighbour. */
  private boolean hasLines() {
    Optional<Tree> object = neighbour.filter(Tree.Mapping.class::isInstance);
    boolean brackets = object.filter(n -> written(n).startsWith("{")).isPresent();
    return (block && !brackets)
        || neighbour
            .filter(n -> draft.layout().hasBreak(n.span().start(), n.span().end()))
            .isPresent();
  }

  /** An object with a line for each member, indented by one step more. */
  private String object(Value.Members object, String indentation) {
    String newline = draft.layout().newline();
    String inner = indentation + step(indentation);
    StringBuilder out = new StringBuilder(block ? "" : " {");
    String separator = "";
    for (Value.Member member : object.members()) {
      out.append(separator).append(newline).append(inner);
      out.append(member(member.name(), member.value(), inner, true));
      separator = block ? "" : ",";
    }
    return block ? out.toString() : out.append(newline).append(indentation).append('}').toString();
  }

  /** By how much the neighbour's members are indented more than the neighbour. */
  private String step(String indentation) {
    if (neighbour.isPresent() && neighbour.get() instanceof Tree.Mapping object) {
      Optional<Tree.Scalar> first = object.members().stream().map(Tree.Member::key).findFirst();
      String inner =
          first.map(key -> draft.layout().indentation(key.span().start())).orElse(indentation);
      if (inner.length() > indentation.length() && inner.startsWith(indentation)) {
        return inner.substring(indentation.length());
      }
    }
    return "  ";
  }

  private String flow(Value value) {
    String blank = draft.blank();
    if (value instanceof Value.Items list) {
      return "["
          + String.join("," + blank, list.items().stream().map(this::inBrackets).toList())
          + "]";
    }
    if (value instanceof Value.Members object) {
      List<String> members =
          object.members().stream()
              .map(m -> quoted(m.name(), QUOTED) + ":" + blank + inBrackets(m.value()))
              .toList();
      return "{" + String.join("," + blank, members) + "}";
    }
    return leaf((Value.Leaf) value, textLike);
  }

  private String inBrackets(Value value) {
    return value instanceof Value.Leaf leaf ? leaf(leaf, QUOTED) : flow(value);
  }

  private String leaf(Value.Leaf leaf, String like) {
    return leaf.type() == Tree.Type.STRING ? quoted(leaf.text(), like) : leaf.text();
  }

  private String quoted(String text, String like) {
    return Quotes.write(text, like, draft.json());
  }
}
