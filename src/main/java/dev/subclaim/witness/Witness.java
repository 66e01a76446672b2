package dev.subclaim.witness;

import dev.subclaim.issuer.Token;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A token that proves a finding, and the request it comes with.
 *
 * @param token the complete token
 * @param context what else the request must carry: condition key to value; usually empty
 * @param invented values in the token that are made up (a name that anybody may register)
 * @param admitted whether the policy admits it; else it is an intended token that is refused
 */
public record Witness(
    Token token, SortedMap<String, String> context, List<String> invented, boolean admitted) {
  public Witness {
    context = Collections.unmodifiableSortedMap(new TreeMap<>(context));
    invented = List.copyOf(invented);
  }
}
