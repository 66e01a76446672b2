package dev.subclaim.audit;

import dev.subclaim.admission.Admission;
import dev.subclaim.aws.FederatedPrincipals;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.policy.Canonical;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Digest;
import dev.subclaim.source.Tree;
import dev.subclaim.trust.Conclusions;
import dev.subclaim.trust.Readings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at roles one by one. */
public final class RoleAuditor {
  private static final String WEB_IDENTITY = "sts:assumerolewithwebidentity";
  private static final Set<String> OWN_PATHS = Set.of("/aws-service-role/", "/aws-reserved/");

  private final Readings readings;
  private final Function<Role, Optional<String>> owners;

  /**
   * Looks by what follows from policies.
   *
   * @param owners who looks after a role
   */
  public RoleAuditor(Readings readings, Function<Role, Optional<String>> owners) {
    this.readings = readings;
    this.owners = owners;
  }

  /** Whether AWS itself made the role and keeps it; nobody can change it. */
  public static boolean isOfAws(Role role) {
    return role.arn().filter(arn -> OWN_PATHS.stream().anyMatch(arn::contains)).isPresent();
  }

  /** Whether a policy has to do with web identities: it is what an audit is about. */
  public static boolean trustsIssuers(TrustPolicy policy) {
    return policy.statements().stream()
            .anyMatch(s -> s.effect() == Effect.ALLOW && speaksOfIssuers(s))
        || isUnreadable(policy);
  }

  private static boolean speaksOfIssuers(Statement statement) {
    boolean web =
        statement.actions().patterns().stream()
            .anyMatch(action -> action.text().equalsIgnoreCase(WEB_IDENTITY));
    return web || statement.principals().stream().anyMatch(RoleAuditor::isIssuer);
  }

  private static boolean isIssuer(Principal principal) {
    return principal.type() == PrincipalType.FEDERATED
        && !FederatedPrincipals.isSaml(principal.value().text());
  }

  /** A statement that cannot be read may be about anything; its words tell, if there are any. */
  private static boolean isUnreadable(TrustPolicy policy) {
    if (policy.tree() instanceof Tree.Unknown) {
      return true;
    }
    int written = policy.written().map(List::size).orElse(1);
    if (written <= policy.statements().size()) {
      return false;
    }
    String text = Canonical.text(policy.tree());
    return text.contains("oidc-provider/") || text.contains("WebIdentity");
  }

  /** What there is to say of a role, but for the name of its account. */
  public AuditedRole look(RolePolicy subject) {
    TrustPolicy policy = subject.policy().policy();
    Conclusions trust = readings.of(policy);
    List<Trusted> issuers = issuers(trust);
    return new AuditedRole(
        subject.role().bare(),
        Optional.empty(),
        owners.apply(subject.role()),
        trustsIssuers(policy) ? Optional.of(trust.reach()) : Optional.empty(),
        issuers,
        doors(policy),
        Rights.of(subject.role().details()),
        likeness(subject, issuers),
        Where.of(policy.tree()),
        Optional.of(policy.tree()));
  }

  private static List<Trusted> issuers(Conclusions trust) {
    SortedMap<String, Trusted> issuers = new TreeMap<>();
    for (Admission admission : trust.admissions()) {
      IssuerProfile profile = admission.trusted().profile();
      List<String> named = trust.breadths(admission).tenantNames();
      issuers.merge(profile.provider(), trusted(profile, named), RoleAuditor::both);
    }
    return List.copyOf(issuers.values());
  }

  private static Trusted trusted(IssuerProfile profile, List<String> organizations) {
    return new Trusted(
        profile.provider(), profile.name(), profile.title(), profile.modelled(), organizations);
  }

  private static Trusted both(Trusted one, Trusted other) {
    List<String> organizations =
        Stream.concat(one.organizations().stream(), other.organizations().stream())
            .distinct()
            .sorted()
            .toList();
    return new Trusted(one.provider(), one.profile(), one.title(), one.modelled(), organizations);
  }

  /** The ways to assume a role that no token of an OIDC issuer opens, sorted. */
  public static List<OtherDoor> doors(TrustPolicy policy) {
    SortedSet<OtherDoor> doors = new TreeSet<>();
    for (Statement statement : policy.statements()) {
      if (statement.effect() == Effect.ALLOW && assumes(statement)) {
        statement.principals().stream().flatMap(p -> door(p).stream()).forEach(doors::add);
      }
    }
    return List.copyOf(doors);
  }

  /** Whether a statement lets anybody assume the role, and not only tag a session. */
  private static boolean assumes(Statement statement) {
    return statement.actions().negated()
        || statement.actions().patterns().stream()
            .map(action -> action.text().toLowerCase(Locale.ROOT))
            .anyMatch(action -> action.startsWith("sts:assumerole") || action.contains("*"));
  }

  private static Optional<OtherDoor> door(Principal principal) {
    String value = principal.value().text();
    return switch (principal.type()) {
      case EVERYONE -> Optional.of(new OtherDoor("everyone", "*"));
      case AWS -> Optional.of(new OtherDoor("aws", value));
      case SERVICE -> Optional.of(new OtherDoor("service", value));
      case CANONICAL_USER -> Optional.of(new OtherDoor("canonical-user", value));
      case FEDERATED ->
          FederatedPrincipals.isSaml(value)
              ? Optional.of(new OtherDoor("saml", value))
              : Optional.empty();
    };
  }

  /**
   * Equal for policies that say the same of different accounts, and of different providers of one
   * profile: the copies that a StackSet makes, the same role for many clusters.
   */
  private static String likeness(RolePolicy subject, List<Trusted> issuers) {
    Optional<String> account = subject.role().account();
    String text =
        Canonical.text(
            subject.policy().policy().tree(),
            word -> {
              String shown = account.map(id -> word.replace(id, "<account>")).orElse(word);
              for (Trusted issuer : issuers) {
                if (issuer.modelled()) {
                  shown = shown.replace(issuer.provider(), "<" + issuer.profile() + ">");
                }
              }
              return shown;
            });
    return Digest.of(text);
  }
}
