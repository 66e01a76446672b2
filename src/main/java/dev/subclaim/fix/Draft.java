package dev.subclaim.fix;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is being changed, and what it says. Every step gives a new draft; a step whose text
 * does not read as it should is refused.
 *
 * @param source the text
 * @param roots its documents
 */
record Draft(SourceText source, List<Tree> roots) {
  Draft {
    roots = List.copyOf(roots);
  }

  /** What a text says. */
  static Draft of(SourceText source) throws Refusal {
    Document document = Documents.read(source);
    if (document.broken() || document.roots().isEmpty()) {
      throw new Refusal("the file cannot be read as a whole");
    }
    return new Draft(source, document.roots());
  }

  /** The draft with another text, which must say what is expected. */
  Draft with(String text, List<Value> expected) throws Refusal {
    Document document = Documents.read(SourceText.of(source.path(), text));
    List<Value> says = document.roots().stream().map(Value::of).toList();
    if (document.broken() || !says.equals(expected)) {
      throw new Refusal("the file is written in a way in which this cannot be changed alone");
    }
    return of(SourceText.of(source.path(), text));
  }

  boolean json() {
    return Documents.isJson(source);
  }

  /** What stands behind colons and commas: nothing where a JSON file is written without blanks. */
  String blank() {
    boolean tight =
        json()
            && roots.get(0) instanceof Tree.Mapping object
            && object.members().stream()
                .limit(1)
                .anyMatch(m -> m.value().span().start() == m.key().span().end() + 1);
    return tight ? "" : " ";
  }

  Layout layout() {
    return new Layout(source.content());
  }

  List<Value> values() {
    return roots.stream().map(Value::of).toList();
  }

  /** The value at the end of a route. */
  Tree tree(Route route) {
    Tree tree = roots.get(route.steps().get(0));
    for (int step : route.steps().subList(1, route.length())) {
      tree =
          tree instanceof Tree.Mapping object
              ? object.members().get(step).value()
              : ((Tree.Sequence) tree).items().get(step);
    }
    return tree;
  }

  /** The member at the end of a route. */
  Tree.Member member(Route route) throws Refusal {
    if (route.length() > 1 && tree(route.parent()) instanceof Tree.Mapping object) {
      return object.members().get(route.last());
    }
    throw new Refusal("there is no member of an object here");
  }

  /** What is written from one offset to another. */
  String written(Span span) {
    return source.content().substring(span.start(), span.end());
  }

  /**
   * A value or a name in the draft.
   *
   * @param route to the value, or to the member whose name it is
   * @param name whether the name is meant
   */
  record Site(Route route, boolean name) {}

  /** The innermost value or name that holds a place. */
  Site at(int from, int to) throws Refusal {
    List<Site> found = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      look(new Route(List.of(i)), roots.get(i), from, to, found);
    }
    if (found.size() != 1) {
      throw new Refusal(
          found.isEmpty()
              ? "the place is not found in the file"
              : "the file uses this text in several places, by an anchor");
    }
    return found.get(0);
  }

  private static void look(Route route, Tree tree, int from, int to, List<Site> found) {
    int before = found.size();
    if (tree instanceof Tree.Mapping object) {
      for (int i = 0; i < object.members().size(); i++) {
        Tree.Member member = object.members().get(i);
        if (holds(member.key(), from, to)) {
          found.add(new Site(route.child(i), true));
        } else {
          look(route.child(i), member.value(), from, to, found);
        }
      }
    } else if (tree instanceof Tree.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        look(route.child(i), list.items().get(i), from, to, found);
      }
    }
    if (found.size() == before && holds(tree, from, to)) {
      found.add(new Site(route, false));
    }
  }

  private static boolean holds(Tree tree, int from, int to) {
    return tree.span().start() <= from && to <= tree.span().end();
  }
}
