package dev.subclaim.source;

import java.util.Optional;

/**
 * A JSON Pointer (RFC 6901) to a value, kept as a chain so that making one costs nothing.
 *
 * @param parent the pointer to the container; empty for the whole document
 * @param token the member's name or the item's index; empty text for the whole document
 */
public record Pointer(Optional<Pointer> parent, String token) {
  /** The whole document. */
  public static final Pointer ROOT = new Pointer(Optional.empty(), "");

  /** The pointer to a member or item of what this one points to. */
  public Pointer child(String name) {
    return new Pointer(Optional.of(this), name);
  }

  /** The pointer to an item, counted from 0. */
  public Pointer child(int index) {
    return child(Integer.toString(index));
  }

  /** The pointer as text: empty for the whole document, else {@code /Statement/0/Effect}. */
  @Override
  public String toString() {
    return parent.map(p -> p + "/" + token.replace("~", "~0").replace("/", "~1")).orElse("");
  }
}
