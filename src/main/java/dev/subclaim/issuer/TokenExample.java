package dev.subclaim.issuer;

import dev.subclaim.source.Tree;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A token that a profile shows to say what it means; executed like a test.
 *
 * @param accepted whether the issuer can mint it
 * @param token its claims; audience and subject at least
 * @param kind the kind it is, empty text for a rejected one
 * @param values values that its parts must have; others are not looked at
 * @param at where the profile writes it
 */
public record TokenExample(
    boolean accepted, Token token, String kind, SortedMap<String, String> values, Tree at) {
  public TokenExample {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
