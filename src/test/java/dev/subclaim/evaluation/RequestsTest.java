package dev.subclaim.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Tenancy;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestsTest {
  private static IssuerProfile profile(String issuer) {
    List<String> claims =
        issuer.equals("token.actions.githubusercontent.com")
            ? List.of("amr", "aud", "email", "oaud", "sub", "repository_id", "ref")
            : List.of("amr", "aud", "email", "oaud", "sub");
    return new IssuerProfile(
        "test",
        "Test",
        "Test",
        issuer,
        Tenancy.SUBJECT,
        true,
        true,
        false,
        claims,
        List.of(),
        false);
  }

  private static RequestBatch read(String text) {
    return Requests.read(SourceText.of("requests.jsonl", text), RequestsTest::profile);
  }

  private static Request one(String text) {
    RequestBatch batch = read(text);
    assertEquals(List.of(), batch.problems().stream().map(Problem::message).toList());
    assertEquals(1, batch.lines().size());
    return batch.lines().get(0).request();
  }

  @ParameterizedTest
  @CsvSource({"https://api.pulumi.com/oidc", "api.pulumi.com/oidc", "HTTPS://api.pulumi.com/oidc"})
  void aTokenLine(String iss) {
    Request request =
        one(
            "{\"id\": 1, \"token\": {\"iss\": \""
                + iss
                + "\", \"aud\": \"acme\", \"sub\": \"x\"}}");
    assertEquals(new Caller.TokenHolder("api.pulumi.com/oidc"), request.principal());
    assertEquals(Request.WEB_IDENTITY, request.action());
    assertEquals(Request.Told.CLAIMS, request.told());
    assertEquals(List.of("acme"), request.context().get("api.pulumi.com/oidc:aud"));
    assertEquals(List.of("acme"), request.context().get("api.pulumi.com/oidc:oaud"));
    assertEquals(List.of("x"), request.context().get("api.pulumi.com/oidc:sub"));
  }

  @Test
  void claimsThatAwsDoesNotMapAreAbsent() {
    Request request =
        one(
            "{\"token\": {\"iss\": \"https://token.actions.githubusercontent.com\", \"aud\": \"a\","
                + " \"repository_id\": 42, \"repository_owner\": \"acme\", \"exp\": 1,"
                + " \"ref\": null, \"act\": {\"sub\": \"x\"}}}");
    String prefix = "token.actions.githubusercontent.com:";
    assertEquals(List.of("42"), request.context().get(prefix + "repository_id"));
    assertEquals(new KeyValue.Absent(), request.value(prefix + "repository_owner"));
    assertEquals(new KeyValue.Absent(), request.value(prefix + "ref"));
    assertEquals(new KeyValue.Unknown(), request.value("aws:SourceIp"));
  }

  @Test
  void theAudienceThatCounts() {
    String key = "gitlab.com:aud";
    String start = "{\"token\": {\"iss\": \"gitlab.com\", ";
    assertEquals(
        List.of("me"),
        one(start + "\"aud\": [\"a\", \"b\"], \"azp\": \"me\"}}").context().get(key));
    assertEquals(
        List.of("me"), one(start + "\"aud\": \"a\", \"azp\": \"me\"}}").context().get(key));
    Request single = one(start + "\"aud\": [\"a\"]}}");
    assertEquals(List.of("a"), single.context().get(key));
    assertFalse(single.multivalued().contains(key));
    assertEquals(new KeyValue.Absent(), one(start + "\"sub\": \"s\"}}").value(key));
    RequestBatch two = read(start + "\"aud\": [\"a\", \"b\"]}}");
    assertEquals(
        "the token has 2 audiences and no `azp`: AWS refuses such a token",
        two.problems().get(0).message());
    assertEquals(List.of(), two.lines());
  }

  @Test
  void methodsOfAuthenticationAreSeveral() {
    Request request =
        one("{\"token\": {\"iss\": \"gitlab.com\", \"aud\": \"a\", \"amr\": [\"authenticated\"]}}");
    assertEquals(
        new KeyValue.Present(List.of("authenticated"), true), request.value("gitlab.com:amr"));
  }

  @Test
  void aLineThatTellsEverything() {
    Request request =
        one(
            "{\"id\": \"a\", \"principal\": {\"type\": \"AWS\", \"value\": \"123456789012\"},"
                + " \"action\": \"sts:AssumeRole\", \"roleArn\": \"arn:aws:iam::1:role/r\","
                + " \"context\": {\"aws:SourceIp\": \"192.0.2.1\", \"aws:MultiFactorAuthAge\": 5,"
                + " \"aws:SecureTransport\": true, \"x:list\": [\"one\"], \"x:none\": []}}");
    assertEquals(new Caller.Named(PrincipalType.AWS, "123456789012"), request.principal());
    assertEquals("arn:aws:iam::1:role/r", request.roleArn().orElseThrow());
    assertEquals(Request.Told.ALL, request.told());
    assertEquals(
        new KeyValue.Present(List.of("5"), false), request.value("AWS:multifactorauthage"));
    assertEquals(
        new KeyValue.Present(List.of("true"), false), request.value("aws:SecureTransport"));
    assertEquals(new KeyValue.Present(List.of("one"), true), request.value("x:list"));
    assertEquals(new KeyValue.Present(List.of(), true), request.value("x:none"));
    assertEquals(new KeyValue.Absent(), request.value("aws:PrincipalArn"));
  }

  @Test
  void linesKeepOrderPlaceAndId() {
    RequestBatch batch =
        read(
            "\uFEFF{\"id\": \"x\", \"token\": {\"iss\": \"a.com\"}}\r\n\r\n  \n"
                + "{\"id\": 7, \"token\": {\"iss\": \"b.com\"}}");
    assertEquals(List.of(), batch.problems());
    assertEquals(List.of(1, 4), batch.lines().stream().map(RequestLine::line).toList());
    assertEquals("x", batch.lines().get(0).id().orElseThrow().text());
    assertEquals("7", batch.lines().get(1).id().orElseThrow().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|a line must be an object with a request",
        "{}|the line has neither 'token' nor 'principal'",
        "{\"token\": \"eyJ\"}|'token' must be an object with the token's claims",
        "{\"token\": {}}|the token has no 'iss', which tells who issued it",
        "{\"token\": {\"iss\": [\"a\"]}}|'iss' must be the issuer's URL",
        "{\"token\": {\"iss\": \"a.b\", \"aud\": {}}}|'aud' must be a text or a list of texts",
        "{\"principal\": \"x\", \"action\": \"a\"}|'principal' must be an object with 'type' and"
            + " 'value'",
        "{\"principal\": {\"type\": \"Aws\", \"value\": \"*\"}, \"action\": \"a\"}"
            + "|'Aws' is no type of principal: AWS, Federated, Service, CanonicalUser",
        "{\"principal\": {\"type\": \"AWS\"}, \"action\": \"a\"}|'value' is missing",
        "{\"principal\": {\"type\": \"AWS\", \"value\": \"*\"}}|'action' is missing",
        "{\"principal\": {\"type\": \"AWS\", \"value\": \"*\"}, \"action\": []}"
            + "|'action' must be a text",
        "{\"principal\": {\"type\": \"AWS\", \"value\": \"*\"}, \"action\": \"a\","
            + " \"context\": []}|'context' must be an object of condition keys",
        "{\"principal\": {\"type\": \"AWS\", \"value\": \"*\"}, \"action\": \"a\","
            + " \"context\": {\"k\": null}}|'k' must be a text or a list of texts",
        "{\"principal\": {\"type\": \"AWS\", \"value\": \"*\"}, \"action\": \"a\","
            + " \"context\": {\"k\": \"1\", \"K\": \"2\"}}"
            + "|'k' is there twice: the case of keys does not count"
      })
  void linesThatAreNoRequests(String line, String message) {
    RequestBatch batch = read("\n" + line);
    assertEquals(List.of(), batch.lines());
    assertEquals(1, batch.problems().size());
    assertEquals(message.replace('\'', '`'), apostrophe(batch.problems().get(0).message()));
    assertEquals(2, batch.problems().get(0).span().line());
  }

  private static String apostrophe(String message) {
    return message.replace('\'', '`');
  }

  @Test
  void aTokenWithContextIsRefused() {
    RequestBatch batch = read("{\"token\": {\"iss\": \"a.b\"}, \"context\": {}}");
    assertEquals(1, batch.problems().size());
    assertEquals(Requests.INVALID_REQUEST, batch.problems().get(0).kind());
  }

  @Test
  void brokenLinesDoNotHideTheOthers() {
    RequestBatch batch =
        read("{\"token\": \n{\"id\": 1, \"token\": {\"iss\": \"a.b\", \"aud\": \"x\"}}\n");
    assertEquals(1, batch.lines().size());
    assertFalse(batch.problems().isEmpty());
    assertEquals("invalid-syntax", batch.problems().get(0).kind());
  }
}
