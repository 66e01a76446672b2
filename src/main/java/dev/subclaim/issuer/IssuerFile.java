package dev.subclaim.issuer;

import java.util.List;

/**
 * What a profile file says: the profile and what belongs to it.
 *
 * @param profile what the issuer can mint
 * @param patterns further URLs where it mints the same
 * @param sources the pages that the facts come from
 * @param examples tokens that it accepts and rejects
 */
public record IssuerFile(
    IssuerProfile profile,
    List<ProviderPattern> patterns,
    List<String> sources,
    List<TokenExample> examples) {
  public IssuerFile {
    patterns = List.copyOf(patterns);
    sources = List.copyOf(sources);
    examples = List.copyOf(examples);
  }
}
