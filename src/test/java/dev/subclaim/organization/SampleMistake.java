package dev.subclaim.organization;

import java.util.Optional;

/**
 * A mistake in the sample organization.
 *
 * @param where the ARN of a role or the path of a file
 * @param rules that find it, separated by commas
 * @param what it is, for the README
 * @param role that is there for the mistake alone
 */
record SampleMistake(String where, String rules, String what, Optional<SampleRole> role) {

  /** In a policy. */
  static SampleMistake of(SampleRole role, String rules, String what) {
    return new SampleMistake(role.arn(), rules, what, Optional.of(role));
  }

  /** In a file. */
  static SampleMistake in(String path, String rules, String what) {
    return new SampleMistake(path, rules, what, Optional.empty());
  }

  /** With a role that the mistake needs and that is not wrong in itself. */
  SampleMistake beside(SampleRole needed) {
    return new SampleMistake(where, rules, what, Optional.of(needed));
  }
}
