package dev.subclaim.benchmarks;

import java.util.Locale;
import java.util.Random;

/** Made-up exports, the same at every run: what people have, in the proportions they have it. */
final class Samples {
  private static final String[] GITHUB = {
    "repo:acme/app%d:ref:refs/heads/main",
    "repo:acme/app%d:*",
    "repo:acme/*",
    "repo:acme/app%d:environment:prod"
  };
  private static final String[] PULUMI = {
    "pulumi:deploy:org:acme:project:p%d:stack:prod:*",
    "pulumi:deploy:org:acme:project:p%d:*",
    "pulumi:deploy:org:acme:*",
    "pulumi:deploy:org:acme:project:p%d*",
    "pulumi:deploy:org:acme:project:p%d:stack:prod:operation:update:scope:write"
  };

  private Samples() {}

  /** A trust policy as people write it for Pulumi Deployments. */
  static String policy() {
    return policy("api.pulumi.com/oidc", "acme", PULUMI[0].formatted(1));
  }

  /** Account details with some roles, of which so many policies are different. */
  static String export(int roles, int policies) {
    Random random = new Random(7);
    String[] distinct = new String[policies];
    for (int i = 0; i < policies; i++) {
      distinct[i] = policy(random, i);
    }
    StringBuilder out = new StringBuilder("{\"RoleDetailList\": [");
    for (int i = 0; i < roles; i++) {
      String name = "role-" + i;
      out.append(i == 0 ? "\n" : ",\n")
          .append("{\"Path\": \"/\", \"RoleName\": \"")
          .append(name)
          .append("\", \"Arn\": \"arn:aws:iam::123456789012:role/")
          .append(name)
          .append("\", \"AttachedManagedPolicies\": [], \"AssumeRolePolicyDocument\": ")
          .append(distinct[i % policies])
          .append('}');
    }
    return out.append("\n]}\n").toString();
  }

  private static String policy(Random random, int i) {
    double kind = random.nextDouble();
    if (kind < 0.4) {
      String subject = GITHUB[random.nextInt(GITHUB.length)].formatted(i);
      return policy("token.actions.githubusercontent.com", "sts.amazonaws.com", subject);
    }
    if (kind < 0.8) {
      String subject = PULUMI[random.nextInt(PULUMI.length)].formatted(i);
      return policy("api.pulumi.com/oidc", "acme", subject);
    }
    String cluster = String.format(Locale.ROOT, "%032X", i % 187);
    String provider = "oidc.eks.eu-west-1.amazonaws.com/id/" + cluster;
    String subject = "system:serviceaccount:team%d:app%d".formatted(i % 30, i);
    return policy(provider, "sts.amazonaws.com", subject);
  }

  private static String policy(String provider, String audience, String subject) {
    return """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
      "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/%1$s"},
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {"StringEquals": {"%1$s:aud": "%2$s"}, "StringLike": {"%1$s:sub": "%3$s"}}}]}\
    """
        .formatted(provider, audience, subject);
  }
}
