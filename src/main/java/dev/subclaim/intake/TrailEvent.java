package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * A call with a token, as CloudTrail has it: an event {@code AssumeRoleWithWebIdentity}. Of a call
 * that was denied it does not tell the audience.
 *
 * @param id the event's id
 * @param time when, as written
 * @param roleArn which role was asked for
 * @param provider the ARN of the provider through which the caller came
 * @param subject the token's subject
 * @param audience the token's audience
 * @param seconds how long a session was asked for; empty where the call left it to AWS
 * @param details what else was asked or is known of the call
 * @param error what AWS answered; empty where it gave a session
 * @param tree the event
 */
public record TrailEvent(
    Optional<String> id,
    Optional<String> time,
    Optional<String> roleArn,
    Optional<String> provider,
    Optional<String> subject,
    Optional<String> audience,
    Optional<Integer> seconds,
    Details details,
    Optional<String> error,
    Tree.Mapping tree) {

  /**
   * What conditions can ask of a call besides its token.
   *
   * @param sessionName the session's name
   * @param sourceIdentity the source identity
   * @param address where the call came from
   * @param userAgent what made it
   * @param region the region that was called
   */
  public record Details(
      Optional<String> sessionName,
      Optional<String> sourceIdentity,
      Optional<String> address,
      Optional<String> userAgent,
      Optional<String> region) {}

  /** Whether AWS gave a session. */
  public boolean allowed() {
    return error.isEmpty();
  }
}
