package dev.subclaim.evaluation;

import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.Arn;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Set;

/**
 * Judges whether a statement's principal is the caller (IAM User Guide, the Principal element).
 *
 * @param principal the principal
 * @param effect the statement's effect
 * @param caller who asks
 */
record PrincipalCheck(Principal principal, Effect effect, Caller caller) {
  /** Providers that IAM knows without an ARN. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "accounts.google.com",
          "cognito-identity.amazonaws.com",
          "graph.facebook.com",
          "www.amazon.com");

  Truth matches() {
    return switch (principal.type()) {
      case EVERYONE -> Truth.YES;
      case AWS -> aws();
      case FEDERATED -> caller.type() == PrincipalType.FEDERATED ? federated() : Truth.NO;
      case SERVICE, CANONICAL_USER ->
          caller.type() == principal.type() ? exactly(caller.shown()) : Truth.NO;
    };
  }

  private Truth federated() {
    return caller instanceof Caller.TokenHolder holder
        ? provider(holder.issuer()).and(sameAccount(holder))
        : exactly(caller.shown());
  }

  /** Whether the principal is the provider of an issuer, in any account. */
  private Truth provider(String issuer) {
    String text = principal.value().text();
    String ending = ":oidc-provider/" + issuer;
    List<Tree.Hole> holes = principal.value().scalar().holes();
    if (holes.isEmpty()) {
      String[] arn = text.split(":", 6);
      boolean named =
          arn.length == 6
              && arn[0].equals("arn")
              && arn[2].equals("iam")
              && arn[5].equals(ending.substring(1));
      return Truth.of(named || (BUILT_IN.contains(issuer) && text.equals(issuer)));
    }
    String tail = text.substring(Math.min(holes.get(holes.size() - 1).end(), text.length()));
    if (tail.endsWith(ending)) {
      // Only the partition or the account is open, and the token does not tell these either.
      return text.startsWith("arn:") ? Truth.YES : Truth.UNKNOWN;
    }
    boolean possible =
        ending.endsWith(tail) || (BUILT_IN.contains(issuer) && issuer.endsWith(tail));
    return possible ? Truth.UNKNOWN : Truth.NO;
  }

  /**
   * Whether a principal of the right issuer can be of the role's account. An account that is no
   * account id is text that somebody has blacked out or not filled in: it says nothing.
   */
  private Truth sameAccount(Caller.TokenHolder holder) {
    boolean other =
        principal.value().known()
            && holder
                .registered()
                .map(OidcProviderArn::arn)
                .filter(arn -> isElsewhere(arn, principal.value().text()))
                .isPresent();
    return Truth.of(!other);
  }

  private static boolean isElsewhere(Arn home, String text) {
    return Arn.scan(text)
        .filter(arn -> Accounts.isId(arn.account()))
        .filter(
            arn ->
                !arn.account().equals(home.account()) || !arn.partition().equals(home.partition()))
        .isPresent();
  }

  private Truth aws() {
    return switch (caller.type()) {
      case AWS -> awsCaller();
      case FEDERATED -> everyoneInAws();
      case SERVICE -> star();
      default -> Truth.NO;
    };
  }

  /**
   * Observed: {@code "AWS": "*"} lets no web identity in. Whether it keeps one out in a Deny, and
   * whether it lets SAML in, is not known.
   */
  private Truth everyoneInAws() {
    boolean saml = caller.shown().contains(":saml-provider/");
    return effect == Effect.ALLOW && !saml ? Truth.NO : star();
  }

  private Truth star() {
    boolean possible = matchesText("*");
    return possible ? Truth.UNKNOWN : Truth.NO;
  }

  private Truth awsCaller() {
    PolicyText value = principal.value();
    if (!value.known()) {
      return Truth.UNKNOWN;
    }
    String text = value.text();
    return Truth.of(
        text.equals("*")
            || text.equals(caller.shown())
            || isAccount(text)
            || isRoleOfSession(text));
  }

  /** An account id and its root ARN are the same, and stand for every principal of the account. */
  private boolean isAccount(String text) {
    String[] wanted = text.split(":", 6);
    String[] asking = caller.shown().split(":", 6);
    boolean root = wanted.length == 6 && wanted[2].equals("iam") && wanted[5].equals("root");
    String account = root ? wanted[4] : text;
    boolean samePartition = !root || asking.length != 6 || wanted[1].equals(asking[1]);
    String asked = asking.length == 6 ? asking[4] : caller.shown();
    return samePartition && account.matches("[0-9]{12}") && account.equals(asked);
  }

  /** A session's ARN names the role without its path. */
  private boolean isRoleOfSession(String text) {
    String[] role = text.split(":", 6);
    String[] session = caller.shown().split(":", 6);
    if (role.length != 6 || session.length != 6 || !role[5].startsWith("role/")) {
      return false;
    }
    String name = role[5].substring(role[5].lastIndexOf('/') + 1);
    return session[2].equals("sts")
        && role[2].equals("iam")
        && role[1].equals(session[1])
        && role[4].equals(session[4])
        && session[5].startsWith("assumed-role/" + name + "/");
  }

  private Truth exactly(String value) {
    if (principal.value().known()) {
      return Truth.of(principal.value().text().equals(value));
    }
    return matchesText(value) ? Truth.UNKNOWN : Truth.NO;
  }

  /** Whether the principal's text, with anything in place of what is not told, can be this. */
  private boolean matchesText(String value) {
    return Glob.of(Expansion.plain(principal.value()).pieces(), false).matches(value);
  }
}
