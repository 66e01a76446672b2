package dev.subclaim.policy;

import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the problems of one policy while it is read. */
final class Found {
  private final List<Problem> problems = new ArrayList<>();

  void add(String kind, String message, Tree at) {
    problems.add(Problem.of(kind, message, at));
  }

  void add(String kind, String message, Tree at, Optional<String> help) {
    problems.add(new Problem(kind, message, at.span(), at.pointer(), help));
  }

  void add(String kind, String message, Span span, Pointer pointer, Optional<String> help) {
    add(kind, message, span, pointer, help, Optional.empty());
  }

  void add(
      String kind,
      String message,
      Span span,
      Pointer pointer,
      Optional<String> help,
      Optional<String> meant) {
    problems.add(new Problem(kind, message, span, pointer, help, meant));
  }

  /** Something in whose place another text was probably meant. */
  void add(String kind, String message, Tree at, Optional<String> help, Optional<String> meant) {
    problems.add(new Problem(kind, message, at.span(), at.pointer(), help, meant));
  }

  /** A value of a type that IAM does not take at its place. */
  void wrongType(String what, String expected, Tree at) {
    String message = what + " must be " + expected + ", not " + Elements.describe(at);
    boolean unquoted = at instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.NUMBER;
    add("wrong-type", message, at, unquoted ? Optional.of("put it in quotes") : Optional.empty());
  }

  /** Something that an object lacks; the place is where the object begins. */
  void missing(String message, Tree object, String help) {
    add("missing-element", message, opening(object), object.pointer(), Optional.of(help));
  }

  /** All problems in the order of the text. */
  List<Problem> inOrder() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    return sorted;
  }

  /** Where an object begins: its brace, or its first name where YAML has no brace. */
  static Span opening(Tree tree) {
    Span span = tree.span();
    if (span.start() == span.end()) {
      return span;
    }
    boolean block =
        tree instanceof Tree.Mapping mapping
            && !mapping.members().isEmpty()
            && span.text().content().charAt(span.start()) != '{';
    return block
        ? ((Tree.Mapping) tree).members().get(0).key().span()
        : span.text().span(span.start(), span.start() + 1);
  }
}
