package dev.subclaim.issuer;

import java.util.List;

/**
 * One shape of token that an issuer mints. A condition key of the issuer that is not among the
 * claims is absent from such tokens.
 *
 * @param name unique in the profile, {@code deployment}
 * @param family kinds that people name as one: a role meant for one of a family is not surprised by
 *     the others
 * @param title for people, {@code Pulumi Deployments}
 * @param certainty whether the issuer documents it
 * @param parts in the order in which every claim uses them
 * @param claims one template a claim; {@code aud} and {@code sub} always
 */
public record TokenKind(
    String name,
    String family,
    String title,
    Certainty certainty,
    List<Part> parts,
    List<ClaimTemplate> claims) {
  public TokenKind {
    parts = List.copyOf(parts);
    claims = List.copyOf(claims);
  }
}
