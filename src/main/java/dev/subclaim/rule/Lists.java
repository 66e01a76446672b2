package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles what walks over a list: {@code any}, {@code all} and comprehensions. */
final class Lists {
  private Lists() {}

  /** The type of a list's items; anything else is a mistake. */
  static Type itemType(Typed list, Node.Range at) {
    if (list.type() instanceof Type.ListOf of) {
      return of.item();
    }
    throw new ExpressionError("expected a list here, found a " + list.type().title(), at);
  }

  /** {@code any x in list: body}: yes as soon as one is; {@code all}: no as soon as one is not. */
  static Code quantified(Node.Quantified node, Scope scope) {
    Typed list = Compiler.compile(node.list(), scope).plain();
    Type item = itemType(list, node.list().at());
    int slot = scope.nextSlot();
    Code items = list.code();
    Code body = Compiler.truth(node.body(), scope.with(node.name(), item, node.at())).code();
    Truth decisive = Truth.of(node.any());
    return frame -> {
      Items found = Items.orNone(items.run(frame));
      Truth sofar = found.exact() ? decisive.not() : Truth.UNKNOWN;
      for (Object value : found.values()) {
        if (!frame.step()) {
          return Truth.UNKNOWN;
        }
        frame.set(slot, value);
        Truth one = body.ask(frame);
        if (one == decisive) {
          return decisive;
        }
        sofar = one == Truth.UNKNOWN ? Truth.UNKNOWN : sofar;
      }
      return sofar;
    };
  }

  /** A list, or what {@code head for x in list if condition} makes of one. */
  static Typed list(Node node, Scope scope) {
    if (!(node instanceof Node.Comprehension comprehension)) {
      Typed list = Compiler.compile(node, scope).plain();
      itemType(list, node.at());
      return list;
    }
    Typed list = Compiler.compile(comprehension.list(), scope).plain();
    Type item = itemType(list, comprehension.list().at());
    Scope inner = scope.with(comprehension.name(), item, comprehension.at());
    Optional<Typed> condition =
        comprehension.condition().map(asked -> Compiler.truth(asked, inner));
    Scope guarded = condition.map(c -> inner.knowing(c.flow().unlessNo())).orElse(inner);
    Typed head = Compiler.compile(comprehension.head(), guarded).plain();
    if (head.type() == Type.Simple.TRUTH) {
      throw new ExpressionError("a question belongs after `if`", comprehension.head().at());
    }
    Code keep = condition.map(Typed::code).orElse(frame -> Truth.YES);
    return new Typed(
        new Type.ListOf(head.type()),
        comprehension(list.code(), scope.nextSlot(), keep, head.code()));
  }

  private static Code comprehension(Code list, int slot, Code keep, Code head) {
    return frame -> {
      Items items = Items.orNone(list.run(frame));
      boolean exact = items.exact();
      List<Object> kept = new ArrayList<>();
      for (Object value : items.values()) {
        if (!frame.step()) {
          return new Items(kept, false);
        }
        frame.set(slot, value);
        Truth wanted = keep.ask(frame);
        exact &= wanted != Truth.UNKNOWN;
        if (wanted == Truth.YES) {
          kept.add(head.run(frame));
        }
      }
      return new Items(kept, exact);
    };
  }
}
