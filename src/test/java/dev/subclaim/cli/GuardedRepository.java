package dev.subclaim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A repository of which somebody may change any file. He widens a role and has his change judged as
 * the main branch says.
 */
abstract class GuardedRepository {
  static final String ROLE = "arn:aws:iam::222222222222:role/web-deploy";
  static final String CONFIGURATION =
      """
      version: 1
      organizations: [acme]
      inventory:
        from: [stacks.txt, deploy]
        roles: [{arn: "%s", policy: iam/web-deploy.json}]
      """
          .formatted(ROLE);
  static final String PROD = "\"pulumi:deploy:org:acme:project:web:stack:prod:*\"";
  static final String ETL = "\"pulumi:deploy:org:acme:project:etl:stack:prod:*\"";
  static final String ADMIN = "\"pulumi:deploy:org:acme:project:web-admin:stack:dev:*\"";

  @TempDir Path temp;
  GitRepository repository;

  @BeforeEach
  void aGuardedRepository() {
    repository = GitRepository.in(temp);
    repository
        .write("subclaim.yaml", CONFIGURATION)
        .write("stacks.txt", "acme/web/prod\nacme/named/prod\n")
        .write("deploy/acme.web.prod.json", settings(ROLE))
        .write("deploy/acme.etl.prod.json", settings(ROLE.replace("web", "etl")))
        .write("iam/web-deploy.json", policy("acme", PROD))
        .write(".gitignore", "generated/\n")
        .commit();
    repository.git("checkout", "-q", "-b", "feature");
  }

  static String policy(String audience, String... subjects) {
    return """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
      "Principal": {"Federated": "arn:aws:iam::222222222222:oidc-provider/api.pulumi.com/oidc"},
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {"StringEquals": {"api.pulumi.com/oidc:aud": "%s"},
        "StringLike": {"api.pulumi.com/oidc:sub": [%s]}}}]}
    """
        .formatted(audience, String.join(", ", subjects));
  }

  static String settings(String role) {
    return "{\"operationContext\": {\"oidc\": {\"aws\": {\"sessionName\": \"s\", \"roleArn\": \""
        + role
        + "\"}}}}";
  }

  Ran gate(String command, String... flags) {
    List<String> all = new ArrayList<>(List.of(command, "--policy-ref", "main"));
    all.addAll(List.of(flags));
    return Ran.in(temp, all.toArray(String[]::new));
  }

  /** The gate of widenings that are not intended. */
  Ran diff() {
    return gate("diff", "--base", "main", "--fail-on-change", "unintended");
  }

  GitRepository widened(String subject) {
    return repository.write("iam/web-deploy.json", policy("acme", PROD, subject));
  }
}
