package dev.subclaim.estate;

import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.issuer.TokenKind.Trait;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.settings.EnvironmentLogin;
import dev.subclaim.workload.Workload;
import dev.subclaim.workload.WorkloadTokens;
import dev.subclaim.workload.WorkloadTokens.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tokens that an environment's login hands to AWS, which depend on how the environment is
 * opened and on what the login says of its subject (Pulumi, configuring OIDC; issue
 * pulumi/esc#173).
 */
public final class EnvironmentTokens {
  private static final String ROOT = "rootEnvironment.name";
  private static final String CURRENT = "currentEnvironment.name";
  private static final String USER = "pulumi.user.login";

  private final IssuerProfile profile;

  /** The tokens of environments of this issuer. */
  public EnvironmentTokens(IssuerProfile profile) {
    this.profile = profile;
  }

  /**
   * A login and the way to it.
   *
   * @param declared the environment in which the login stands
   * @param root the environment that somebody opens: the same, or one that imports it
   * @param byStack whether the configuration of a stack opens it, not somebody by its name
   * @param attributes what the subject is made of; none for the usual subject
   */
  public record Login(Workload declared, Workload root, boolean byStack, List<String> attributes) {
    public Login {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * A token that a login can have.
   *
   * @param token the token
   * @param title what it is, for people
   * @param documented whether the issuer documents that it looks so
   * @param invented values that nothing tells: the user who opens the environment
   */
  public record Made(Token token, String title, boolean documented, List<String> invented) {
    public Made {
      invented = List.copyOf(invented);
    }
  }

  /**
   * The tokens that the login can have: one, where the issuer documents what it looks like; else
   * each that is possible; none when no token can carry the names, or there is no such attribute.
   */
  public List<Made> of(Login login) {
    if (!login.attributes().isEmpty()) {
      return withAttributes(login);
    }
    return login.byStack() ? anonymous(login.root()) : named(login.root());
  }

  private List<Made> named(Workload root) {
    WorkloadTokens tokens = new WorkloadTokens(profile, root);
    return shapes(root).stream()
        .flatMap(shape -> tokens.tokens(shape).stream())
        .flatMap(token -> made(token, List.of()).stream())
        .toList();
  }

  private List<Shape> shapes(Workload environment) {
    return new WorkloadTokens(profile, environment)
        .shapes().stream().filter(s -> s.documented() && s.complete()).toList();
  }

  /** From a stack's configuration the environment has no name. */
  private List<Made> anonymous(Workload root) {
    return profile.kinds().stream()
        .filter(kind -> kind.traits().contains(Trait.ANONYMOUS))
        .map(kind -> kind.token(profile.provider(), values(kind, root)))
        .flatMap(token -> made(token, List.of()).stream())
        .toList();
  }

  private static List<String> values(TokenKind kind, Workload of) {
    return kind.parts().stream()
        .map(part -> is(part, Level.ORGANIZATION) ? of.organization() : "")
        .toList();
  }

  private List<Made> withAttributes(Login login) {
    if (!EnvironmentLogin.KNOWN_ATTRIBUTES.containsAll(login.attributes())) {
      return List.of();
    }
    List<Made> all = new ArrayList<>();
    for (TokenKind kind : profile.kinds()) {
      if (kind.traits().contains(Trait.SUBJECT_ATTRIBUTES)) {
        List<String> values = values(kind, login.root());
        String start = kind.template("sub").map(t -> t.text(values)).orElse("");
        String subject = start + attributes(login);
        audiences(login).forEach(audience -> made(login, audience, subject).ifPresent(all::add));
      }
    }
    return all;
  }

  /** The audience goes with the project; of which environment is documented for one alone. */
  private TreeSet<String> audiences(Login login) {
    TreeSet<String> audiences = new TreeSet<>();
    for (Workload environment : List.of(login.root(), login.declared())) {
      named(environment)
          .forEach(made -> audiences.add(made.token().claims().getOrDefault("aud", "")));
    }
    return audiences;
  }

  private Optional<Made> made(Login login, String audience, String subject) {
    Token token =
        new Token(
            profile.provider(),
            new TreeMap<>(Map.of("aud", audience, "oaud", audience, "sub", subject)));
    boolean user = login.attributes().contains(USER);
    return made(token, user ? List.of(user()) : List.of());
  }

  private Optional<Made> made(Token token, List<String> invented) {
    Optional<ParsedToken> parsed = TokenParser.parse(profile, token).stream().findFirst();
    return parsed.map(
        as ->
            new Made(
                token, as.describe(), as.kind().certainty() == Certainty.DOCUMENTED, invented));
  }

  private String attributes(Login login) {
    StringBuilder text = new StringBuilder();
    for (String attribute : login.attributes()) {
      text.append(':').append(attribute).append(':').append(value(attribute, login));
    }
    return text.toString();
  }

  private String value(String attribute, Login login) {
    return switch (attribute) {
      case ROOT -> name(login.root());
      case CURRENT -> name(login.declared());
      case USER -> user();
      default -> login.root().organization();
    };
  }

  /** As subjects name it: without its project where the issuer leaves that out. */
  private String name(Workload environment) {
    boolean whole =
        shapes(environment).stream()
            .flatMap(shape -> shape.kind().parts().stream())
            .anyMatch(part -> is(part, Level.PROJECT));
    return whole ? environment.project() + "/" + environment.name() : environment.name();
  }

  /** Who opens it nobody tells: the profile's example of a user. */
  private String user() {
    return profile.kinds().stream()
        .flatMap(kind -> kind.parts().stream())
        .filter(part -> part.label().equals("user"))
        .map(part -> part.examples().get(0))
        .findFirst()
        .orElse("user");
  }

  private static boolean is(Part part, Level level) {
    return part.level().filter(level::equals).isPresent();
  }
}
