package dev.subclaim.intake;

import java.util.Map;
import java.util.Optional;

/** What a resource that Terraform or Pulumi manages is to us, by the name of its type. */
enum DeclaredKind {
  /** A role. */
  ROLE,
  /** An OpenID Connect provider. */
  PROVIDER,
  /** A managed policy attached to a role. */
  ATTACHMENT,
  /** A policy written into a role. */
  WRITTEN,
  /** A policy as Terraform's data source puts it together. */
  DOCUMENT;

  private static final Map<String, DeclaredKind> TERRAFORM =
      Map.of(
          "aws_iam_role", ROLE,
          "awscc_iam_role", ROLE,
          "aws_iam_openid_connect_provider", PROVIDER,
          "awscc_iam_oidc_provider", PROVIDER,
          "aws_iam_role_policy_attachment", ATTACHMENT,
          "aws_iam_policy_attachment", ATTACHMENT,
          "aws_iam_role_policy_attachments_exclusive", ATTACHMENT,
          "aws_iam_role_policy", WRITTEN,
          "aws_iam_policy_document", DOCUMENT);

  private static final Map<String, DeclaredKind> PULUMI =
      Map.of(
          "aws:Role", ROLE,
          "aws-native:Role", ROLE,
          "aws:OpenIdConnectProvider", PROVIDER,
          "aws-native:OidcProvider", PROVIDER,
          "aws:RolePolicyAttachment", ATTACHMENT,
          "aws:PolicyAttachment", ATTACHMENT,
          "aws:RolePolicyAttachmentsExclusive", ATTACHMENT,
          "aws:RolePolicy", WRITTEN,
          "aws-native:RolePolicy", WRITTEN);

  /** By a type of Terraform. */
  static Optional<DeclaredKind> ofTerraform(String type) {
    return Optional.ofNullable(TERRAFORM.get(type));
  }

  /** By a type of Pulumi, {@code aws:iam/role:Role} or {@code aws:iam:Role}. */
  static Optional<DeclaredKind> ofPulumi(String type) {
    String[] parts = type.split(":", -1);
    return parts.length == 3 && (parts[1].equals("iam") || parts[1].startsWith("iam/"))
        ? Optional.ofNullable(PULUMI.get(parts[0] + ":" + parts[2]))
        : Optional.empty();
  }
}
