package dev.subclaim.estate;

import dev.subclaim.aws.RoleArn;
import dev.subclaim.intake.EnvironmentFile;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.intake.StackSettings;
import dev.subclaim.settings.AskedRole;
import dev.subclaim.settings.DeploymentSettings;
import dev.subclaim.settings.EnvironmentDefinition;
import dev.subclaim.settings.EnvironmentLogin;
import dev.subclaim.settings.RoleRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Joins what stacks and environments ask for with the roles that they name. */
final class Uses {
  private final Inventory inventory;
  private final RoleIndex roles;
  private final Attempts attempts;
  private final List<Use> uses = new ArrayList<>();

  Uses(Inventory inventory, RoleIndex roles, Attempts attempts) {
    this.inventory = inventory;
    this.roles = roles;
    this.attempts = attempts;
  }

  /** All uses, by place. */
  List<Use> all() {
    for (Entry entry : inventory.entries()) {
      entry.settings().forEach(s -> settings(Optional.of(entry), s));
      entry.definitions().forEach(d -> definition(Optional.of(entry), d));
    }
    for (StackSettings own : inventory.leftovers().settings()) {
      settings(Optional.empty(), own.settings());
    }
    for (EnvironmentFile own : inventory.leftovers().definitions()) {
      definition(Optional.empty(), own.definition());
    }
    uses.sort(Comparator.comparing(use -> use.asked().tree().span()));
    return uses;
  }

  private void settings(Optional<Entry> entry, DeploymentSettings settings) {
    settings.aws().ifPresent(asked -> use(entry, asked, Optional.empty(), Session.ofStack(asked)));
  }

  private void definition(Optional<Entry> entry, EnvironmentDefinition definition) {
    for (EnvironmentLogin login : definition.logins()) {
      login
          .oidc()
          .ifPresent(asked -> use(entry, asked, Optional.of(login), Session.ofEnvironment(asked)));
    }
  }

  private void use(
      Optional<Entry> entry, RoleRequest asked, Optional<EnvironmentLogin> login, Session session) {
    List<RolePolicy> named =
        asked
            .role()
            .flatMap(AskedRole::arn)
            .map((RoleArn arn) -> roles.named(arn))
            .orElse(List.of());
    if (named.isEmpty()) {
      uses.add(new Use(entry, asked, login, session, Optional.empty(), List.of()));
    }
    for (RolePolicy role : named) {
      List<Attempt> tried = entry.map(e -> attempts(e, login, role, session)).orElse(List.of());
      uses.add(new Use(entry, asked, login, session, Optional.of(role), tried));
    }
  }

  private List<Attempt> attempts(
      Entry entry, Optional<EnvironmentLogin> login, RolePolicy role, Session session) {
    return login.isPresent()
        ? attempts.ofEnvironment(entry, login.get(), role, session)
        : attempts.ofStack(entry, role, session);
  }
}
