package dev.subclaim.estate;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Providers;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.trust.TokenModels;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Roles, providers, stacks and environments of a run together.
 *
 * @param inventory the team's stacks and environments
 * @param providers what is known of the providers of accounts
 * @param roles every role that was read, in the order of the files
 * @param uses what stacks and environments ask for, by place
 * @param wholeAccounts the accounts of which every role was read
 */
public record Estate(
    Inventory inventory,
    KnownProviders providers,
    List<RolePolicy> roles,
    List<Use> uses,
    Set<String> wholeAccounts) {
  /** Nothing was read. */
  public static final Estate EMPTY =
      new Estate(Inventory.EMPTY, new KnownProviders(List.of()), List.of(), List.of(), Set.of());

  public Estate {
    roles = List.copyOf(roles);
    uses = List.copyOf(uses);
    wholeAccounts = Set.copyOf(wholeAccounts);
  }

  /**
   * Puts everything together.
   *
   * @param files everything that was read
   * @param issuer whose stacks and environments those of the inventory are
   */
  public static Estate of(
      Inventory inventory, List<Facts> files, TokenModels tokens, IssuerProfile issuer) {
    KnownProviders providers = new KnownProviders(Providers.of(files));
    List<RolePolicy> roles = files.stream().flatMap(f -> f.policies().stream()).toList();
    RoleIndex index = new RoleIndex(roles, issuer.provider());
    return new Estate(
        inventory,
        providers,
        roles,
        new Uses(inventory, index, new Attempts(tokens, providers)).all(),
        files.stream().flatMap(f -> f.aws().whole().stream()).collect(Collectors.toSet()));
  }

  /** What asks for a role. */
  public List<Use> usesOf(RolePolicy role) {
    return uses.stream().filter(use -> use.role().filter(r -> r == role).isPresent()).toList();
  }
}
