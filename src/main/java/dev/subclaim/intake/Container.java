package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;

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

  /** The lists in an object of this form of which each item can be taken alone. */
  default List<String> lists() {
    return List.of();
  }

  /** Takes an item of one of these lists, when the object around it is too large to be held. */
  default void item(Tree item, Harvest harvest) {
    throw new UnsupportedOperationException(kind() + " has no lists");
  }

  /** The lists in an object of this form in which there is nothing for us. */
  default List<String> ignored() {
    return List.of();
  }
}
