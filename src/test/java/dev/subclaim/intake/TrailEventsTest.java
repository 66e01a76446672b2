package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.intake.TrailEvents.Found;
import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailEventsTest {
  private static final String PROVIDER =
      "arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc";
  private static final String SUB = "pulumi:environments:org:acme:env:web/dev";
  private static final String DENIED =
      """
      {"userIdentity": {"type": "WebIdentityUser", "userName": "%s"},
       "eventTime": "2026-11-23T01:52:09Z", "eventSource": "sts.amazonaws.com",
       "eventName": "AssumeRoleWithWebIdentity", "errorCode": "AccessDenied",
       "errorMessage": "An unknown error occurred", "sourceIPAddress": "203.0.113.71",
       "requestParameters": {"roleArn": "arn:aws:iam::222222222222:role/web",
         "roleSessionName": "web", "durationSeconds": 7200},
       "responseElements": null, "eventID": "e1"}
      """
          .formatted(SUB)
          .replace("\n", " ");
  private static final String ALLOWED =
      """
      {"userIdentity": {"type": "WebIdentityUser", "principalId": "%1$s:aws:acme:%2$s",
         "userName": "%2$s", "identityProvider": "%1$s"},
       "eventSource": "sts.amazonaws.com", "eventName": "AssumeRoleWithWebIdentity",
       "requestParameters": {"roleArn": "arn:aws:iam::222222222222:role/web"},
       "responseElements": {"subjectFromWebIdentityToken": "%2$s"}, "eventID": "e2"}
      """
          .formatted(PROVIDER, SUB)
          .replace("\n", " ");
  private static final String OTHER =
      "{\"eventSource\": \"iam.amazonaws.com\", \"eventName\": \"GetRole\"}";

  private static Found read(String text) {
    List<Tree> values = Documents.values(SourceText.of("trail.json", text)).roots();
    assertTrue(values.stream().anyMatch(TrailEvents::is), text);
    return TrailEvents.in(values);
  }

  @Test
  void aDeniedCallTellsTheSubjectAndNotTheAudience() {
    TrailEvent event = read(DENIED).calls().get(0);
    assertEquals(Optional.of(SUB), event.subject());
    assertEquals(Optional.empty(), event.audience());
    assertEquals(Optional.empty(), event.provider());
    assertEquals(Optional.of(7200), event.seconds());
    assertEquals(Optional.of("AccessDenied"), event.error());
    assertEquals(Optional.of("203.0.113.71"), event.details().address());
  }

  @Test
  void anAllowedCallTellsTheAudienceBetweenProviderAndSubject() {
    TrailEvent event = read(ALLOWED).calls().get(0);
    assertEquals(Optional.of(SUB), event.subject());
    assertEquals(Optional.of("aws:acme"), event.audience());
    assertEquals(Optional.of(PROVIDER), event.provider());
    assertTrue(event.allowed());
  }

  @Test
  void whateverHoldsTheEvents() {
    List<String> forms =
        List.of(
            "{\"Records\": [" + DENIED + ", " + OTHER + ", " + ALLOWED + "]}",
            "[" + DENIED + ", " + OTHER + ", " + ALLOWED + "]",
            DENIED + "\n" + OTHER + "\n" + ALLOWED,
            "{\"Events\": [{\"CloudTrailEvent\": "
                + JsonText.compact(DENIED)
                + "}, {\"CloudTrailEvent\": "
                + JsonText.compact(OTHER)
                + "}, {\"CloudTrailEvent\": "
                + JsonText.compact(ALLOWED)
                + "}]}");
    for (String form : forms) {
      Found found = read(form);
      assertEquals(
          List.of(Optional.of("e1"), Optional.of("e2")),
          found.calls().stream().map(TrailEvent::id).toList(),
          form);
      assertEquals(1, found.others(), form);
    }
    String bridge =
        "{\"detail-type\": \"AWS API Call via CloudTrail\", \"detail\": " + DENIED + "}";
    assertEquals(1, read(bridge).calls().size());
  }

  @Test
  void anEventThatCannotBeReadIsAProblem() {
    Found found = read("{\"Events\": [{\"CloudTrailEvent\": \"{\\\"eventName\\\": \"}]}");
    assertEquals(1, found.problems().size());
    assertEquals(List.of(), found.calls());
  }

  @Test
  void nothingElseIsATrail() {
    for (String text : List.of("{\"token\": {\"iss\": \"x\"}}", "[]", "{\"Records\": []}", "1")) {
      assertFalse(
          Documents.values(SourceText.of("x.json", text)).roots().stream()
              .anyMatch(TrailEvents::is),
          text);
    }
  }
}
