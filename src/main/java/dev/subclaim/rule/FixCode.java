package dev.subclaim.rule;

import dev.subclaim.fix.Promise;
import dev.subclaim.fix.Repair;
import java.util.List;
import java.util.Optional;

/** A page's clause about the repair, checked and compiled. */
record FixCode(
    String edit,
    Promise promise,
    Optional<Code> at,
    Optional<Code> to,
    Optional<Template> under,
    Optional<Template> key) {

  /** Whether an expression can say what is to stand somewhere. */
  static boolean isText(Type type) {
    return type == Type.Simple.TEXT
        || (type instanceof Type.ListOf list && list.item() == Type.Simple.TEXT);
  }

  /** The repair of what is underlined; none where the page's expression gives no text. */
  Optional<Repair> of(Frame frame, Place underlined) {
    Place place = at.map(code -> (Place) code.run(frame)).orElse(underlined);
    List<String> texts = to.map(code -> texts(code.run(frame))).orElse(List.of());
    if (to.isPresent() && texts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Repair(edit, place.span(), texts, filled(under, frame), filled(key, frame), promise));
  }

  private static List<String> texts(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String.class::cast).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }

  private static Optional<String> filled(Optional<Template> template, Frame frame) {
    return template.map(t -> t.fill(frame)).filter(text -> !text.isEmpty());
  }
}
