package dev.subclaim.fix;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The single steps that edits are made of, each on one draft, each giving the next. */
final class Steps {
  private final Draft draft;

  private Steps(Draft draft) {
    this.draft = draft;
  }

  /** Steps from a draft. */
  static Steps from(Draft draft) {
    return new Steps(draft);
  }

  /** Writes another text, or a list of texts, in the place of a text. */
  Draft replaced(Route route, List<String> texts) throws Refusal {
    if (!(draft.tree(route) instanceof Tree.Scalar old)) {
      throw new Refusal("it is no single text");
    }
    plain(route);
    boolean item = draft.tree(route.parent()) instanceof Tree.Sequence;
    String first = texts.get(0);
    if (texts.size() == 1 || item) {
      Draft next = put(old, route, quoted(first, old), Value.text(first));
      for (int i = 1; i < texts.size(); i++) {
        Route list = route.parent();
        next = from(next).added(list, route.last() + i, "", Value.text(texts.get(i)));
      }
      return next;
    }
    List<String> quoted = texts.stream().map(text -> Quotes.write(text, "\"", true)).toList();
    return put(
        old, route, "[" + String.join("," + draft.blank(), quoted) + "]", Value.texts(texts));
  }

  private Draft put(Tree.Scalar old, Route route, String text, Value value) throws Refusal {
    String whole = draft.layout().replaced(old.span().start(), old.span().end(), text);
    return draft.with(whole, changed(route, was -> value));
  }

  /** What a template fills in, nobody may overwrite: the text is used for more than this. */
  private void plain(Route route) throws Refusal {
    for (int length = 2; length <= route.length(); length++) {
      Tree tree = draft.tree(route.prefix(length));
      boolean function =
          length < route.length()
              && tree instanceof Tree.Mapping object
              && object.members().stream().anyMatch(m -> isFunction(m.key().text()));
      if (function || tree.tag().isPresent()) {
        throw new Refusal("a template fills it in");
      }
    }
  }

  /** Intrinsics of templates; a login of an environment is none, its members are its own. */
  private static boolean isFunction(String name) {
    boolean login = name.startsWith("fn::open");
    return name.startsWith("Fn::") || (name.startsWith("fn::") && !login) || name.equals("Ref");
  }

  /** Gives a member another name. */
  Draft renamed(Route route, String name) throws Refusal {
    Tree.Scalar key = draft.member(route).key();
    String text = draft.layout().replaced(key.span().start(), key.span().end(), quoted(name, key));
    return draft.with(
        text,
        changed(
            route.parent(), object -> object.named(route.last(), name, object.at(route.last()))));
  }

  private String quoted(String text, Tree.Scalar old) {
    return Quotes.write(text, draft.written(old.span()), draft.json());
  }

  /** Takes a member or an item out. */
  Draft removed(Route route) throws Refusal {
    if (route.length() < 2) {
      throw new Refusal("nothing would be left of the file");
    }
    String text = Entries.of(draft, draft.tree(route.parent())).without(route.last());
    return draft.with(text, changed(route.parent(), from -> from.without(route.last())));
  }

  /** Puts a member into an object, or an item into a list, which has no name. */
  Draft added(Route container, int index, String name, Value value) throws Refusal {
    return added(container, index, name, value, Optional.empty());
  }

  /** The same for an object with a member whose value is written as that of one there is. */
  Draft copied(Route container, int index, String name, Value value, Tree.Member like)
      throws Refusal {
    return added(container, index, name, value, Optional.of(like));
  }

  private Draft added(
      Route container, int index, String name, Value value, Optional<Tree.Member> like)
      throws Refusal {
    Tree into = draft.tree(container);
    Written written = new Written(draft, into, like);
    String text =
        Entries.of(draft, into)
            .with(index, (indentation, lines) -> written.entry(name, value, indentation, lines));
    return draft.with(text, changed(container, to -> to.plus(index, name, value)));
  }

  private List<Value> changed(Route route, UnaryOperator<Value> change) {
    return route.change(draft.values(), change);
  }
}
