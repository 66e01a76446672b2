package dev.subclaim.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which expectations to try.
 *
 * @param files the files with them
 * @param setup what else is told
 * @param policyRef a commit, branch or tag: what it says of configuration and expectations counts,
 *     not what lies here
 * @param form of the answer on standard output
 * @param outputs further answers
 */
public record ExpectationRequest(
    List<String> files,
    SetupRequest setup,
    Optional<String> policyRef,
    Form form,
    List<Output> outputs) {
  public ExpectationRequest {
    files = List.copyOf(files);
    outputs = List.copyOf(outputs);
  }

  /** How the answer is written. */
  public enum Form {
    TEXT,
    JSON,
    JUNIT;

    /** The name as flags spell it. */
    public String flag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An answer that is written to a file.
   *
   * @param path from the working directory
   */
  public record Output(Form form, String path) {}
}
