package dev.subclaim.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a made-up export: {@code FILE ROLES POLICIES}. */
public final class WriteExport {
  private WriteExport() {}

  /** Writes it. */
  public static void main(String[] args) throws IOException {
    String export = Samples.export(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Files.writeString(Path.of(args[0]), export);
  }
}
