package dev.subclaim.intake;

import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What one file gave.
 *
 * @param source the file
 * @param kind what the file was recognised as; empty when nothing we know
 * @param policies the trust policies in it, in the order of the file
 * @param problems what is wrong with the file as a document (policies carry their own)
 * @param failures why the file, or a part of it, could not be used at all; any makes the exit code
 *     2
 */
public record Facts(
    SourceText source,
    Optional<String> kind,
    List<RolePolicy> policies,
    List<Problem> problems,
    List<Failure> failures) {
  public Facts {
    policies = List.copyOf(policies);
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }
}
