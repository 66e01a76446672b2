package dev.subclaim.config;

import dev.subclaim.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A file that the configuration names.
 *
 * @param path as written, relative to the folder of the file that names it
 * @param at where it is named
 */
public record FileRef(String path, Span at) {
  /** The file from the working directory, with {@code /} between names, as reports print it. */
  public String target() {
    String slashed = path.replace('\\', '/');
    if (slashed.startsWith("/") || slashed.matches("[A-Za-z]:/.*")) {
      return slashed;
    }
    int folder = at.path().lastIndexOf('/') + 1;
    Deque<String> names = new ArrayDeque<>();
    for (String name : (at.path().substring(0, folder) + slashed).split("/+")) {
      boolean up = name.equals("..") && !names.isEmpty() && !names.getLast().equals("..");
      if (up) {
        names.removeLast();
      } else if (!name.equals(".") && !name.isEmpty()) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }
}
