package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.aws.Quotas;
import dev.subclaim.comparison.Differences;
import dev.subclaim.comparison.Gain;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.SuggestionReport;
import dev.subclaim.suggest.Ask;
import dev.subclaim.suggest.Suggester;
import dev.subclaim.suggest.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command {@code suggest}: the least policy for some stacks and environments. */
public final class Suggest {
  private Suggest() {}

  /** Writes the policy to standard output and what to know about it to standard error. */
  public static Exit run(SuggestRequest request, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    TokenModels tokens = new TokenModels(setup.issuers());
    Optional<TrustPolicy> old = request.keep().or(request::against).map(path -> policy(path, face));
    SuggestAsks whom = new SuggestAsks(request, setup, old, face);
    List<Ask> asks = whom.all();
    Suggestion suggestion = suggestion(new Suggester(tokens, asks), request, old);
    if (suggestion.failure().isPresent()) {
      throw new Unusable("no policy can be suggested: " + suggestion.failure().get());
    }
    Differences differences = new Differences(tokens, setup.names());
    List<Gain> lost =
        old.map(o -> differences.between(o, suggestion.policy()).lost()).orElse(List.of());
    List<String> notes = new ArrayList<>(suggestion.notes());
    notes.addAll(whom.notes());
    if (asks.stream().anyMatch(ask -> ask.provider().contains(SuggestAsks.UNKNOWN_ACCOUNT))) {
      String put = "put it in place of " + SuggestAsks.UNKNOWN_ACCOUNT;
      notes.add("the account is not known: --account ID, or " + put);
    }
    SuggestionReport report =
        new SuggestionReport(
            suggestion.document(), suggestion.size(), notes, lost, request.keep().isPresent());
    print(report, request.json(), face);
    return Exit.CLEAN;
  }

  /** Patterns are taken only where they are allowed and nothing else fits the quota. */
  private static Suggestion suggestion(
      Suggester suggester, SuggestRequest request, Optional<TrustPolicy> old) {
    Suggestion exact =
        request.keep().isPresent() ? suggester.keeping(old.orElseThrow()) : suggester.least();
    boolean wide =
        request.patterns()
            && request.keep().isEmpty()
            && exact.size() > Quotas.TRUST_POLICY_DEFAULT;
    return wide ? suggester.wide() : exact;
  }

  private static void print(SuggestionReport report, boolean json, Face face) {
    face.out().print(json ? report.json() : report.policy());
    if (!json) {
      face.err().print(report.remarks());
    }
  }

  private static TrustPolicy policy(String path, Face face) {
    Inputs inputs = Inputs.read(new InputRequest(List.of(path), "<stdin>"), face);
    Roles roles = Roles.in(inputs.files());
    if (Complaints.of(inputs, roles, face) != Exit.CLEAN || roles.all().size() != 1) {
      throw new Unusable("want one trust policy in " + Escapes.value(path));
    }
    return roles.all().get(0).policy().policy();
  }
}
