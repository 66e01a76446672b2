package dev.subclaim.intake;

import dev.subclaim.source.Tree;

/**
 * A form in which trust policies are handed round. To teach the program another one, write a class
 * and add it to {@link Containers}.
 */
interface Container {
  /** What reports call a file of this form, {@code role list} for example. */
  String kind();

  /** Whether an object has this form, judged by what is in it. */
  boolean recognises(Tree.Mapping value);

  /** Takes everything out of an object of this form. */
  void extract(Tree.Mapping value, Harvest harvest);
}
