package dev.subclaim.estate;

import dev.subclaim.language.Truth;
import java.util.Optional;

/**
 * One of AWS's gates and what happens there.
 *
 * @param step which
 * @param outcome what happens there
 * @param alone what the gate says to the call by itself, were the gates before it open
 * @param reason why, a clause that names values; foreign text is not escaped in it
 * @param command what tells what is not known; empty where nothing is missing
 * @param answer what AWS says to a call that fails here; empty where none fails
 */
public record Gate(
    Step step,
    Outcome outcome,
    Truth alone,
    String reason,
    Optional<String> command,
    Optional<String> answer) {

  /** The gates in AWS's order (AWS STS, AssumeRoleWithWebIdentity; the errors tell the order). */
  public enum Step {
    /** The issuer must be registered as a provider in the role's account. */
    PROVIDER,
    /** The audience of the token must be one of the provider's client ids. */
    AUDIENCE,
    /** The role's trust policy must allow the call. */
    POLICY,
    /** The session must not be asked to last longer than the role allows. */
    DURATION
  }

  /** What can happen at a gate. */
  public enum Outcome {
    YES,
    NO,
    /** Something that is needed to tell is not known. */
    NOT_KNOWN,
    /** A gate before it refuses the call. */
    NOT_REACHED
  }

  /** A gate that lets the call through. */
  static Gate open(Step step, String reason) {
    return new Gate(step, Outcome.YES, Truth.YES, reason, Optional.empty(), Optional.empty());
  }

  /** A gate that refuses the call. */
  static Gate closed(Step step, String reason, String answer) {
    return new Gate(step, Outcome.NO, Truth.NO, reason, Optional.empty(), Optional.of(answer));
  }

  /** A gate of which too little is known. */
  static Gate unknown(Step step, String reason, Optional<String> command) {
    return new Gate(step, Outcome.NOT_KNOWN, Truth.UNKNOWN, reason, command, Optional.empty());
  }

  /** The same behind a gate that refuses. */
  Gate notReached() {
    return new Gate(step, Outcome.NOT_REACHED, alone, reason, command, answer);
  }
}
