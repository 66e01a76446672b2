package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.Optional;

/** A trust policy alone. Whose it is, the file does not say. */
final class RawPolicy implements Container {
  @Override
  public String kind() {
    return "trust policy";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return is(value);
  }

  /** Whether an object is a trust policy. */
  static boolean is(Tree.Mapping value) {
    return PolicyShape.of(value) == PolicyShape.TRUST;
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    String display = Names.display(value.span().path());
    Optional<String> unknown = Optional.empty();
    harvest.policy(new Role(display, unknown, unknown, unknown, Optional.empty()), value, kind());
  }
}
