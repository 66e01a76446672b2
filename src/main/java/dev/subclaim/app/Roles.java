package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles that the input holds, in the order of the files. */
record Roles(List<RolePolicy> all) {
  Roles {
    all = List.copyOf(all);
  }

  static Roles in(List<Facts> files) {
    return new Roles(files.stream().flatMap(f -> f.policies().stream()).toList());
  }

  /**
   * The roles that are meant.
   *
   * @param name a name or an ARN; every role when empty
   * @throws Unusable when there is none
   */
  Roles named(Optional<String> name) {
    if (name.isEmpty()) {
      return this;
    }
    List<RolePolicy> found =
        all.stream().filter(r -> names(r.role()).anyMatch(name.get()::equals)).toList();
    if (found.isEmpty()) {
      throw unknown(name.get());
    }
    return new Roles(found);
  }

  /** The one role with an ARN; the only role there is answers to any ARN that it does not deny. */
  Optional<RolePolicy> withArn(Optional<String> arn) {
    List<RolePolicy> found =
        all.stream().filter(r -> arn.isEmpty() || r.role().arn().equals(arn)).toList();
    if (found.isEmpty()) {
      found = all.stream().filter(r -> r.role().arn().isEmpty()).toList();
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Unusable unknown(String name) {
    List<String> known = all.stream().flatMap(r -> names(r.role())).distinct().toList();
    String hint =
        Nearest.of(name, known).map(n -> "; did you mean `" + Escapes.value(n) + "`?").orElse("");
    return new Unusable("no role `" + Escapes.value(name) + "` in these files" + hint);
  }

  private static Stream<String> names(Role role) {
    return Stream.of(role.arn(), role.name(), Optional.of(role.display()))
        .flatMap(Optional::stream);
  }
}
