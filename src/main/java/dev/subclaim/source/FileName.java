package dev.subclaim.source;

import java.util.Locale;

/** What the name of a file says about its form. A {@code .gz} at its end says nothing about it. */
public final class FileName {
  private static final String PACKED = ".gz";

  private FileName() {}

  /** A path without the {@code .gz} of a packed file. */
  public static String unpacked(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(PACKED)
        ? path.substring(0, path.length() - PACKED.length())
        : path;
  }

  /** What follows the last dot of the file's name, in lower case; the whole name without a dot. */
  public static String ending(String path) {
    String plain = unpacked(path);
    int name = Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1;
    return plain.substring(Math.max(name, plain.lastIndexOf('.') + 1)).toLowerCase(Locale.ROOT);
  }
}
