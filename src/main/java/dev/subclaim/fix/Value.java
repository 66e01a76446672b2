package dev.subclaim.fix;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a part of a document says, apart from how and where it is written. */
sealed interface Value {
  /** A text, number, Boolean or null. */
  record Leaf(String text, Tree.Type type, Optional<String> tag) implements Value {}

  /** An object, in the order of the text. */
  record Members(List<Member> members, Optional<String> tag) implements Value {
    public Members {
      members = List.copyOf(members);
    }
  }

  /** A member of an object. */
  record Member(String name, Value value) {}

  /** A list. */
  record Items(List<Value> items, Optional<String> tag) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** What a tree says. */
  static Value of(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      List<Member> members =
          mapping.members().stream().map(m -> new Member(m.key().text(), of(m.value()))).toList();
      return new Members(members, mapping.tag());
    }
    if (tree instanceof Tree.Sequence list) {
      return new Items(list.items().stream().map(Value::of).toList(), list.tag());
    }
    return tree instanceof Tree.Scalar scalar
        ? new Leaf(scalar.text(), scalar.type(), scalar.tag())
        : new Leaf("", Tree.Type.NULL, tree.tag());
  }

  /** A text. */
  static Value text(String text) {
    return new Leaf(text, Tree.Type.STRING, Optional.empty());
  }

  /** One text, or a list of several. */
  static Value texts(List<String> texts) {
    return texts.size() == 1
        ? text(texts.get(0))
        : new Items(texts.stream().map(Value::text).toList(), Optional.empty());
  }

  /** An object with one member. */
  static Value member(String name, Value value) {
    return new Members(List.of(new Member(name, value)), Optional.empty());
  }

  /** How many members or items there are. */
  default int size() {
    if (this instanceof Members object) {
      return object.members().size();
    }
    return this instanceof Items list ? list.items().size() : 0;
  }

  /** A member's or item's value. */
  default Value at(int index) {
    return this instanceof Members object
        ? object.members().get(index).value()
        : ((Items) this).items().get(index);
  }

  /** The same with another value of a member or item. */
  default Value with(int index, Value other) {
    if (this instanceof Members object) {
      return named(index, object.members().get(index).name(), other);
    }
    Items list = (Items) this;
    List<Value> items = new ArrayList<>(list.items());
    items.set(index, other);
    return new Items(items, list.tag());
  }

  /** The same with another name and value of a member. */
  default Value named(int index, String name, Value value) {
    Members object = (Members) this;
    List<Member> members = new ArrayList<>(object.members());
    members.set(index, new Member(name, value));
    return new Members(members, object.tag());
  }

  /** The same without a member or item. */
  default Value without(int index) {
    if (this instanceof Members object) {
      List<Member> members = new ArrayList<>(object.members());
      members.remove(index);
      return new Members(members, object.tag());
    }
    Items list = (Items) this;
    List<Value> items = new ArrayList<>(list.items());
    items.remove(index);
    return new Items(items, list.tag());
  }

  /** The same with one member more; a list ignores the name. */
  default Value plus(int index, String name, Value value) {
    if (this instanceof Members object) {
      List<Member> members = new ArrayList<>(object.members());
      members.add(index, new Member(name, value));
      return new Members(members, object.tag());
    }
    Items list = (Items) this;
    List<Value> items = new ArrayList<>(list.items());
    items.add(index, value);
    return new Items(items, list.tag());
  }
}
