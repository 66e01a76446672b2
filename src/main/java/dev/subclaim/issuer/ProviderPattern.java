package dev.subclaim.issuer;

import dev.subclaim.language.Domain;

/**
 * Further URLs at which an issuer mints the same tokens, an enterprise's own URL for example.
 *
 * @param text as the profile writes it, {@code token.actions.githubusercontent.com/{enterprise}}
 * @param urls the URLs without scheme
 * @param tenancy which claim tells tenants apart there
 * @param shared whether strangers get tokens from there
 */
public record ProviderPattern(String text, Domain urls, Tenancy tenancy, boolean shared) {

  /** The URLs that a pattern writes: each part is one host label or path segment. */
  static Domain urls(TemplateText pattern) {
    StringBuilder expression = new StringBuilder();
    for (TemplateText.Piece piece : pattern.pieces()) {
      expression.append(piece.isPart() ? "[A-Za-z0-9_-]+" : quoted(piece.text()));
    }
    return Domain.parse(expression.toString());
  }

  private static String quoted(String literal) {
    StringBuilder quoted = new StringBuilder();
    literal.chars().forEach(c -> quoted.append('\\').append((char) c));
    return quoted.toString();
  }

  /** The profile as it holds at one of these URLs. */
  public IssuerProfile at(IssuerProfile profile, String url) {
    return profile.at(url, tenancy, shared);
  }
}
