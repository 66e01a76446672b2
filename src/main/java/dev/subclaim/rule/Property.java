package dev.subclaim.rule;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A property that expressions can ask of a fact.
 *
 * @param name as pages write it
 * @param type of its value
 * @param doc one line for people
 * @param optional whether it can be missing; its value is then an {@code Optional} and pages must
 *     guard it with {@code .known}
 * @param argument whether it takes a text, as in {@code admission.binds("sub")}
 * @param reader from the fact and its argument (else the empty text) to the value
 */
public record Property(
    String name,
    Type type,
    String doc,
    boolean optional,
    boolean argument,
    BiFunction<Fact, String, Object> reader) {

  /** The names of some properties, in their order. */
  static List<String> names(List<Property> properties) {
    return properties.stream().map(Property::name).toList();
  }
}
