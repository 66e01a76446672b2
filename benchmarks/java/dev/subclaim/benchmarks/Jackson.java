package dev.subclaim.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.File;
import java.io.IOException;

/** The floor of reading: all tokens of a file, and nothing done with them. */
public final class Jackson {
  private Jackson() {}

  /** Reads the file that is named and prints how many tokens it has. */
  public static void main(String[] args) throws IOException {
    int tokens = 0;
    try (JsonParser parser = new JsonFactory().createParser(new File(args[0]))) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    System.out.println(tokens);
  }
}
