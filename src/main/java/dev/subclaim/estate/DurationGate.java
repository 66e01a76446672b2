package dev.subclaim.estate;

import dev.subclaim.aws.Quotas;
import dev.subclaim.aws.SessionDuration;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.intake.Role;
import java.time.Duration;
import java.util.Optional;

/**
 * The fourth gate: how long the session is asked to last (AWS STS, AssumeRoleWithWebIdentity,
 * DurationSeconds: from 900 to the role's MaxSessionDuration, which is 3600 to 43200).
 */
final class DurationGate {
  private static final String OVER_ROLE =
      "ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this"
          + " role.";

  private DurationGate() {}

  static Gate of(Session session, Role role) {
    Optional<String> most =
        role.maxSessionSeconds().map(seconds -> "the role's maximum is " + length(seconds));
    if (session.length().isEmpty()) {
      String reason = session.words() + most.map(words -> "; " + words).orElse("");
      return Gate.unknown(Step.DURATION, reason, session.command());
    }
    SessionDuration asked = session.length().get();
    if (asked.tooShort() || asked.tooLong()) {
      return outside(session, asked);
    }
    if (asked.seconds() <= Quotas.SESSION_DEFAULT_SECONDS) {
      String reason = most.orElse("every role allows an hour");
      return Gate.open(Step.DURATION, session.words() + ", " + reason);
    }
    if (most.isEmpty()) {
      String reason = session.words() + ", the role's maximum is not known (IAM's default is 1h)";
      return Gate.unknown(Step.DURATION, reason, Optional.of(fetch(role)));
    }
    String reason = session.words() + ", " + most.get();
    return asked.seconds() <= role.maxSessionSeconds().orElse(0)
        ? Gate.open(Step.DURATION, reason)
        : Gate.closed(Step.DURATION, reason, OVER_ROLE);
  }

  /** AWS refuses these before it looks at anything else, whatever the role is. */
  private static Gate outside(Session session, SessionDuration asked) {
    String limit =
        asked.tooShort()
            ? "greater than or equal to " + Quotas.SESSION_LEAST_SECONDS
            : "less than or equal to " + Quotas.SESSION_MOST_SECONDS;
    String answer =
        "ValidationError: 1 validation error detected: Value '"
            + asked.seconds()
            + "' at 'durationSeconds' failed to satisfy constraint: Member must have value "
            + limit;
    String reason = session.words() + ", AWS takes 15 minutes to 12 hours whatever the role";
    return Gate.closed(Step.DURATION, reason, answer);
  }

  private static String fetch(Role role) {
    return Shell.command("aws iam get-role --role-name", role.name().orElse("ROLE"));
  }

  private static SessionDuration length(int seconds) {
    return new SessionDuration(Duration.ofSeconds(Math.max(0, seconds)));
  }
}
