package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Works out {@code Fn::Sub} and {@code Fn::Join}: texts with references in them. */
final class TemplateText {
  private static final String UNNAMED = "${...}";

  private final TemplateCall call;
  private final TemplateReferences references;
  private final Function<Tree, Tree> resolve;
  private final AssembledText out;

  /**
   * Begins with a call.
   *
   * @param references says what names stand for
   * @param resolve works out the functions in a value
   */
  TemplateText(TemplateCall call, TemplateReferences references, Function<Tree, Tree> resolve) {
    this.call = call;
    this.references = references;
    this.resolve = resolve;
    this.out = new AssembledText(call.at());
  }

  /** The text of {@code Fn::Sub}, with what its references stand for. */
  Tree substituted() {
    List<Tree> items = call.items();
    Tree text = items.isEmpty() ? call.argument() : items.get(0);
    if (!(text instanceof Tree.Scalar scalar)) {
      return unknown();
    }
    Tree.Mapping own =
        items.size() > 1 && items.get(1) instanceof Tree.Mapping variables
            ? variables
            : new Tree.Mapping(List.of(), text.span(), text.pointer(), Optional.empty());
    substitute(scalar, own);
    return out.scalar();
  }

  private void substitute(Tree.Scalar scalar, Tree.Mapping own) {
    String text = scalar.text();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        out.add(scalar, at, text.length());
        return;
      }
      out.add(scalar, at, open);
      if (isOpen(scalar, open)) {
        out.add(scalar, open, close + 1);
      } else if (text.charAt(open + 2) == '!') {
        out.add(scalar, open, open + 2).add(scalar, open + 3, close + 1);
      } else {
        reference(text.substring(open + 2, close).strip(), own, scalar, open, close + 1);
      }
      at = close + 1;
    }
  }

  /** Whether a part of a text is known to be open already. */
  private static boolean isOpen(Tree.Scalar scalar, int at) {
    return scalar.holes().stream().anyMatch(hole -> hole.start() == at);
  }

  private void reference(String name, Tree.Mapping own, Tree.Scalar scalar, int from, int to) {
    Optional<Tree> value = own.get(name);
    if (value.isEmpty()) {
      references.append(out, name, new ReferencePlace(scalar, from, to));
      return;
    }
    Tree resolved = resolve.apply(value.get());
    if (resolved instanceof Tree.Scalar known) {
      out.insert(known, scalar, from, to);
    } else {
      out.open("${" + name + "}", reason(resolved), scalar, from, to);
    }
  }

  /** The text of {@code Fn::Join}: its items with a delimiter between them. */
  Tree joined() {
    List<Tree> arguments = call.items();
    boolean complete = arguments.size() == 2;
    Tree list = complete ? resolve.apply(arguments.get(1)) : call.argument();
    if (!complete
        || !(resolve.apply(arguments.get(0)) instanceof Tree.Scalar delimiter)
        || !(list instanceof Tree.Sequence items)) {
      return unknown();
    }
    List<Tree> written = arguments.get(1) instanceof Tree.Sequence s ? s.items() : items.items();
    boolean same = written.size() == items.items().size();
    for (int i = 0; i < items.items().size(); i++) {
      Tree item = items.items().get(i);
      if (i > 0) {
        out.add(delimiter);
      }
      item(item, same ? written.get(i) : item);
    }
    return out.scalar();
  }

  private void item(Tree item, Tree written) {
    if (item instanceof Tree.Scalar scalar) {
      out.add(scalar);
      return;
    }
    Optional<TemplateCall> reference = TemplateCall.of(written);
    String name =
        reference.flatMap(TemplateCall::reference).map(n -> "${" + n + "}").orElse(UNNAMED);
    Tree.Scalar place =
        reference
            .map(TemplateCall::place)
            .orElseGet(
                () ->
                    new Tree.Scalar(
                        "",
                        Tree.Type.STRING,
                        List.of(),
                        item.span(),
                        item.pointer(),
                        Optional.empty()));
    out.open(name, reason(item), place, 0, place.text().length());
  }

  private static String reason(Tree value) {
    return value instanceof Tree.Unknown unknown ? unknown.reason() : "no text";
  }

  private Tree unknown() {
    Tree at = call.at();
    return new Tree.Unknown(call.whyUnknown(), at.span(), at.pointer(), Optional.empty());
  }
}
