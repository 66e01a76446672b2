package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.estate.EnvironmentTokens.Login;
import dev.subclaim.estate.EnvironmentTokens.Made;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentTokensTest {
  private static final IssuerProfile PULUMI = Issuers.builtIn().forProvider(Files.ISSUER);
  private static final Workload WEB = environment("acme/web/prod");
  private static final Workload CORE = environment("acme/default/core");
  private static final String START = "pulumi:environments:pulumi.organization.login:acme";

  private static Workload environment(String path) {
    return Workload.parse(Files.ISSUER, "environment", path).orElseThrow();
  }

  private static List<Made> made(
      Workload declared, Workload root, boolean byStack, String... attributes) {
    return new EnvironmentTokens(PULUMI)
        .of(new Login(declared, root, byStack, List.of(attributes)));
  }

  /** Audience, subject, and whether that is documented. */
  private static List<String> seen(List<Made> made) {
    return made.stream()
        .map(
            m ->
                m.token().claims().get("aud")
                    + " "
                    + m.token().claims().get("sub")
                    + (m.documented() ? "" : " (assumed)"))
        .toList();
  }

  @Test
  void openedByName() {
    assertEquals(
        List.of("aws:acme pulumi:environments:org:acme:env:web/prod"), seen(made(WEB, WEB, false)));
  }

  @Test
  void ofTheProjectDefaultNeitherProjectNorPrefix() {
    assertEquals(
        List.of("acme pulumi:environments:org:acme:env:core"), seen(made(CORE, CORE, false)));
    assertEquals(
        List.of("acme " + START + ":currentEnvironment.name:core"),
        seen(made(CORE, CORE, false, "currentEnvironment.name")));
  }

  @Test
  void openedFromAStacksConfigurationItHasNoNameAndEitherAudience() {
    assertEquals(
        List.of(
            "aws:acme pulumi:environments:org:acme:env:<yaml> (assumed)",
            "acme pulumi:environments:org:acme:env:<yaml> (assumed)"),
        seen(made(WEB, WEB, true)));
  }

  @Test
  void attributesStandInTheOrderOfTheLoginHoweverItIsOpened() {
    String subject = START + ":pulumi.user.login:jdoe:currentEnvironment.name:web/prod";
    List<Made> byName = made(WEB, WEB, false, "pulumi.user.login", "currentEnvironment.name");
    assertEquals(List.of("aws:acme " + subject), seen(byName));
    assertEquals(List.of("jdoe"), byName.get(0).invented());
    assertEquals(byName, made(WEB, WEB, true, "pulumi.user.login", "currentEnvironment.name"));
  }

  @Test
  void rootIsWhatWasOpenedCurrentWhatLogsIn() {
    Workload base = environment("acme/web/base");
    assertEquals(
        List.of("aws:acme " + START + ":rootEnvironment.name:web/prod"),
        seen(made(base, WEB, false, "rootEnvironment.name")));
    assertEquals(
        List.of("aws:acme " + START + ":currentEnvironment.name:web/base"),
        seen(made(base, WEB, false, "currentEnvironment.name")));
    assertEquals(
        List.of("aws:acme pulumi:environments:org:acme:env:web/prod"),
        seen(made(base, WEB, false)));
  }

  @Test
  void bothAudiencesWhereOneIsOfTheProjectDefaultAndTheOtherNot() {
    List<Made> made = made(CORE, WEB, false, "rootEnvironment.name");
    assertEquals(
        List.of("acme", "aws:acme"),
        made.stream().map(m -> m.token().claims().get("aud")).toList());
    assertTrue(made.stream().anyMatch(m -> !m.documented()));
  }

  @Test
  void namesThatNoTokenCarriesMakeNone() {
    Workload capital = environment("Acme/web/prod");
    assertEquals(List.of(), made(capital, capital, false));
    assertEquals(List.of(), made(capital, capital, true));
    assertEquals(List.of(), made(WEB, WEB, false, "team"));
  }
}
