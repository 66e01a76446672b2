package dev.subclaim.audit;

/**
 * A way to assume a role without a token of an OIDC issuer. It is listed, not judged.
 *
 * @param type {@code aws}, {@code saml}, {@code service}, {@code canonical-user} or {@code
 *     everyone}
 * @param value the principal as written
 */
public record OtherDoor(String type, String value) implements Comparable<OtherDoor> {
  @Override
  public int compareTo(OtherDoor other) {
    int order = type.compareTo(other.type);
    return order != 0 ? order : value.compareTo(other.value);
  }
}
