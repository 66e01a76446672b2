package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be said to be proved: only what holds of all that the policy may admit. */
class ProveTest {
  private static final String PROVIDER =
      "\"Principal\": {\"Federated\":"
          + " \"arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc\"}, \"Action\":"
          + " \"sts:AssumeRoleWithWebIdentity\"";
  private static final String PROD = "\"pulumi:deploy:org:acme:project:web:stack:prod:*\"";
  private static final String OFFICE = "{\"aws:SourceIp\": \"203.0.113.0/24\"}";

  @TempDir private Path temp;

  private static String statement(String effect, String condition) {
    return "{\"Effect\": \"" + effect + "\", " + PROVIDER + ", \"Condition\": {" + condition + "}}";
  }

  private static String allow(String subject) {
    return statement("Allow", claims(subject));
  }

  private static String claims(String subject) {
    return "\"StringEquals\": {\"api.pulumi.com/oidc:aud\": \"acme\"},"
        + " \"StringLike\": {\"api.pulumi.com/oidc:sub\": "
        + subject
        + "}";
  }

  private Ran prove(String statements, String... flags) throws IOException {
    String policy = "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}";
    Files.writeString(temp.resolve("web.json"), policy);
    String[] all = new String[flags.length + 4];
    all[0] = "prove";
    all[1] = "web.json";
    all[2] = "--within-stack";
    all[3] = "acme/web/prod";
    System.arraycopy(flags, 0, all, 4, flags.length);
    return Ran.in(temp, all);
  }

  private static void assertAnswers(int exit, String start, Ran ran) {
    assertEquals(exit, ran.exit(), ran.out() + ran.err());
    assertTrue(ran.out().startsWith(start), ran.out());
  }

  @Test
  void theConditionOfARefutationIsShown() throws IOException {
    String guarded =
        statement("Allow", "\"IpAddress\": " + OFFICE + ", " + claims("\"pulumi:deploy:*\""));
    Ran ran = prove(guarded);
    assertAnswers(1, "refuted: ", ran);
    assertTrue(ran.out().contains("when aws:sourceip is 203.0.113."), ran.out());
  }

  @Test
  void aGuardNarrowsNothingThatIsProved() throws IOException {
    String wide = allow("\"pulumi:deploy:org:acme:*\"");
    String deny = statement("Deny", "\"NotIpAddress\": " + OFFICE);
    assertAnswers(1, "refuted: ", prove(wide + "," + deny));
    String others =
        statement("Deny", "\"StringNotLike\": {\"api.pulumi.com/oidc:sub\": " + PROD + "}");
    assertAnswers(0, "proven: ", prove(wide + "," + others));
  }

  @Test
  void whatTheFileDoesNotTellIsUndecided() throws IOException {
    String variable = PROD.replace("prod", "${aws:username}");
    Ran hinges = prove(allow(variable), "--format", "json");
    assertEquals(1, hinges.exit());
    assertTrue(hinges.out().contains("\"verdict\": \"undecided\""), hinges.out());
    assertTrue(hinges.out().contains("\"proven\": false"), hinges.out());
    assertAnswers(1, "undecided: ", prove(allow(PROD) + ", {\"Effect\": \"Alow\"}"));
  }

  @Test
  void whoNeedsNoTokenIsNamed() throws IOException {
    String root =
        "{\"Effect\": \"Allow\", \"Action\": \"sts:AssumeRole\", \"Principal\":"
            + " {\"AWS\": \"arn:aws:iam::999999999999:root\"}}";
    Ran ran = prove(allow(PROD) + "," + root);
    assertAnswers(0, "proven: ", ran);
    assertTrue(
        ran.out().contains("not asked: who else may assume it, aws arn:aws:iam::999999999999:root"),
        ran.out());
  }

  @Test
  void everyTextIsMoreThanWhatIssuersMint() throws IOException {
    assertAnswers(0, "proven: ", prove(allow(PROD)));
    assertAnswers(1, "refuted: ", prove(allow(PROD), "--any-token"));
    Ran json = prove(allow(PROD), "--format", "json");
    assertTrue(json.out().contains("\"proven\": true,\n  \"witness\": null"), json.out());
  }
}
