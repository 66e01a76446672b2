package dev.subclaim.issuer;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A web identity token as AWS sees it: who issued it and its claims.
 *
 * @param issuer the issuer's URL without scheme
 * @param claims the mapped claims by name ({@code aud}, {@code sub}, ...); one value each
 */
public record Token(String issuer, SortedMap<String, String> claims) {
  public Token {
    claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
  }
}
