package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.estate.Gate.Outcome;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatesTest {
  private static final RolePolicy ROLE =
      Files.role(Files.policy(Files.ACCOUNT, Files.acme()), ", \"MaxSessionDuration\": 3600");
  private static final KnownProviders REGISTERED =
      Files.known(Files.provider(Files.ACCOUNT, Files.ISSUER, "acme", "aws:acme"));
  private static final KnownProviders NOTHING = Files.known();
  private static final Session HOUR = Session.ofSeconds(3600, "the stack");

  private static Gates ask(RolePolicy role, KnownProviders providers, Session session) {
    return Gates.of(Files.token("acme"), role, providers, session);
  }

  private static List<Outcome> outcomes(Gates gates) {
    return gates.all().stream().map(Gate::outcome).toList();
  }

  @Test
  void allFourOpen() {
    Gates gates = ask(ROLE, REGISTERED, HOUR);
    assertEquals(
        List.of(
            "api.pulumi.com/oidc is registered in 222222222222",
            "acme is a client id there (acme, aws:acme)",
            "statement 1 allows it",
            "the stack asks for 1h, the role's maximum is 1h"),
        gates.all().stream().map(Gate::reason).toList());
    assertEquals(Truth.YES, gates.pass());
    assertEquals(Optional.empty(), gates.refusing());
  }

  @Test
  void anIssuerIsMissingOnlyFromAListOfAllProviders() {
    KnownProviders list = Files.known(Files.list(Files.ACCOUNT, "api.pulumi.com"));
    Gates gates = ask(ROLE, list, HOUR);
    assertEquals(
        List.of(Outcome.NO, Outcome.NOT_REACHED, Outcome.NOT_REACHED, Outcome.NOT_REACHED),
        outcomes(gates));
    assertEquals(
        "api.pulumi.com/oidc is not registered in 222222222222, api.pulumi.com is",
        gates.gate(Step.PROVIDER).reason());
    assertEquals(
        "InvalidIdentityToken: No OpenIDConnect provider found in your account for"
            + " https://api.pulumi.com/oidc",
        gates.refusing().flatMap(Gate::answer).orElseThrow());
    KnownProviders another =
        Files.known(Files.provider(Files.ACCOUNT, "token.actions.githubusercontent.com", "x"));
    assertEquals(Outcome.NOT_KNOWN, ask(ROLE, another, HOUR).gate(Step.PROVIDER).outcome());
    KnownProviders elsewhere = Files.known(Files.list("333333333333", "api.pulumi.com"));
    assertEquals(Outcome.NOT_KNOWN, ask(ROLE, elsewhere, HOUR).gate(Step.PROVIDER).outcome());
  }

  @Test
  void anAudienceMustBeAClientIdOfThisAccountLetterByLetter() {
    KnownProviders other = Files.known(Files.provider(Files.ACCOUNT, Files.ISSUER, "aws:acme"));
    Gates gates = ask(ROLE, other, HOUR);
    assertEquals(
        List.of(Outcome.YES, Outcome.NO, Outcome.NOT_REACHED, Outcome.NOT_REACHED),
        outcomes(gates));
    assertEquals("acme is no client id there (aws:acme)", gates.gate(Step.AUDIENCE).reason());
    assertEquals(Truth.YES, gates.gate(Step.POLICY).alone(), "what comes after is still told");
    KnownProviders capital = Files.known(Files.provider(Files.ACCOUNT, Files.ISSUER, "Acme"));
    assertEquals(
        "acme is no client id there (Acme); AWS compares letter by letter",
        ask(ROLE, capital, HOUR).gate(Step.AUDIENCE).reason());
    KnownProviders elsewhere = Files.known(Files.provider("333333333333", Files.ISSUER, "acme"));
    assertEquals(
        List.of(Outcome.NOT_KNOWN, Outcome.NOT_KNOWN, Outcome.YES, Outcome.YES),
        outcomes(ask(ROLE, elsewhere, HOUR)));
  }

  @Test
  void filesThatContradictEachOtherLeaveTheAudienceOpen() {
    KnownProviders both =
        Files.known(
            Files.provider(Files.ACCOUNT, Files.ISSUER, "acme"),
            Files.provider(Files.ACCOUNT, Files.ISSUER, "aws:acme"));
    assertEquals(Outcome.NOT_KNOWN, ask(ROLE, both, HOUR).gate(Step.AUDIENCE).outcome());
  }

  @Test
  void whatIsNotKnownComesWithTheCommandThatTellsIt() {
    Gates gates =
        ask(
            Files.role(Files.policy(Files.ACCOUNT, Files.acme()), ""),
            NOTHING,
            Session.ofSeconds(7200, "the stack"));
    assertEquals(
        List.of(Outcome.NOT_KNOWN, Outcome.NOT_KNOWN, Outcome.YES, Outcome.NOT_KNOWN),
        outcomes(gates));
    String provider =
        "aws iam get-open-id-connect-provider --open-id-connect-provider-arn"
            + " arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc";
    assertEquals(
        List.of(provider, provider, "aws iam get-role --role-name web-deploy"),
        gates.notKnown().stream().flatMap(gate -> gate.command().stream()).toList());
    assertEquals(Truth.UNKNOWN, gates.pass());
  }

  @Test
  void theAccountOfABarePolicyIsThatOfTheProviderItTrusts() {
    RolePolicy bare = Files.policy(Files.policy(Files.ACCOUNT, Files.acme()));
    assertEquals(Truth.YES, ask(bare, REGISTERED, HOUR).pass());
    RolePolicy redacted = Files.policy(Files.policy("***", Files.acme()));
    Gates gates = ask(redacted, REGISTERED, HOUR);
    assertEquals("the role's account is not known", gates.gate(Step.PROVIDER).reason());
    assertEquals(Outcome.YES, gates.gate(Step.POLICY).outcome());
    assertTrue(gates.gate(Step.PROVIDER).command().orElseThrow().contains("iam::ACCOUNT:"));
  }

  @Test
  void aProviderOfAnotherAccountLetsNobodyIn() {
    RolePolicy role = Files.role(Files.policy("333333333333", Files.acme()), "");
    Gate gate = ask(role, REGISTERED, HOUR).gate(Step.POLICY);
    assertEquals(Outcome.NO, gate.outcome());
    assertEquals(
        "no Allow statement names"
            + " `arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc`",
        gate.reason());
    RolePolicy redacted = Files.role(Files.policy("XXXXXXXXXXXX", Files.acme()), "");
    assertEquals(Outcome.YES, ask(redacted, REGISTERED, HOUR).gate(Step.POLICY).outcome());
  }

  @Test
  void anExportWithoutAccountIsNobodysUnlessSomebodySaysWhose() {
    KnownProviders nobodys =
        Files.known(
            Files.facts(
                "provider.json", "{\"Url\": \"" + Files.ISSUER + "\", \"ClientIDList\": [\"a\"]}"));
    Gate gate = ask(ROLE, nobodys, HOUR).gate(Step.PROVIDER);
    assertEquals(Outcome.NOT_KNOWN, gate.outcome());
    assertTrue(gate.reason().startsWith("the provider's export does not tell its account"));
    assertEquals(
        Outcome.NO, ask(ROLE, nobodys.within(Files.ACCOUNT), HOUR).gate(Step.AUDIENCE).outcome());
  }

  @Test
  void aStatementThatCannotBeReadLeavesThePolicyOpen() {
    String policy = Files.policy(Files.ACCOUNT, Files.acme());
    String broken = policy.replace("[{\"Effect\"", "[{\"Effect\": \"Denny\"}, {\"Effect\"");
    Gate gate = ask(Files.policy(broken), REGISTERED, HOUR).gate(Step.POLICY);
    assertEquals(Outcome.NOT_KNOWN, gate.outcome());
    assertTrue(gate.reason().startsWith("a statement cannot be read: role.json:1:"));
  }

  @Test
  void aBuiltInProviderNeedsNoRegistration() {
    String policy =
        Files.policy(Files.ACCOUNT, "\"StringEquals\": {\"accounts.google.com:aud\": \"acme\"}")
            .replace(
                "arn:aws:iam::" + Files.ACCOUNT + ":oidc-provider/" + Files.ISSUER,
                "accounts.google.com");
    java.util.TreeMap<String, String> claims = new java.util.TreeMap<>();
    claims.put("aud", "acme");
    dev.subclaim.evaluation.Request request =
        dev.subclaim.evaluation.Request.of(
            new dev.subclaim.issuer.Token("accounts.google.com", claims));
    assertEquals(Truth.YES, Gates.of(request, Files.role(policy, ""), NOTHING, HOUR).pass());
  }
}
