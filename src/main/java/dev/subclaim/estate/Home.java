package dev.subclaim.estate;

import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.Arn;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.PrincipalType;
import java.util.List;
import java.util.Optional;

/**
 * Where a role lives.
 *
 * @param partition {@code aws}
 * @param account its account, where anything tells
 * @param told whether the role itself tells; else the account is that of the provider which its
 *     policy trusts, since only providers of its own account let anybody in
 */
public record Home(String partition, Optional<String> account, boolean told) {
  private static final String AWS = "aws";
  private static final String PLACEHOLDER = "ACCOUNT";

  /** Where a role lives, its policy asked for the provider of an issuer. */
  public static Home of(RolePolicy role, String issuer) {
    Optional<Arn> arn = role.role().arn().flatMap(Arn::scan);
    if (role.role().account().isPresent()) {
      return new Home(arn.map(Arn::partition).orElse(AWS), role.role().account(), true);
    }
    List<Arn> trusted =
        role.policy().policy().statements().stream()
            .flatMap(statement -> statement.principals().stream())
            .filter(p -> p.type() == PrincipalType.FEDERATED && p.value().known())
            .flatMap(principal -> OidcProviderArn.scan(principal.value().text()).stream())
            .filter(provider -> provider.provider().equals(issuer))
            .map(OidcProviderArn::arn)
            .filter(provider -> Accounts.isId(provider.account()))
            .distinct()
            .toList();
    return trusted.size() == 1
        ? new Home(trusted.get(0).partition(), Optional.of(trusted.get(0).account()), false)
        : new Home(AWS, Optional.empty(), false);
  }

  /** The ARN of an issuer's provider there, with a word in place of an account not known. */
  public String provider(String issuer) {
    return new Arn(partition, "iam", "", account.orElse(PLACEHOLDER), OidcProviderArn.TYPE + issuer)
        .toString();
  }
}
