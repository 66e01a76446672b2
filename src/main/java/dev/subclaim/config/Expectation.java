package dev.subclaim.config;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who must get into a role, or must not.
 *
 * @param role the role's name or ARN; the only role there is when empty, as is {@code policy}
 * @param policy a file with the role, from the working directory
 * @param who who asks
 * @param allowed whether they must get in
 * @param reason why
 */
public record Expectation(
    Optional<String> role,
    Optional<String> policy,
    Who who,
    boolean allowed,
    Optional<String> reason) {

  /** Who asks. */
  public sealed interface Who {
    /** As people write it. */
    String words();
  }

  /**
   * A stack.
   *
   * @param path {@code organization/project/stack}, perhaps with {@code :operation}
   */
  public record Stack(String path, Optional<String> issuer) implements Who {
    @Override
    public String words() {
      return path;
    }
  }

  /**
   * An environment.
   *
   * @param byStack how it is opened: by a stack's configuration, by its name; the latter if empty
   */
  public record Environment(String path, Optional<Boolean> byStack, Optional<String> issuer)
      implements Who {
    @Override
    public String words() {
      return path;
    }
  }

  /** Somebody whose claims are told. */
  public record Claims(
      String subject, String audience, Optional<String> issuer, SortedMap<String, String> others)
      implements Who {
    public Claims {
      others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    @Override
    public String words() {
      return subject;
    }
  }

  /** Whoever has the token of a file, from the working directory. */
  public record TokenFile(String path) implements Who {
    @Override
    public String words() {
      return "the token in " + path;
    }
  }
}
