package dev.subclaim.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An expression as it was written, parsed but not yet checked. */
sealed interface Node {
  /** Where in the expression. */
  Range at();

  /** From one offset to another, end exclusive. */
  record Range(int start, int end) {
    /** From the start of this one to the end of another. */
    Range to(Range other) {
      return new Range(start, other.end);
    }
  }

  record Text(String value, Range at) implements Node {}

  record Number(long value, Range at) implements Node {}

  record Time(Duration value, Range at) implements Node {}

  record Items(List<Node> items, Range at) implements Node {}

  record Variable(String name, Range at) implements Node {}

  /** A property, or with arguments a method: {@code target.name(arguments)}. */
  record Property(Node target, String name, Range nameAt, Optional<List<Node>> arguments, Range at)
      implements Node {}

  record Function(String name, List<Node> arguments, Range at) implements Node {}

  record Not(Node operand, Range at) implements Node {}

  /** {@code left operator right}; the operator as written. */
  record Binary(String operator, Node left, Node right, Range at) implements Node {}

  /** {@code any name in list: body}, or {@code all}. */
  record Quantified(boolean any, String name, Node list, Node body, Range at) implements Node {}

  /** {@code head for name in list if condition}. */
  record Comprehension(Node head, String name, Node list, Optional<Node> condition, Range at)
      implements Node {}
}
