package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out the loops of a template, {@code Fn::ForEach} (CloudFormation Template Reference):
 * their body once for each value. A value that the template does not tell stays open in the body.
 */
final class TemplateLoops {
  private static final String LOOP = "Fn::ForEach::";
  private static final int PARTS = 3;

  /** CloudFormation takes templates of a million bytes, loops written out. */
  private static final int MOST = 2_000_000;

  private static final String UNKNOWN = "a value of a loop that the template does not tell";
  private static final Pattern NAME = Pattern.compile("([$&])\\{([A-Za-z0-9]+)\\}");

  private final TemplateValues functions;
  private int written;

  private TemplateLoops(TemplateScope scope) {
    this.functions = new TemplateValues(scope);
  }

  /** Whether a member of an object is a loop. */
  static boolean isLoop(Tree.Member member) {
    return member.key().text().startsWith(LOOP)
        && member.value() instanceof Tree.Sequence parts
        && parts.items().size() == PARTS
        && Loose.text(parts.items().get(0)).isPresent()
        && parts.items().get(PARTS - 1) instanceof Tree.Mapping;
  }

  /**
   * A template with its loops written out, for the parameters that it is given; with none where
   * they would make too much.
   */
  static Tree.Mapping writtenOut(Tree.Mapping template, Harvest harvest) {
    if (!template.span().text().root().content().contains(LOOP)) {
      return template;
    }
    TemplateLoops loops =
        new TemplateLoops(new TemplateScope(template, harvest.nesting().given(), Map.of()));
    Tree.Mapping out = (Tree.Mapping) loops.value(template, Map.of());
    if (loops.written <= MOST && !loops.functions.tooIntricate()) {
      return out;
    }
    harvest.incomplete(
        "is not read whole: its loops (`Fn::ForEach`) would make more than "
            + MOST
            + " characters of template, and CloudFormation takes half of that, or they take too"
            + " much work");
    return template;
  }

  private Tree value(Tree tree, Map<String, Optional<Tree.Scalar>> values) {
    if (!values.isEmpty() && ++written > MOST) {
      return tree;
    }
    Optional<Tree> reference = reference(tree, values);
    if (reference.isPresent()) {
      return reference.get();
    }
    if (tree instanceof Tree.Mapping mapping) {
      return new Tree.Mapping(
          members(mapping, values), mapping.span(), mapping.pointer(), mapping.tag());
    }
    if (tree instanceof Tree.Sequence list) {
      List<Tree> items = new ArrayList<>();
      list.items().forEach(item -> items.add(value(item, values)));
      return new Tree.Sequence(items, list.span(), list.pointer(), list.tag());
    }
    return tree instanceof Tree.Scalar scalar ? text(scalar, values) : tree;
  }

  private List<Tree.Member> members(
      Tree.Mapping mapping, Map<String, Optional<Tree.Scalar>> values) {
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : mapping.members()) {
      if (isLoop(member)) {
        loop((Tree.Sequence) member.value(), values, members);
      } else {
        members.add(new Tree.Member(text(member.key(), values), value(member.value(), values)));
      }
    }
    return members;
  }

  private void loop(
      Tree.Sequence loop, Map<String, Optional<Tree.Scalar>> outer, List<Tree.Member> out) {
    if (++written > MOST) {
      return;
    }
    String identifier = Loose.text(loop.items().get(0)).orElseThrow().text();
    Tree collection = functions.resolve(value(loop.items().get(1), outer));
    Tree.Mapping body = (Tree.Mapping) loop.items().get(PARTS - 1);
    Map<String, Optional<Tree.Scalar>> inner = new HashMap<>(outer);
    boolean open = !(collection instanceof Tree.Sequence);
    for (Tree item : collection instanceof Tree.Sequence list ? list.items() : List.<Tree>of()) {
      if (++written <= MOST && item instanceof Tree.Scalar scalar && isTold(scalar)) {
        inner.put(identifier, Optional.of(scalar));
        out.addAll(members(body, inner));
      } else {
        open = true;
      }
    }
    if (open) {
      inner.put(identifier, Optional.empty());
      out.addAll(members(body, inner));
    }
  }

  private static boolean isTold(Tree.Scalar value) {
    return value.holes().isEmpty() && value.type() != Tree.Type.NULL;
  }

  /** The value that {@code Ref} stands for, when it names what a loop goes through. */
  private static Optional<Tree> reference(Tree tree, Map<String, Optional<Tree.Scalar>> values) {
    Optional<TemplateCall> call =
        TemplateCall.of(tree).filter(c -> c.function().equals(TemplateCall.REF));
    return call.flatMap(TemplateCall::reference)
        .filter(values::containsKey)
        .map(name -> reference(name, call.get(), values.getOrDefault(name, Optional.empty())));
  }

  private static Tree reference(String name, TemplateCall call, Optional<Tree.Scalar> value) {
    Tree at = call.at();
    if (value.isEmpty()) {
      return new Tree.Unknown(
          "`${" + name + "}`, " + UNKNOWN, at.span(), at.pointer(), Optional.empty());
    }
    AssembledText out = new AssembledText(at);
    ReferencePlace.of(call.place()).insert(out, value.get());
    return out.scalar();
  }

  /** A text with the values of loops in it; {@code &{...}} takes letters and digits alone. */
  private Tree.Scalar text(Tree.Scalar scalar, Map<String, Optional<Tree.Scalar>> values) {
    Matcher name = NAME.matcher(scalar.text());
    int at = 0;
    AssembledText out = new AssembledText(scalar);
    while (!values.isEmpty() && name.find()) {
      if (!values.containsKey(name.group(2))) {
        continue;
      }
      Optional<Tree.Scalar> value = values.getOrDefault(name.group(2), Optional.empty());
      out.add(scalar, at, name.start());
      at = name.end();
      if (value.isEmpty()) {
        new ReferencePlace(scalar, name.start(), at).open(out, name.group(), UNKNOWN);
      } else {
        String told = value.get().text();
        boolean plain = name.group(1).equals("&");
        String inserted = plain ? told.replaceAll("[^A-Za-z0-9]", "") : told;
        new ReferencePlace(scalar, name.start(), at).insert(out, inserted);
        written += inserted.length();
      }
    }
    if (at == 0) {
      return scalar;
    }
    written += scalar.text().length();
    Tree.Scalar text = out.add(scalar, at, scalar.text().length()).scalar();
    return new Tree.Scalar(
        text.text(), scalar.type(), text.holes(), text.span(), scalar.pointer(), scalar.tag());
  }
}
