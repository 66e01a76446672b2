package dev.subclaim.app;

import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.SuggestionReport;
import dev.subclaim.suggest.Suggester;
import dev.subclaim.suggest.Suggestion;
import dev.subclaim.trust.Differences;
import dev.subclaim.trust.Gain;
import dev.subclaim.trust.Meant;
import dev.subclaim.trust.TokenModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code suggest}: the least policy for some stacks and environments. */
public final class Suggest {
  private static final String UNKNOWN_ACCOUNT = "ACCOUNT_ID";

  private Suggest() {}

  /** Writes the policy to standard output and what to know about it to standard error. */
  public static Exit run(SuggestRequest request, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    Meant meant = Workloads.meant(request.whom(), setup.issuers());
    IssuerProfile profile = setup.issuers().named(request.whom().issuer()).orElseThrow();
    TokenModels tokens = new TokenModels(setup.issuers());
    Optional<TrustPolicy> old = request.keep().or(request::against).map(path -> policy(path, face));
    String provider = provider(profile, request.account(), old);
    Suggester suggester =
        new Suggester(profile, tokens, provider, meant.workloads(), request.operations());
    suggester.unknownOperations().forEach(Suggest::unknown);
    Suggestion suggestion =
        request.keep().isPresent() ? suggester.keeping(old.orElseThrow()) : suggester.least();
    if (suggestion.failure().isPresent()) {
      throw new Unusable("no policy can be suggested: " + suggestion.failure().get());
    }
    Differences differences = new Differences(tokens, setup.names());
    List<Gain> lost =
        old.map(o -> differences.between(o, suggestion.policy()).lost()).orElse(List.of());
    SuggestionReport report =
        new SuggestionReport(
            suggestion.document(),
            suggestion.size(),
            notes(suggestion, provider),
            lost,
            request.keep().isPresent());
    print(report, request.json(), face);
    return Exit.CLEAN;
  }

  private static void print(SuggestionReport report, boolean json, Face face) {
    face.out().print(json ? report.json() : report.policy());
    if (!json) {
      face.err().print(report.remarks());
    }
  }

  private static void unknown(String operation) {
    throw new Unusable("there is no operation `" + Escapes.value(operation) + "`");
  }

  private static List<String> notes(Suggestion suggestion, String provider) {
    List<String> notes = new ArrayList<>(suggestion.notes());
    if (provider.contains(UNKNOWN_ACCOUNT)) {
      notes.add("the account is not known: --account ID, or put it in place of " + UNKNOWN_ACCOUNT);
    }
    return notes;
  }

  private static TrustPolicy policy(String path, Face face) {
    Inputs inputs = Inputs.read(new InputRequest(List.of(path), "<stdin>"), face);
    Roles roles = Roles.in(inputs.files());
    if (Complaints.of(inputs, roles, face) != Exit.CLEAN || roles.all().size() != 1) {
      throw new Unusable("want one trust policy in " + Escapes.value(path));
    }
    return roles.all().get(0).policy().policy();
  }

  private static String provider(
      IssuerProfile profile, Optional<String> account, Optional<TrustPolicy> old) {
    if (account.filter(id -> !Accounts.isId(id)).isPresent()) {
      throw new Unusable("--account wants twelve digits");
    }
    Optional<String> known =
        old.stream()
            .flatMap(policy -> policy.statements().stream())
            .flatMap(statement -> statement.principals().stream())
            .filter(principal -> isOf(principal, profile))
            .map(principal -> principal.value().text())
            .findFirst();
    String written =
        "arn:aws:iam::"
            + account.orElse(UNKNOWN_ACCOUNT)
            + ":"
            + OidcProviderArn.TYPE
            + profile.provider();
    return account.isPresent() ? written : known.orElse(written);
  }

  private static boolean isOf(Principal principal, IssuerProfile profile) {
    return OidcProviderArn.scan(principal.value().text())
        .filter(arn -> arn.provider().equals(profile.provider()))
        .isPresent();
  }
}
