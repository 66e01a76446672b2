package dev.subclaim.issuer;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a profile while it is read. */
final class Complaints {
  /** The rule that reports what is wrong with files of ours. */
  static final String KIND = "invalid-configuration";

  private final List<Problem> problems = new ArrayList<>();

  void add(Tree at, String message) {
    problems.add(Problem.of(KIND, message, at));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
