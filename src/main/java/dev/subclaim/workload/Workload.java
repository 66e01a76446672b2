package dev.subclaim.workload;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.issuer.TokenKind.Trait;
import java.util.List;
import java.util.Optional;

/**
 * Something that asks for a role with tokens of its own, by its names from the outside in.
 *
 * @param issuer the issuer's URL without scheme
 * @param sort the issuer's word for it: {@code stack}, {@code environment}
 * @param organization the organization
 * @param project the project
 * @param name its own name in the project
 */
public record Workload(
    String issuer, String sort, String organization, String project, String name) {
  private static final int NAMES = 3;

  /** The project of whatever belongs to none (Pulumi, ESC environments). */
  private static final String DEFAULT_PROJECT = "default";

  /** Reads {@code organization/project/name}; empty when it has another form. */
  public static Optional<Workload> parse(String issuer, String sort, String path) {
    List<String> names = List.of(path.split("/", -1));
    boolean whole = names.size() == NAMES && names.stream().noneMatch(String::isBlank);
    return whole
        ? Optional.of(new Workload(issuer, sort, names.get(0), names.get(1), names.get(2)))
        : Optional.empty();
  }

  /**
   * Whose a token is; empty where such tokens do not tell it, or tell more than the names of one
   * that asks.
   */
  public static Optional<Workload> of(IssuerProfile profile, ParsedToken token) {
    Optional<String> organization = first(token, Level.ORGANIZATION);
    boolean unnamed = token.kind().traits().contains(Trait.DEFAULT_PROJECT);
    Optional<String> project =
        first(token, Level.PROJECT).or(() -> Optional.of(DEFAULT_PROJECT).filter(p -> unnamed));
    for (Part part : token.kind().parts()) {
      Optional<String> name = token.value(part.name()).filter(n -> isOf(part, Level.STACK));
      if (name.isPresent() && organization.isPresent() && project.isPresent()) {
        Workload found =
            new Workload(
                profile.provider(), part.label(), organization.get(), project.get(), name.get());
        return Optional.of(found).filter(workload -> workload.hands(profile, token.kind()));
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Part part, Level level) {
    return part.level().filter(level::equals).isPresent();
  }

  private static Optional<String> first(ParsedToken token, Level level) {
    return token.values(level).stream().findFirst();
  }

  /** Whether its names alone make tokens of the kind, operations aside. */
  private boolean hands(IssuerProfile profile, TokenKind kind) {
    return new WorkloadTokens(profile, this)
        .shapes().stream().anyMatch(shape -> shape.complete() && shape.kind().equals(kind));
  }

  /** As people write it, {@code acme/web/prod}. */
  public String path() {
    return organization + "/" + project + "/" + name;
  }
}
