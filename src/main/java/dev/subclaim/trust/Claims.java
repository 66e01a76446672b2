package dev.subclaim.trust;

/** The words for claims. */
final class Claims {
  private Claims() {}

  /** What people call a claim. */
  static String word(String claim) {
    return switch (claim) {
      case "aud", "oaud" -> "audience";
      case "sub" -> "subject";
      default -> claim;
    };
  }
}
