package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.Map;

/**
 * The stack for which a template is read.
 *
 * @param prefix what stands before the names of its resources
 * @param given the parameters that it is given
 */
record Nesting(String prefix, Map<String, Tree> given) {
  /** A template that is a stack of its own, as far as anybody knows. */
  static final Nesting NONE = new Nesting("", Map.of());

  Nesting {
    given = Map.copyOf(given);
  }

  /** The same with one more stack around it. */
  Nesting in(NestedStack stack) {
    return new Nesting(prefix + stack.id() + ".", stack.parameters());
  }
}
