package dev.subclaim.report;

import java.util.Objects;

/**
 * What the reader of a report wants to see.
 *
 * @param version the version of subclaim, for reports that name it
 * @param notes whether notes are shown in full and not as a count
 * @param quiet whether the closing summary is left out
 * @param style plain text or colours, for reports that know colours
 */
public record View(String version, boolean notes, boolean quiet, Style style) {
  public View {
    Objects.requireNonNull(version);
    Objects.requireNonNull(style);
  }

  /** The same for a file: never in colour. */
  public View plain() {
    return new View(version, notes, quiet, Style.PLAIN);
  }
}
