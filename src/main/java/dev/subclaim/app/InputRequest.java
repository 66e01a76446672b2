package dev.subclaim.app;

import java.util.List;

/**
 * What to read.
 *
 * @param paths files, folders, {@code -} for standard input; none stands for the working directory
 * @param stdinName what standard input is called
 */
public record InputRequest(List<String> paths, String stdinName) {
  public InputRequest {
    paths = List.copyOf(paths);
  }
}
