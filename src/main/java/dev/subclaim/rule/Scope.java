package dev.subclaim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What an expression may name: variables, options of the rule, and which optional properties are
 * known to be present.
 *
 * @param parser from text to expression
 * @param vocabulary the types of facts
 * @param variables by name
 * @param options the rule's options by name, with their values
 * @param known paths of optional properties that a guard proved present
 */
record Scope(
    Function<String, Node> parser,
    Vocabulary vocabulary,
    SortedMap<String, Variable> variables,
    SortedMap<String, Object> options,
    Set<String> known) {

  /** A variable: where its value is kept and what it is. */
  record Variable(int slot, Type type) {}

  /** What expressions of a page on this type start from. */
  static Scope on(
      Function<String, Node> parser,
      Vocabulary vocabulary,
      FactType<?> type,
      Map<String, Object> options) {
    SortedMap<String, Variable> variables = new TreeMap<>();
    variables.put(type.name(), new Variable(0, new Type.FactNamed(type.name())));
    return new Scope(parser, vocabulary, variables, new TreeMap<>(options), Set.of());
  }

  /** The same after a guard proved these paths. */
  Scope knowing(Set<String> more) {
    Set<String> all = new TreeSet<>(known);
    all.addAll(more);
    return new Scope(parser, vocabulary, variables, options, all);
  }

  /**
   * The same with one variable more.
   *
   * @throws ExpressionError if the name is taken or too many are in scope
   */
  Scope with(String name, Type type, Node.Range at) {
    if (variables.containsKey(name) || name.equals("option")) {
      throw new ExpressionError("`" + name + "` is already a name here; choose another", at);
    }
    if (variables.size() == Frame.SLOTS) {
      throw new ExpressionError("too many variables inside each other", at);
    }
    SortedMap<String, Variable> more = new TreeMap<>(variables);
    more.put(name, new Variable(variables.size(), type));
    return new Scope(parser, vocabulary, more, options, known);
  }

  /** Parses an expression that is to be compiled here. */
  Node parse(String text) {
    return parser.apply(text);
  }

  /** The slot that the next variable gets. */
  int nextSlot() {
    return variables.size();
  }

  Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  Optional<Object> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Every name that can stand at the start of an expression. */
  List<String> names() {
    List<String> names = new ArrayList<>(variables.keySet());
    names.add("option");
    return names;
  }
}
