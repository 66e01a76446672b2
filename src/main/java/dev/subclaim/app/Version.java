package dev.subclaim.app;

import dev.subclaim.source.Resources;

/** The version of subclaim. */
public final class Version {
  private Version() {}

  /** The version, as the build wrote it down. */
  public static String current() {
    return Resources.text("version.txt").strip();
  }
}
