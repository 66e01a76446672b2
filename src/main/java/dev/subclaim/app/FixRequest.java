package dev.subclaim.app;

/**
 * Whether a run repairs what it finds.
 *
 * @param mode what becomes of the repairs
 * @param all whether also those that keep somebody out or let somebody in; else only those after
 *     which the same tokens get in
 */
public record FixRequest(Mode mode, boolean all) {
  /** Nothing is repaired. */
  public static final FixRequest NONE = new FixRequest(Mode.NONE, false);

  /** What becomes of repairs. */
  public enum Mode {
    /** There are none. */
    NONE,
    /** They are written to the files. */
    WRITE,
    /** They are shown and nothing is written. */
    DIFF
  }
}
