package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.estate.Gate.Outcome;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationGateTest {

  private static Role role(int most) {
    Optional<Integer> seconds = most == 0 ? Optional.empty() : Optional.of(most);
    return new Role("web", Optional.empty(), Optional.of("web"), Optional.empty(), seconds);
  }

  /** 0 stands for a maximum that is not known. */
  @ParameterizedTest
  @CsvSource({
    "3600, 0, YES", // no role has a smaller maximum
    "900, 0, YES",
    "3601, 0, NOT_KNOWN",
    "43200, 0, NOT_KNOWN",
    "43201, 0, NO", // too long for any role
    "43201, 43200, NO",
    "899, 0, NO",
    "3601, 3600, NO",
    "7200, 7200, YES",
    "43200, 43200, YES"
  })
  void askedAgainstTheRolesMaximum(long asked, int most, Outcome expected) {
    assertEquals(
        expected, DurationGate.of(Session.ofSeconds(asked, "the call"), role(most)).outcome());
  }

  @Test
  void nothingIsAssumedOfASessionThatIsNotKnown() {
    Gate gate = DurationGate.of(Session.unknown("pulumi deployment settings get"), role(3600));
    assertEquals(Outcome.NOT_KNOWN, gate.outcome());
    assertEquals(
        "nothing tells how long a session is asked for; the role's maximum is 1h", gate.reason());
    assertEquals(Optional.of("pulumi deployment settings get"), gate.command());
  }

  @Test
  void answersAsAwsDoes() {
    assertEquals(
        Optional.of(
            "ValidationError: 1 validation error detected: Value '86400' at 'durationSeconds'"
                + " failed to satisfy constraint: Member must have value less than or equal to"
                + " 43200"),
        DurationGate.of(Session.ofSeconds(86400, "the call"), role(0)).answer());
    assertEquals(
        Optional.of(
            "ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for"
                + " this role."),
        DurationGate.of(Session.ofSeconds(7200, "the call"), role(3600)).answer());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"duration\": \"2h\"' | NO | the stack asks for 2h, the role's maximum is 1h",
        "'' | YES | the stack asks for no duration, and AWS then gives 1h, the role's maximum is"
            + " 1h",
        "'\"duration\": \"1d\"' | NOT_KNOWN |"
            + " the stack asks for `1d`, which is no duration; the role's maximum is 1h"
      })
  void aStacksSettings(String duration, Outcome expected, String reason) {
    String more = duration.isEmpty() ? "" : ", " + duration;
    Facts facts =
        Files.facts(
            "settings.json",
            "{\"operationContext\": {\"oidc\": {\"aws\": {\"roleArn\":"
                + " \"arn:aws:iam::222222222222:role/web\", \"sessionName\": \"web\""
                + more
                + "}}}}");
    Session session = Session.ofStack(facts.settings().get(0).settings().aws().orElseThrow());
    Gate gate = DurationGate.of(session, role(3600));
    assertEquals(expected, gate.outcome());
    assertEquals(reason, gate.reason());
  }

  @Test
  void anEnvironmentAsksForTwoHoursUnlessItSaysOtherwise() {
    Facts facts =
        Files.facts(
            "esc.yaml",
            """
            values:
              aws:
                login:
                  fn::open::aws-login:
                    oidc:
                      roleArn: arn:aws:iam::222222222222:role/web
                      sessionName: web
            """);
    Session session =
        Session.ofEnvironment(
            facts.environments().get(0).definition().logins().get(0).oidc().orElseThrow());
    Gate gate = DurationGate.of(session, role(3600));
    assertEquals(
        "the environment says no duration, and ESC then asks for 2h, the role's maximum is 1h",
        gate.reason());
    assertEquals(Outcome.NO, gate.outcome());
  }
}
