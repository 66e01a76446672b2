package dev.subclaim.app;

import dev.subclaim.aws.RoleArn;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.report.Escapes;
import dev.subclaim.settings.AskedRole;
import dev.subclaim.settings.RoleRequest;
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

  /**
   * The roles that settings ask for. A policy that no file gives to a role is taken for the one
   * that they ask for when it is the only policy there is.
   */
  Roles wantedBy(RoleRequest asked) {
    Optional<AskedRole> wanted = asked.role();
    if (wanted.isEmpty()) {
      return new Roles(List.of());
    }
    boolean bare = all.size() == 1 && all.get(0).role().id().isEmpty();
    return new Roles(
        bare
            ? List.of(adopted(all.get(0), wanted.get()))
            : all.stream().filter(role -> isWanted(role.role(), wanted.get())).toList());
  }

  /** An ARN that is not whole, blacked out perhaps, is compared by the role's name. */
  private static boolean isWanted(Role role, AskedRole wanted) {
    boolean named = role.name().filter(name(wanted)::equals).isPresent();
    return wanted.arn().isPresent() && role.arn().isPresent()
        ? role.arn().get().equals(wanted.arn().get().toString())
        : named;
  }

  private static String name(AskedRole wanted) {
    String text = wanted.written().text();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static RolePolicy adopted(RolePolicy bare, AskedRole wanted) {
    String name = name(wanted);
    Role role =
        new Role(
            name,
            wanted.arn().map(RoleArn::toString),
            Optional.of(name).filter(n -> !n.isEmpty()),
            wanted.arn().map(RoleArn::account),
            bare.role().maxSessionSeconds());
    return new RolePolicy(role, bare.policy(), bare.container());
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
