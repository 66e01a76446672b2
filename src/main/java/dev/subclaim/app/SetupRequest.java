package dev.subclaim.app;

import java.util.List;
import java.util.Optional;

/**
 * What the user says about a run besides its input.
 *
 * @param config the configuration file; found from the working directory when empty
 * @param organizations {@code NAME} or {@code ISSUER=NAME}, as flags have it
 */
public record SetupRequest(Optional<String> config, List<String> organizations) {
  public SetupRequest {
    organizations = List.copyOf(organizations);
  }
}
