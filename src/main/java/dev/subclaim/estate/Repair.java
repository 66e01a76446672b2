package dev.subclaim.estate;

import java.util.List;

/**
 * Something that would let a refused call through.
 *
 * @param text what it is, a sentence without full stop
 * @param lines what to run or to write, each a line to copy
 */
public record Repair(String text, List<String> lines) {
  public Repair {
    lines = List.copyOf(lines);
  }

  static Repair of(String text, String... lines) {
    return new Repair(text, List.of(lines));
  }
}
