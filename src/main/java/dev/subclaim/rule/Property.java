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
 * @param argument what it takes in parentheses
 * @param reader from the fact and its argument (texts; none, one or any number) to the value
 */
public record Property(
    String name,
    Type type,
    String doc,
    boolean optional,
    Argument argument,
    BiFunction<Fact, List<String>, Object> reader) {

  /** What a property takes in parentheses. */
  public enum Argument {
    NONE,
    /** A literal text, as in {@code admission.asks("sub")}. */
    TEXT,
    /** A list of texts: a literal one or an option of the rule. */
    TEXTS
  }

  /** The names of some properties, in their order. */
  static List<String> names(List<Property> properties) {
    return properties.stream().map(Property::name).toList();
  }
}
