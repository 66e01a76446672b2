package dev.subclaim.policy;

import dev.subclaim.aws.FederatedPrincipals;
import dev.subclaim.source.Nearest;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Checks the actions of a statement, alone and against its principals. */
final class ActionCheck {
  /** The action that a token of an OIDC provider is used with. */
  static final String WEB_IDENTITY = "sts:AssumeRoleWithWebIdentity";

  private static final String ASSUME = "sts:AssumeRole";
  private static final String SAML = "sts:AssumeRoleWithSAML";

  /** What may stand in trust policies, in the only spelling that IAM stores. */
  private static final List<String> KNOWN =
      List.of(
          ASSUME, SAML, WEB_IDENTITY, "sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext");

  private final Effect effect;
  private final List<Tree.Unknown> hidden;
  private final Found found;

  ActionCheck(Effect effect, List<Tree.Unknown> hidden, Found found) {
    this.effect = effect;
    this.hidden = hidden;
    this.found = found;
  }

  void check(List<Principal> principals, Actions actions) {
    boolean known = hidden.isEmpty();
    boolean valid = true;
    for (PolicyText action : actions.patterns()) {
      known &= action.known();
      valid &= !action.known() || valid(action);
    }
    for (Principal principal : principals) {
      known &= principal.value().known();
    }
    if (known && valid && !actions.negated()) {
      match(principals, actions.patterns());
    }
  }

  private boolean valid(PolicyText action) {
    String text = action.text();
    if (KNOWN.contains(text)) {
      return true;
    }
    boolean wildcard = text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    String message =
        wildcard
            ? "`" + text + "` has a wildcard, which IAM refuses in a trust policy"
            : "`" + text + "` is not an action that a trust policy can grant";
    Optional<String> nearest = Nearest.of(prefixed(text), KNOWN).filter(near -> !wildcard);
    String help = nearest.orElse("write the actions out, `" + WEB_IDENTITY + "` for tokens");
    found.add("invalid-action", message, action.scalar(), Optional.of(help), nearest);
    return false;
  }

  private static String prefixed(String text) {
    return text.indexOf(':') < 0 ? "sts:" + text : text;
  }

  private void match(List<Principal> principals, List<PolicyText> actions) {
    Optional<PolicyText> web = find(actions, WEB_IDENTITY);
    Optional<PolicyText> other = find(actions, ASSUME).or(() -> find(actions, SAML));
    Optional<Principal> provider =
        principals.stream().filter(ActionCheck::mayBeWebIdentity).findFirst();
    if (web.isPresent() && !principals.isEmpty() && provider.isEmpty() && !open(principals)) {
      found.add(
          "mismatched-action",
          "`" + WEB_IDENTITY + "` stands without a web identity principal: no token can use it",
          web.get().scalar(),
          Optional.of("name the provider in `Principal`, or the action that the principals use"));
    } else if (web.isEmpty() && other.isPresent() && provider.isPresent()) {
      found.add(
          "mismatched-action",
          "`"
              + other.get().text()
              + "` for an OIDC provider: its tokens come in through `"
              + WEB_IDENTITY
              + "` alone",
          other.get().scalar(),
          Optional.of("\"Action\": \"" + WEB_IDENTITY + "\""));
    }
  }

  private static Optional<PolicyText> find(List<PolicyText> actions, String name) {
    return actions.stream().filter(action -> action.text().equals(name)).findFirst();
  }

  /** A provider that is no SAML provider; what is written wrongly gets the benefit of the doubt. */
  private static boolean mayBeWebIdentity(Principal principal) {
    return principal.type() == PrincipalType.FEDERATED
        && !FederatedPrincipals.isSaml(principal.value().text());
  }

  /** Everyone is reported otherwise; whether a star in a Deny meets tokens is not documented. */
  private boolean open(List<Principal> principals) {
    return principals.stream()
        .anyMatch(
            p ->
                p.type() == PrincipalType.EVERYONE
                    || (p.type() == PrincipalType.AWS
                        && p.value().text().equals("*")
                        && effect == Effect.DENY));
  }
}
