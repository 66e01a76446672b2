package dev.subclaim.rule;

import dev.subclaim.admission.Admission;
import dev.subclaim.estate.Attempt;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Home;
import dev.subclaim.estate.KnownProviders;
import dev.subclaim.estate.Shell;
import dev.subclaim.estate.Use;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value of a condition as an audience of the provider in the role's account.
 *
 * @param value the value
 */
record AudienceOfProvider(ValueFact value) {

  private PolicyFact policy() {
    return value.condition().statement().policy();
  }

  private String issuer() {
    return value.issuerUrl();
  }

  private KnownProviders providers() {
    return policy().knowledge().estate().providers();
  }

  private Home home() {
    return Home.of(policy().subject(), issuer());
  }

  /** A pattern may be meant for any audience; only a literal one is asked for. */
  private boolean literal() {
    String text = value.value().text();
    boolean like = value.condition().condition().operator().comparison() == Comparison.STRING_LIKE;
    boolean signs = like && (text.indexOf('*') >= 0 || text.indexOf('?') >= 0);
    return value.value().known() && !signs && text.indexOf("${") < 0;
  }

  Truth unregistered() {
    if (!literal() || home().account().isEmpty()) {
      return Truth.NO;
    }
    String account = home().account().get();
    Truth taken = providers().takes(issuer(), account, value.value().text());
    return taken == Truth.NO ? admitted() : Truth.NO;
  }

  private Truth admitted() {
    return policy().trust().admissions(value.condition().statement().statement()).stream()
        .filter(admission -> admission.trusted().profile().provider().equals(issuer()))
        .map((Admission admission) -> admission.admits("aud", value.value().text()))
        .reduce(Truth.NO, Truth::or);
  }

  String known() {
    List<String> ids =
        home().account().map(a -> providers().audiences(issuer(), a)).orElse(List.of());
    return ids.isEmpty() ? "none" : String.join(", ", ids);
  }

  Place listedAt() {
    return home()
        .account()
        .flatMap(account -> providers().clientIdsAt(issuer(), account))
        .map(Place::of)
        .orElse(value.origin().at());
  }

  /** The command that makes the provider take it. */
  String addition() {
    return Shell.command(
            "aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn",
            home().provider(issuer()))
        + Shell.command(" --client-id", value.value().text());
  }

  /** Who asks for the role with such tokens, and is refused by the provider alone. */
  String waiting() {
    String names =
        policy().knowledge().estate().usesOf(policy().subject()).stream()
            .filter(this::waits)
            .flatMap(use -> use.entry().stream())
            .map(Entry::path)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "this keeps out " + names;
  }

  private boolean waits(Use use) {
    return use.attempts().stream()
        .map(Attempt::trials)
        .flatMap(List::stream)
        .anyMatch(
            trial ->
                trial.refusedBefore()
                    && Optional.ofNullable(trial.token().claims().get("aud"))
                        .filter(value.value().text()::equals)
                        .isPresent());
  }
}
