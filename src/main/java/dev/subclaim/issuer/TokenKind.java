package dev.subclaim.issuer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One shape of token that an issuer mints. A condition key of the issuer that is not among the
 * claims is absent from such tokens.
 *
 * @param name unique in the profile, {@code deployment}
 * @param family kinds that people name as one: a role meant for one of a family is not surprised by
 *     the others
 * @param title for people, {@code Pulumi Deployments}
 * @param certainty whether the issuer documents it
 * @param traits what else the profile says of it
 * @param parts in the order in which every claim uses them
 * @param claims one template a claim; {@code aud} and {@code sub} always
 */
public record TokenKind(
    String name,
    String family,
    String title,
    Certainty certainty,
    Set<Trait> traits,
    List<Part> parts,
    List<ClaimTemplate> claims) {
  /** What a kind of token can be known for. */
  public enum Trait {
    /** Its tokens are given to runs of a pull request. */
    PULL_REQUEST,
    /** Its subject leaves a project out, and means the one that is there from the beginning. */
    DEFAULT_PROJECT,
    /** Its subject is the same text for whatever has no name. */
    ANONYMOUS,
    /**
     * Its subject is the organization's, and behind it whatever attributes somebody chose, {@code
     * :name:value} each.
     */
    SUBJECT_ATTRIBUTES
  }

  public TokenKind {
    traits = Set.copyOf(traits);
    parts = List.copyOf(parts);
    claims = List.copyOf(claims);
  }

  /** The template of a claim; empty when tokens of this kind lack the claim. */
  public Optional<ClaimTemplate> template(String claim) {
    return claims.stream().filter(template -> template.claim().equals(claim)).findFirst();
  }

  /**
   * The token that these values make. Whether they are in the parts' domains is not asked.
   *
   * @param issuer the issuer's URL without scheme
   * @param values one for each part, in the order of {@link #parts()}
   * @throws IllegalArgumentException when there are more or fewer values than parts
   */
  public Token token(String issuer, List<String> values) {
    if (values.size() != parts.size()) {
      throw new IllegalArgumentException(
          "the kind " + name + " has " + parts.size() + " parts, not " + values.size());
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (ClaimTemplate template : claims) {
      texts.put(template.claim(), template.text(values));
    }
    return new Token(issuer, texts);
  }

  /** A good token to show: every part is its best example. */
  public Token example(String issuer) {
    return token(issuer, parts.stream().map(part -> part.examples().get(0)).toList());
  }
}
