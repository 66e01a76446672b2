package dev.subclaim.source;

/**
 * How much of a document is read. Beyond these the document is reported as unreadable, so that no
 * input can exhaust the machine.
 */
public final class Limits {
  /** The longest JSON text, in UTF-16 units: an account export of 100,000 roles has 200 million. */
  public static final int JSON_LENGTH = 512 * 1024 * 1024;

  /** The most that comes out of a packed file, in bytes. */
  public static final long UNPACKED = 1L << 30;

  /** The longest YAML text, in UTF-16 units. */
  public static final int YAML_LENGTH = 10 * 1024 * 1024;

  /** How deep objects and arrays may stand in each other. */
  public static final int DEPTH = 200;

  /** How many YAML aliases a file may use. */
  public static final int ALIASES = 100;

  /** How many values a YAML file may have once its aliases are written out. */
  public static final int YAML_NODES = 2_000_000;

  private Limits() {}
}
