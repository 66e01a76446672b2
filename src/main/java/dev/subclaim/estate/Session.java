package dev.subclaim.estate;

import dev.subclaim.aws.Quotas;
import dev.subclaim.aws.SessionDuration;
import dev.subclaim.settings.AskedDuration;
import dev.subclaim.settings.RoleRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a session is asked to last.
 *
 * @param length how long; empty where it is not known
 * @param words the same in words, a clause: {@code the stack asks for 2h}
 * @param command what tells it where it is not known
 */
public record Session(Optional<SessionDuration> length, String words, Optional<String> command) {
  /** What ESC asks for when a login says nothing (Pulumi, aws-login: duration defaults to 2h). */
  private static final long LOGIN_DEFAULT_SECONDS = 7200;

  /** A session of which nothing is known. */
  public static Session unknown() {
    return new Session(
        Optional.empty(), "nothing tells how long a session is asked for", Optional.empty());
  }

  /** The session that settings would ask for, which nobody gave. */
  public static Session unknown(String command) {
    return new Session(
        Optional.empty(), "nothing tells how long a session is asked for", Optional.of(command));
  }

  /**
   * A session of so many seconds.
   *
   * @param who asks, {@code the call}
   */
  public static Session ofSeconds(long seconds, String who) {
    SessionDuration length = new SessionDuration(Duration.ofSeconds(Math.max(0, seconds)));
    return new Session(Optional.of(length), who + " asks for " + length, Optional.empty());
  }

  /** What a stack's deployment settings ask for; without a duration AWS gives an hour. */
  public static Session ofStack(RoleRequest asked) {
    String none = "the stack asks for no duration, and AWS then gives ";
    return of(asked, "the stack", none, Quotas.SESSION_DEFAULT_SECONDS);
  }

  /** What an environment's login asks for; without a duration ESC asks for two hours. */
  public static Session ofEnvironment(RoleRequest asked) {
    String none = "the environment says no duration, and ESC then asks for ";
    return of(asked, "the environment", none, LOGIN_DEFAULT_SECONDS);
  }

  private static Session of(RoleRequest asked, String who, String none, long byDefault) {
    if (asked.duration().isEmpty()) {
      SessionDuration length = new SessionDuration(Duration.ofSeconds(byDefault));
      return new Session(Optional.of(length), none + length, Optional.empty());
    }
    AskedDuration duration = asked.duration().get();
    String words =
        duration
            .length()
            .map(length -> who + " asks for " + length)
            .orElse(who + " asks for `" + duration.written() + "`, which is no duration");
    return new Session(duration.length(), words, Optional.empty());
  }
}
