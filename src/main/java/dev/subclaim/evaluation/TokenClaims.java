package dev.subclaim.evaluation;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes condition keys of a token's claims as AWS does: only claims that AWS maps for the issuer
 * exist, and {@code azp} stands for the audience where there is one (IAM User Guide, keys for web
 * identity federation).
 *
 * @param claims the claims as issued
 * @param profiles the profile of an issuer, by its URL without scheme
 * @param problems takes what is wrong with the claims
 */
record TokenClaims(
    Tree.Mapping claims, Function<String, IssuerProfile> profiles, List<Problem> problems) {
  private static final String SCHEME = "https://";

  Optional<Request> request() {
    Optional<String> issuer = issuer();
    Optional<List<String>> audience = audience();
    if (issuer.isEmpty() || audience.isEmpty()) {
      return Optional.empty();
    }
    Context context = new Context(issuer.get(), profiles.apply(issuer.get()).claims());
    claims.members().forEach(member -> context.claim(member));
    claims.get("aud").flatMap(Requests::texts).ifPresent(raw -> context.put("oaud", raw, false));
    context.put("aud", audience.get(), false);
    return Optional.of(context.request());
  }

  private Optional<String> issuer() {
    Optional<Tree> iss = claims.get("iss");
    if (iss.isEmpty()) {
      return refuse("the token has no `iss`, which tells who issued it", claims);
    }
    Optional<String> url = Requests.scalar(iss.get()).map(Tree.Scalar::text);
    Optional<String> issuer = url.map(TokenClaims::withoutScheme).filter(text -> !text.isBlank());
    return issuer.isPresent() ? issuer : refuse("`iss` must be the issuer's URL", iss.get());
  }

  private static String withoutScheme(String url) {
    return url.toLowerCase(Locale.ROOT).startsWith(SCHEME) ? url.substring(SCHEME.length()) : url;
  }

  /** The one audience that counts; none when the token has none. */
  private Optional<List<String>> audience() {
    Optional<Tree> azp = claims.get("azp").filter(value -> Requests.scalar(value).isPresent());
    Optional<Tree> aud = claims.get("aud").filter(value -> !isNull(value));
    if (azp.isPresent()) {
      return Requests.texts(azp.get());
    }
    if (aud.isEmpty()) {
      return Optional.of(List.of());
    }
    Optional<List<String>> texts = Requests.texts(aud.get());
    if (texts.isEmpty()) {
      return refuse("`aud` must be a text or a list of texts", aud.get());
    }
    return texts.get().size() < 2
        ? texts
        : refuse(
            "the token has "
                + texts.get().size()
                + " audiences and no `azp`: AWS refuses such a token",
            aud.get());
  }

  private static boolean isNull(Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.NULL;
  }

  private <T> Optional<T> refuse(String message, Tree at) {
    problems.add(Problem.of(Requests.INVALID_REQUEST, message, at));
    return Optional.empty();
  }

  /** The keys of a request, as far as they are collected. */
  private static final class Context {
    private final String issuer;
    private final List<String> mapped;
    private final SortedMap<String, List<String>> values = new TreeMap<>();
    private final SortedSet<String> several = new TreeSet<>();

    Context(String issuer, List<String> mapped) {
      this.issuer = issuer;
      this.mapped = mapped;
    }

    /** Takes a claim that AWS maps; objects are no condition values. */
    void claim(Tree.Member member) {
      String name = Request.lower(member.key().text());
      boolean variant = !name.equals(member.key().text());
      boolean taken = variant && values.containsKey(issuer + ":" + name);
      if (!name.equals("aud") && !name.equals("oaud") && !taken) {
        Requests.texts(member.value())
            .ifPresent(texts -> put(name, texts, member.value() instanceof Tree.Sequence));
      }
    }

    void put(String claim, List<String> texts, boolean list) {
      if (!mapped.contains(claim) || (texts.isEmpty() && !list)) {
        return;
      }
      String key = issuer + ":" + claim;
      values.put(key, texts);
      if (list) {
        several.add(key);
      }
    }

    Request request() {
      Caller caller = new Caller.TokenHolder(issuer);
      return new Request(
          caller, Request.WEB_IDENTITY, Optional.empty(), values, several, Request.Told.CLAIMS);
    }
  }
}
