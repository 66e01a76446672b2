package dev.subclaim.evaluation;

import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.policy.PrincipalType;
import java.util.Optional;

/** Who asks for the role. */
public sealed interface Caller {

  /** The kind of principal that the caller is. */
  PrincipalType type();

  /** The caller as messages show it. */
  String shown();

  /** The OIDC provider behind the caller, without scheme and account, where there is one. */
  Optional<String> provider();

  /**
   * Somebody with a token. Where the account of the role is not told, a provider of this issuer in
   * any account stands for the caller.
   *
   * @param issuer the issuer's URL without scheme, {@code api.pulumi.com/oidc}
   * @param registered the ARN of its provider in the role's account, where that is told: no other
   *     provider can stand for the caller there
   */
  record TokenHolder(String issuer, Optional<OidcProviderArn> registered) implements Caller {
    /** Somebody with a token, in an account that is not told. */
    public TokenHolder(String issuer) {
      this(issuer, Optional.empty());
    }

    @Override
    public PrincipalType type() {
      return PrincipalType.FEDERATED;
    }

    @Override
    public String shown() {
      return registered.map(provider -> provider.arn().toString()).orElse(issuer);
    }

    @Override
    public Optional<String> provider() {
      return Optional.of(issuer);
    }
  }

  /**
   * A principal told in full.
   *
   * @param type its kind
   * @param value its ARN, account, service name or the domain of a built-in provider
   */
  record Named(PrincipalType type, String value) implements Caller {
    private static final String PROVIDER = ":oidc-provider/";

    @Override
    public String shown() {
      return value;
    }

    @Override
    public Optional<String> provider() {
      if (type != PrincipalType.FEDERATED) {
        return Optional.empty();
      }
      int at = value.indexOf(PROVIDER);
      return Optional.of(at < 0 ? value : value.substring(at + PROVIDER.length()));
    }
  }
}
