package dev.subclaim.intake;

import java.util.List;

/**
 * What templates tell of other templates.
 *
 * @param nested stacks that a template makes of others
 * @param elsewhere parts of a template that are not in it, a phrase each
 */
public record TemplateFacts(List<NestedStack> nested, List<String> elsewhere) {
  /** Nothing. */
  static final TemplateFacts NONE = new TemplateFacts(List.of(), List.of());

  public TemplateFacts {
    nested = List.copyOf(nested);
    elsewhere = List.copyOf(elsewhere);
  }
}
