package dev.subclaim.evaluation;

import dev.subclaim.issuer.Token;
import dev.subclaim.policy.ClaimKey;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A request for a role, as the trust policy sees it.
 *
 * @param principal who asks
 * @param action what for, {@code sts:AssumeRoleWithWebIdentity}
 * @param roleArn the role, where it is told; a trust policy judges without it
 * @param context condition keys in lower case, with their values
 * @param multivalued the keys in {@code context} that hold several values, which scalar operators
 *     never match however many there are (IAM User Guide, single-valued and multivalued keys)
 * @param told what is known of keys that are not in the context
 */
public record Request(
    Caller principal,
    String action,
    Optional<String> roleArn,
    SortedMap<String, List<String>> context,
    SortedSet<String> multivalued,
    Told told) {

  /** What is known of keys that a context does not have. */
  public enum Told {
    /** The context has every key: all others are absent. */
    ALL,
    /** It has every claim: other claims are absent, AWS's own keys are not known. */
    CLAIMS,
    /** It has what somebody wrote down: other claims of the same token may be there, too. */
    SOME
  }

  /** The call that hands a token to AWS. */
  public static final String WEB_IDENTITY = "sts:AssumeRoleWithWebIdentity";

  /** AWS's own keys that are usable in trust policies and hold several values. */
  private static final Set<String> KNOWN_MULTIVALUED =
      Set.of(
          "aws:calledvia",
          "aws:principalorgpaths",
          "aws:principalservicenameslist",
          "aws:tagkeys",
          "sts:transitivetagkeys");

  /** Puts keys in lower case and adds the keys that are multivalued by name or by number. */
  public Request {
    SortedMap<String, List<String>> values = new TreeMap<>();
    SortedSet<String> several = new TreeSet<>();
    multivalued.forEach(key -> several.add(lower(key)));
    for (Map.Entry<String, List<String>> entry : context.entrySet()) {
      String key = lower(entry.getKey());
      values.put(key, List.copyOf(entry.getValue()));
      if (entry.getValue().size() != 1 || holdsSeveral(key)) {
        several.add(key);
      }
    }
    context = Collections.unmodifiableSortedMap(values);
    multivalued = Collections.unmodifiableSortedSet(several);
  }

  /** A request whose keys with other than one value, and those known as such, are multivalued. */
  public Request(
      Caller principal,
      String action,
      Optional<String> roleArn,
      SortedMap<String, List<String>> context,
      boolean complete) {
    this(
        principal,
        action,
        roleArn,
        context,
        Collections.emptySortedSet(),
        complete ? Told.ALL : Told.CLAIMS);
  }

  /** What is known of the request of somebody with this token: its claims alone. */
  public static Request of(Token token) {
    return withToken(token, Collections.emptySortedMap(), false);
  }

  /** The request of somebody with this token that carries these keys besides, and no others. */
  public static Request of(Token token, SortedMap<String, String> context) {
    return withToken(token, context, true);
  }

  private static Request withToken(
      Token token, SortedMap<String, String> context, boolean complete) {
    SortedMap<String, List<String>> values = new TreeMap<>();
    context.forEach((key, value) -> values.put(key, List.of(value)));
    token
        .claims()
        .forEach((claim, value) -> values.put(token.issuer() + ":" + claim, List.of(value)));
    Caller caller = new Caller.TokenHolder(token.issuer());
    return new Request(caller, WEB_IDENTITY, Optional.empty(), values, complete);
  }

  /** The same from somebody else. */
  public Request by(Caller caller) {
    return new Request(caller, action, roleArn, context, multivalued, told);
  }

  /** What the request says under a key, whatever the key's case. */
  KeyValue value(String key) {
    String name = lower(key);
    List<String> values = context.get(name);
    if (values != null) {
      return new KeyValue.Present(values, multivalued.contains(name));
    }
    boolean others = isClaim(name) && !claimOfCaller(name);
    boolean absent = told == Told.ALL || others || (told == Told.CLAIMS && isClaim(name));
    return absent ? new KeyValue.Absent() : new KeyValue.Unknown();
  }

  /** The key as people say it: a claim of the caller's token without its issuer. */
  String shown(String key) {
    return claimOfCaller(lower(key))
        ? key.substring(principal.provider().orElse("").length() + 1)
        : key;
  }

  /** Whether the key is a claim of the caller's token. */
  boolean claimOfCaller(String key) {
    return principal.provider().filter(p -> lower(key).startsWith(lower(p) + ":")).isPresent();
  }

  /**
   * Whether a key is some issuer's claim. Their prefixes are host names; AWS's own (aws, sts, saml)
   * have no dot. The token tells of all of them: another issuer's are absent, and so is what is
   * written as a provider's ARN.
   */
  private boolean isClaim(String key) {
    return claimOfCaller(key) || ClaimKey.isSomeIssuers(key);
  }

  private static boolean holdsSeveral(String key) {
    return KNOWN_MULTIVALUED.contains(key) || (key.endsWith(":amr") && key.indexOf('.') >= 0);
  }

  /** A condition key as it is compared: in lower case, whatever the locale. */
  public static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
