package dev.subclaim.app;

import java.util.List;
import java.util.Optional;

/**
 * Whom to let in, and where.
 *
 * @param input the files with the roles
 * @param setup what else is told
 * @param token whose token
 * @param role only the role of this name or ARN
 * @param format how to answer
 * @param quiet whether the answer and its reason are enough
 */
public record SimulateRequest(
    InputRequest input,
    SetupRequest setup,
    TokenSource token,
    Optional<String> role,
    Format format,
    boolean quiet) {

  /** How to answer. */
  public enum Format {
    TEXT,
    JSON,
    /** A line a request. */
    JSONL
  }

  /** Where the token comes from. */
  public sealed interface TokenSource {}

  /**
   * A file with a token in any form.
   *
   * @param path {@code -} for standard input
   */
  public record TokenFile(String path) implements TokenSource {}

  /**
   * Claims told one by one.
   *
   * @param subject the claim {@code sub}
   * @param audience the claim {@code aud}
   * @param issuer the issuer's URL; found by the form of the subject when empty
   * @param claims further claims, {@code name=value}
   */
  public record Claims(
      String subject, String audience, Optional<String> issuer, List<String> claims)
      implements TokenSource {
    public Claims {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A stack, whose deployments ask for a role.
   *
   * @param path {@code organization/project/stack}, and {@code :operation} where one is meant
   * @param issuer whose stack, by name or URL; Pulumi Cloud's when empty
   */
  public record Stack(String path, Optional<String> issuer) implements TokenSource {}

  /**
   * An environment, whose login asks for a role.
   *
   * @param path {@code organization/project/environment}
   * @param opening how it is opened; by its name when empty
   * @param issuer whose environment, by name or URL; Pulumi Cloud's when empty
   */
  public record Environment(String path, Optional<Opening> opening, Optional<String> issuer)
      implements TokenSource {}

  /** How an environment is opened. */
  public enum Opening {
    /** Somebody asks for it. */
    NAME,
    /** The configuration of a stack lists it. */
    STACK
  }

  /**
   * A file of requests, one a line.
   *
   * @param path {@code -} for standard input
   */
  public record RequestFile(String path) implements TokenSource {}
}
