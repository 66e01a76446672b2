package dev.subclaim.aws;

/** Limits that AWS sets (IAM User Guide, reference_iam-quotas; botocore service models). */
public final class Quotas {
  /** Characters of a role trust policy, white space not counted, unless the account has asked. */
  public static final int TRUST_POLICY_DEFAULT = 2048;

  /** Characters of a role trust policy, white space not counted, that nobody gets beyond. */
  public static final int TRUST_POLICY_MOST = 4096;

  /** Seconds of a session when nobody says how long, and the least MaxSessionDuration. */
  public static final int SESSION_DEFAULT_SECONDS = 3600;

  /** The most seconds of a session. */
  public static final int SESSION_MOST_SECONDS = 43200;

  /** The fewest seconds of a session. */
  public static final int SESSION_LEAST_SECONDS = 900;

  /** The longest URL of an OpenID Connect provider, in characters. */
  public static final int PROVIDER_URL_LENGTH = 255;

  /** The most client ids of an OpenID Connect provider. */
  public static final int CLIENT_IDS = 100;

  /** The most session policies by ARN in one call. */
  public static final int SESSION_POLICIES = 10;

  private Quotas() {}
}
