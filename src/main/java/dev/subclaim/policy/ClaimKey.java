package dev.subclaim.policy;

/** Tells condition keys that ask about claims from those that ask about the request. */
public final class ClaimKey {
  private ClaimKey() {}

  /**
   * Whether a key is meant as a claim of some issuer: its prefix is a host, and AWS's own have no
   * dot; or it is a provider's ARN, which no request knows.
   */
  public static boolean isSomeIssuers(String key) {
    int colon = key.indexOf(':');
    boolean arn = key.regionMatches(true, 0, "arn:", 0, 4);
    return arn || (colon > 0 && key.lastIndexOf('.', colon) >= 0);
  }
}
