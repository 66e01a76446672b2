package dev.subclaim.settings;

import dev.subclaim.aws.Defect;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the problems of one reading. */
final class Found {
  private final List<Problem> problems = new ArrayList<>();

  void add(String kind, String message, Tree at, String help) {
    problems.add(Problem.of(kind, message, at).withHelp(help));
  }

  void add(String kind, String message, Written at, Optional<String> help) {
    problems.add(new Problem(kind, message, at.span(), at.pointer(), help));
  }

  void add(String kind, String message, Written at, Optional<String> help, Optional<String> meant) {
    problems.add(new Problem(kind, message, at.span(), at.pointer(), help, meant));
  }

  /** Something in whose place another text was probably meant. */
  void add(String kind, String message, Tree at, Optional<String> help, Optional<String> meant) {
    problems.add(new Problem(kind, message, at.span(), at.pointer(), help, meant));
  }

  void add(String kind, String message, Span at, Pointer pointer) {
    problems.add(new Problem(kind, message, at, pointer, Optional.empty()));
  }

  /** A problem of the part of a text that a defect names. */
  void part(String kind, String message, Written text, Defect at) {
    problems.add(
        new Problem(kind, message, text.part(at.start(), at.end()), text.pointer(), at.help()));
  }

  /** A value of the wrong type. */
  void wrongType(String name, String expected, Tree at) {
    problems.add(
        Problem.of("wrong-type", "`" + name + "` must be " + expected + ", not " + type(at), at));
  }

  private static String type(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      return switch (scalar.type()) {
        case STRING -> "a text";
        case NUMBER -> "the number `" + scalar.text() + "`";
        case BOOLEAN -> "`" + scalar.text() + "`";
        case NULL -> "null";
      };
    }
    return value instanceof Tree.Sequence ? "a list" : "an object";
  }

  /** All problems in the order of the text. */
  List<Problem> inOrder() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort((a, b) -> a.span().compareTo(b.span()));
    return sorted;
  }
}
