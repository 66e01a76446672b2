package dev.subclaim.intake;

import dev.subclaim.config.FullName;

/**
 * The stack or environment that settings belong to, and how we know.
 *
 * @param name its full name
 * @param by what says so
 */
public record Owner(FullName name, By by) {
  /** What tells whose settings are, the surest first. */
  public enum By {
    /** The file itself names organization, project and stack. */
    CONTENT,
    /** The file is called {@code ORG.PROJECT.STACK.json}. */
    FILE_NAME,
    /**
     * The file lies at {@code ORG/PROJECT/STACK.json}. Any file three levels deep does: it counts
     * where the organization is known to be one.
     */
    FOLDERS
  }
}
