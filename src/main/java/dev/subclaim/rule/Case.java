package dev.subclaim.rule;

import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.InferredOrganizations;
import dev.subclaim.estate.Inventory;
import dev.subclaim.estate.KnownRoles;
import dev.subclaim.intake.Facts;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import java.util.List;
import java.util.Map;

/**
 * What a run is about: all files together, and what is known besides.
 *
 * @param files everything that was read, each role as well known as all files together tell
 * @param knowledge what is known besides
 * @param inferred what was inferred and from where, a line each
 */
public record Case(List<Facts> files, Knowledge knowledge, List<String> inferred) {
  public Case {
    files = List.copyOf(files);
    inferred = List.copyOf(inferred);
  }

  /**
   * Puts everything together.
   *
   * @param told what is known without the files
   * @param read everything that was read
   * @param named of these the files that the configuration names, by {@link
   *     dev.subclaim.config.FileRef#target}
   * @param infer whether files may tell which organizations are the user's own
   */
  public static Case of(
      Knowledge told, Issuers issuers, List<Facts> read, Map<String, Facts> named, boolean infer) {
    List<Facts> files = KnownRoles.in(read, told.configuration().inventory(), named);
    InferredOrganizations inferred =
        InferredOrganizations.of(told.configuration(), issuers, infer ? files : List.of());
    Knowledge knowledge = told.with(inferred.organizations());
    IssuerProfile home = home(issuers);
    Inventory inventory = Inventory.of(knowledge.configuration(), issuers, files, named);
    Estate estate = Estate.of(inventory, files, told.tokens(), home);
    return new Case(files, knowledge.with(estate), inferred.words());
  }

  /**
   * The same where only some files may tell what is meant.
   *
   * @param telling these files
   */
  public static Case of(
      Knowledge told,
      Issuers issuers,
      List<Facts> read,
      Map<String, Facts> named,
      boolean infer,
      Telling telling) {
    List<Facts> files = KnownRoles.in(read, told.configuration().inventory(), named);
    InferredOrganizations inferred =
        InferredOrganizations.of(
            told.configuration(), issuers, infer ? telling.files() : List.of());
    Knowledge knowledge = told.with(inferred.organizations());
    // Of who asks for a role only its name is wanted: no policy is tried.
    List<Facts> words = telling.files().stream().map(file -> file.with(List.of())).toList();
    Inventory meant = Inventory.of(knowledge.configuration(), issuers, words, telling.named());
    Inventory inventory = Inventory.of(knowledge.configuration(), issuers, files, named);
    IssuerProfile home = home(issuers);
    Estate estate =
        Estate.of(
            inventory, files, told.tokens(), home, Estate.of(meant, words, told.tokens(), home));
    return new Case(files, knowledge.with(estate), inferred.words());
  }

  private static IssuerProfile home(Issuers issuers) {
    return issuers.named(ConfigurationReader.DEFAULT_ISSUER).orElseThrow();
  }

  /** The dossiers for the rules. */
  public List<Dossier> dossiers() {
    return RunFacts.of(files, knowledge);
  }

  /** Those of them that are about no role. */
  public List<Dossier> besidesRoles() {
    return RunFacts.besidesRoles(files, knowledge);
  }
}
