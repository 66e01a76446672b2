package dev.subclaim.lint;

import dev.subclaim.intake.Role;
import dev.subclaim.language.Pattern;
import dev.subclaim.rule.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding that somebody has looked at and accepts.
 *
 * @param id what reports call it
 * @param rule of this rule alone
 * @param path in files that match this pattern
 * @param role of roles whose name or ARN matches this pattern
 * @param sid in statements whose Sid matches this pattern
 * @param reason why
 * @param expires its last day
 * @param place where it is written
 */
record Suppression(
    String id,
    String rule,
    Optional<String> path,
    Optional<String> role,
    Optional<String> sid,
    String reason,
    Optional<LocalDate> expires,
    Place place)
    implements Acceptance {

  @Override
  public boolean inSource() {
    return false;
  }

  /** Whether it speaks of a finding; all that it says must fit. */
  @Override
  public boolean covers(Finding finding) {
    List<String> names = finding.role().stream().flatMap(r -> names(r).stream()).toList();
    return rule.equals(finding.rule())
        && path.filter(p -> !Pattern.like(p).matches(finding.primary().span().path())).isEmpty()
        && role.filter(p -> names.stream().noneMatch(name -> Pattern.like(p).matches(name)))
            .isEmpty()
        && sid.filter(p -> !Pattern.like(p).matches(sidOf(finding))).isEmpty();
  }

  @Override
  public boolean speaksOf(List<String> paths) {
    return path.map(p -> paths.stream().anyMatch(read -> Pattern.like(p).matches(read)))
        .orElse(!paths.isEmpty());
  }

  private static String sidOf(Finding finding) {
    return finding.statement().flatMap(StatementRef::sid).orElse("");
  }

  /** What a role can be called by. */
  static List<String> names(Role role) {
    return Stream.of(Optional.of(role.display()), role.arn(), role.name())
        .flatMap(Optional::stream)
        .toList();
  }
}
