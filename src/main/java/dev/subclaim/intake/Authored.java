package dev.subclaim.intake;

import java.util.Set;

/**
 * Which files people write. The others are made from something, by AWS or by a tool: what is wrong
 * with them is to be mended there.
 */
public final class Authored {
  private static final Set<String> KINDS =
      Set.of(
          "trust policy",
          "CloudFormation template",
          "deployment settings",
          "ESC environment",
          "Pulumi project");

  private Authored() {}

  /**
   * Whether files of this kind are written by hand.
   *
   * @param kind as {@link Facts#kind} and {@link RolePolicy#container} have it
   */
  public static boolean is(String kind) {
    return KINDS.contains(kind);
  }
}
