package dev.subclaim.app;

import dev.subclaim.evaluation.Request;
import dev.subclaim.evaluation.Requests;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.Simulation.Presented;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A token that a simulation is about.
 *
 * @param name what tells it from others, its operation; empty where there is one alone
 * @param request what AWS would see of it
 * @param token its claims as condition keys
 * @param title what it is, {@code Pulumi Deployments: acme / web / prod, operation update}
 * @param invented values in it that nothing tells
 * @param remarks what else is worth knowing
 */
record AskedToken(
    String name,
    Request request,
    Token token,
    String title,
    List<String> invented,
    List<String> remarks) {
  /** Claims that AWS reads itself and that are no condition keys. */
  private static final Set<String> OWN = Set.of("iss", "azp", "iat", "exp", "nbf", "jti");

  AskedToken {
    invented = List.copyOf(invented);
    remarks = List.copyOf(remarks);
  }

  /** The same with one more remark. */
  AskedToken noting(String remark) {
    List<String> more = new ArrayList<>(remarks);
    more.add(remark);
    return new AskedToken(name, request, token, title, invented, more);
  }

  /** A token that nobody has, but that somebody would get. */
  static AskedToken made(
      String name,
      Token token,
      IssuerProfile profile,
      List<String> invented,
      List<String> remarks) {
    return new AskedToken(name, Request.of(token), token, title(profile, token), invented, remarks);
  }

  /** A token of which only some claims are known. */
  static AskedToken seen(
      Request request, Token token, IssuerProfile profile, List<String> remarks) {
    return new AskedToken("", request, token, title(profile, token), List.of(), remarks);
  }

  /** As reports show it. */
  Presented presented() {
    return new Presented(name, token, title, remarks);
  }

  /**
   * The token with these claims.
   *
   * @throws Unusable when it is no token that AWS would look at
   */
  static AskedToken of(Tree.Mapping claims, Issuers issuers) {
    List<Problem> problems = new ArrayList<>();
    Optional<Request> request = Requests.ofClaims(claims, issuers::forProvider, problems);
    if (request.isEmpty()) {
      throw new Unusable("the token cannot be judged: " + problems.get(0).message());
    }
    Token token = token(request.get());
    if (!token.claims().containsKey("sub") || !token.claims().containsKey("aud")) {
      throw new Unusable(
          "the token has no `sub` or no `aud`; AWS answers: Missing a required claim");
    }
    IssuerProfile profile = issuers.forProvider(token.issuer());
    return new AskedToken(
        "", request.get(), token, title(profile, token), List.of(), remarks(claims, profile));
  }

  private static Token token(Request request) {
    String issuer = request.principal().provider().orElseThrow();
    SortedMap<String, String> claims = new TreeMap<>();
    request
        .context()
        .forEach((key, values) -> claims.put(key.substring(issuer.length() + 1), shown(values)));
    return new Token(issuer, claims);
  }

  private static String shown(List<String> values) {
    return values.size() == 1 ? values.get(0) : values.toString();
  }

  private static String title(IssuerProfile profile, Token token) {
    List<ParsedToken> kinds = TokenParser.parse(profile, token);
    if (!kinds.isEmpty()) {
      return kinds.get(0).describe();
    }
    return profile.modelled()
        ? profile.title() + ", but no kind of token that it is known to issue"
        : "an issuer that is not known in detail";
  }

  private static List<String> remarks(Tree.Mapping claims, IssuerProfile profile) {
    List<String> remarks = new ArrayList<>();
    List<String> times = new ArrayList<>();
    time(claims, "iat").ifPresent(t -> times.add("issued " + t));
    time(claims, "exp").ifPresent(t -> times.add("expires " + t));
    if (!times.isEmpty()) {
      remarks.add(String.join(", ", times) + " (signature and times not judged)");
    }
    List<String> ignored =
        claims.members().stream()
            .map(m -> m.key().text())
            .filter(name -> !profile.claims().contains(name) && !OWN.contains(name))
            .map(Escapes::value)
            .sorted()
            .toList();
    if (!ignored.isEmpty()) {
      remarks.add("no condition can see: " + String.join(", ", ignored));
    }
    return remarks;
  }

  private static Optional<String> time(Tree.Mapping claims, String name) {
    Optional<Tree> value = claims.get(name);
    if (value.isEmpty() || !(value.get() instanceof Tree.Scalar scalar)) {
      return Optional.empty();
    }
    // Seconds since 1970; digits enough for any date that can be written.
    boolean seconds = scalar.text().matches("[0-9]{1,11}(\\.[0-9]+)?");
    return Optional.of(
        seconds
            ? Instant.ofEpochSecond(Long.parseLong(scalar.text().replaceFirst("\\..*", "")))
                .toString()
            : Escapes.value(scalar.text()));
  }
}
