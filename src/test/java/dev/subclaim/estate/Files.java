package dev.subclaim.estate;

import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.Providers;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Token;
import dev.subclaim.source.SourceText;
import java.util.Arrays;
import java.util.TreeMap;

/** Writes the files that people hold, for tests. */
final class Files {
  static final String ISSUER = "api.pulumi.com/oidc";
  static final String ACCOUNT = "222222222222";
  static final String SUB =
      "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write";

  private Files() {}

  /** The deployment of acme/web/prod with an audience. */
  static Request token(String audience) {
    TreeMap<String, String> claims = new TreeMap<>();
    claims.put("aud", audience);
    claims.put("sub", SUB);
    return Request.of(new Token(ISSUER, claims));
  }

  /** A trust policy of the Pulumi provider in an account. */
  static String policy(String account, String condition) {
    return """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
      "Principal": {"Federated": "arn:aws:iam::%s:oidc-provider/%s"},
      "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {%s}}]}
    """
        .formatted(account, ISSUER, condition);
  }

  /** A condition on the audience, and on the subject of the project web. */
  static String acme() {
    return """
    "StringEquals": {"%1$s:aud": "acme"},
    "StringLike": {"%1$s:sub": "pulumi:deploy:org:acme:project:web:*"}
    """
        .formatted(ISSUER);
  }

  /** What {@code aws iam get-role} prints; further members begin with a comma. */
  static RolePolicy role(String policy, String members) {
    return policy(
        """
        {"Role": {"RoleName": "web-deploy", "Arn": "arn:aws:iam::%s:role/web-deploy",
          "AssumeRolePolicyDocument": %s %s}}
        """
            .formatted(ACCOUNT, policy, members));
  }

  static RolePolicy policy(String file) {
    return facts("role.json", file).policies().get(0);
  }

  /** What {@code aws iam get-open-id-connect-provider} prints, in a folder called by an account. */
  static Facts provider(String account, String url, String... clientIds) {
    String ids = String.join("\", \"", clientIds);
    return facts(
        account + "/provider.json",
        "{\"Url\": \"" + url + "\", \"ClientIDList\": [\"" + ids + "\"]}");
  }

  /** What {@code aws iam list-open-id-connect-providers} prints. */
  static Facts list(String account, String... urls) {
    String entries =
        String.join(
            ", ",
            Arrays.stream(urls)
                .map(url -> "{\"Arn\": \"arn:aws:iam::" + account + ":oidc-provider/" + url + "\"}")
                .toList());
    return facts("list.json", "{\"OpenIDConnectProviderList\": [" + entries + "]}");
  }

  static KnownProviders known(Facts... files) {
    return new KnownProviders(Providers.of(Arrays.asList(files)));
  }

  static Facts facts(String path, String text) {
    return Intake.read(SourceText.of(path, text));
  }
}
