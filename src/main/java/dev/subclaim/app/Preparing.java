package dev.subclaim.app;

import dev.subclaim.issuer.PreparedProfiles;
import dev.subclaim.rule.Prepared;
import java.io.IOException;
import java.nio.file.Path;

/** What the build does after compiling, so that no start has to. */
public final class Preparing {
  private Preparing() {}

  /**
   * Prepares the shipped rule pages and issuer profiles in place.
   *
   * @param arguments the folder of the shipped resources, {@code target/classes/subclaim}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Path resources = Path.of(arguments[0]);
    Prepared.write(resources);
    PreparedProfiles.write(resources.resolve("issuers"));
  }
}
