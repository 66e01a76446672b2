package dev.subclaim.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes trust policies as the AWS CLI prints them. */
final class SamplePolicy {
  static final String PULUMI = "api.pulumi.com/oidc";
  static final String GITHUB = "token.actions.githubusercontent.com";
  static final String GITLAB = "gitlab.com";
  static final String TERRAFORM = "app.terraform.io";

  private SamplePolicy() {}

  static String eks(String id) {
    return "oidc.eks.eu-west-1.amazonaws.com/id/" + id;
  }

  static String provider(String account, String issuer) {
    return "arn:aws:iam::" + account + ":oidc-provider/" + issuer;
  }

  /** A policy of one statement: an audience and a pattern of subjects. */
  static Map<String, Object> policy(String account, String issuer, String audience, String sub) {
    Map<String, Object> condition = new LinkedHashMap<>();
    Map<String, Object> equals = new LinkedHashMap<>(Map.of(issuer + ":aud", audience));
    boolean pattern = sub.contains("*");
    if (pattern) {
      condition.put("StringLike", Map.of(issuer + ":sub", sub));
    } else {
      equals.put(issuer + ":sub", sub);
    }
    condition.put("StringEquals", equals);
    return policy(statement("Allow", account, issuer, condition));
  }

  @SafeVarargs
  static Map<String, Object> policy(Map<String, Object>... statements) {
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("Version", "2012-10-17");
    policy.put("Statement", List.of(statements));
    return policy;
  }

  static Map<String, Object> statement(
      String effect, String account, String issuer, Map<String, Object> condition) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", effect);
    statement.put("Principal", Map.of("Federated", provider(account, issuer)));
    statement.put("Action", "sts:AssumeRoleWithWebIdentity");
    if (!condition.isEmpty()) {
      statement.put("Condition", condition);
    }
    return statement;
  }

  /** A statement for something that is no web identity. */
  static Map<String, Object> other(String type, String principal, String action) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Effect", "Allow");
    statement.put("Principal", Map.of(type, principal));
    statement.put("Action", action);
    return statement;
  }

  static String pulumiStack(String project, String stack) {
    return "pulumi:deploy:org:acme:project:"
        + project
        + ":stack:"
        + stack
        + ":operation:*:scope:write";
  }

  static String pulumiEnvironment(String project, String environment) {
    return "pulumi:environments:org:acme:env:" + project + "/" + environment;
  }
}
