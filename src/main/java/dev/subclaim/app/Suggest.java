package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.aws.Quotas;
import dev.subclaim.comparison.Differences;
import dev.subclaim.comparison.Gain;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.SuggestionReport;
import dev.subclaim.report.SuggestionReports;
import dev.subclaim.suggest.Ask;
import dev.subclaim.suggest.Suggester;
import dev.subclaim.suggest.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command {@code suggest}: the least policy for some stacks and environments. */
public final class Suggest {
  private Suggest() {}

  /** Writes the policy to standard output and what to know about it to standard error. */
  public static Exit run(SuggestRequest request, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    OldPolicies old = OldPolicies.in(request.keep().or(request::against), face);
    List<SeenRole> seen = request.seen().map(path -> SeenRole.in(path, face)).orElse(List.of());
    if (seen.size() > 1) {
      return several(request, new Writing(request, setup, old, face), seen, face);
    }
    Optional<SeenRole> one = seen.stream().findFirst();
    SuggestionReport report = new Writing(request, setup, old, face).report(one, true);
    face.out().print(request.json() ? report.json() : report.policy());
    if (!request.json()) {
      face.err().print(report.remarks());
    }
    return Exit.CLEAN;
  }

  /** A policy for each role; one for which there is none does not keep the others back. */
  private static Exit several(
      SuggestRequest request, Writing writing, List<SeenRole> seen, Face face) {
    MeantRequest whom = request.whom();
    if (!whom.stacks().isEmpty() || !whom.environments().isEmpty() || request.role().isPresent()) {
      String names =
          seen.stream()
              .flatMap(role -> role.arn().stream())
              .map(Escapes::value)
              .collect(Collectors.joining(", "));
      throw new Unusable(
          "whom the flags name is for one role; the events are of " + seen.size() + ": " + names);
    }
    List<SuggestionReports.Role> roles = seen.stream().map(writing::role).toList();
    SuggestionReports reports = new SuggestionReports(roles, writing.old.besides(seen));
    face.out().print(request.json() ? reports.json() : reports.policies());
    if (!request.json()) {
      face.err().print(reports.remarks());
    }
    return reports.fails() ? Exit.FAILED : Exit.CLEAN;
  }

  /** Writes policies. */
  private record Writing(SuggestRequest request, Setup setup, OldPolicies old, Face face) {
    SuggestionReports.Role role(SeenRole seen) {
      String name = seen.arn().orElseThrow();
      try {
        SuggestionReport report = report(Optional.of(seen), false);
        return new SuggestionReports.Role(name, Optional.of(report), Optional.empty());
      } catch (Unusable e) {
        return new SuggestionReports.Role(name, Optional.empty(), Optional.of(e.text()));
      }
    }

    /**
     * The policy for a role.
     *
     * @throws Unusable when there is none
     */
    SuggestionReport report(Optional<SeenRole> seen, boolean alone) {
      TokenModels tokens = new TokenModels(setup.issuers());
      Optional<TrustPolicy> before = old.of(seen.flatMap(SeenRole::arn), alone);
      SuggestAsks whom = new SuggestAsks(request, setup, before, seen, face);
      List<Ask> asks = whom.all();
      Suggestion suggestion = suggestion(new Suggester(tokens, asks), request, before);
      if (suggestion.failure().isPresent()) {
        throw new Unusable("no policy can be suggested: " + suggestion.failure().get());
      }
      Differences differences = new Differences(tokens, setup.names());
      List<Gain> lost =
          before.map(o -> differences.between(o, suggestion.policy()).lost()).orElse(List.of());
      List<String> notes = new ArrayList<>(suggestion.notes());
      notes.addAll(whom.notes());
      if (asks.stream().anyMatch(ask -> ask.provider().contains(SuggestAsks.UNKNOWN_ACCOUNT))) {
        String put = "put it in place of " + SuggestAsks.UNKNOWN_ACCOUNT;
        notes.add("the account is not known: --account ID, or " + put);
      }
      return new SuggestionReport(
          suggestion.document(), suggestion.size(), notes, lost, request.keep().isPresent());
    }
  }

  /** Patterns are taken only where they are allowed and nothing else fits the quota. */
  private static Suggestion suggestion(
      Suggester suggester, SuggestRequest request, Optional<TrustPolicy> old) {
    Optional<TrustPolicy> kept = old.filter(o -> request.keep().isPresent());
    Suggestion exact = kept.map(suggester::keeping).orElseGet(suggester::least);
    if (exact.size() <= Quotas.TRUST_POLICY_DEFAULT) {
      return exact;
    }
    Suggestion wide = kept.map(suggester::keepingWide).orElseGet(suggester::wide);
    boolean helps = quotas(wide.size()) < quotas(exact.size()) && wide.failure().isEmpty();
    if (!request.patterns()) {
      String way = "or --allow-patterns: " + wide.size() + " characters that let whole projects in";
      return helps ? exact.or(way) : exact;
    }
    return helps
        ? wide
        : exact.noting("whole projects would not make it fit, so no patterns were taken");
  }

  /** How many of the quotas, the default one and the highest, are too small. */
  private static long quotas(int size) {
    return Stream.of(Quotas.TRUST_POLICY_DEFAULT, Quotas.TRUST_POLICY_MOST)
        .filter(quota -> size > quota)
        .count();
  }
}
