package dev.subclaim.source;

import java.util.List;
import java.util.Optional;

/**
 * One value of a JSON or YAML document together with where it is written. YAML tags
 * (CloudFormation's {@code !Sub} and its like) are kept; anchors and aliases are resolved.
 */
public sealed interface Tree {
  /** Where the value is written. */
  Span span();

  /** Where the value is in its document. */
  Pointer pointer();

  /** The YAML tag as written, {@code !Sub} for example. */
  Optional<String> tag();

  /** The same value, written where it is, but standing somewhere else in the document. */
  default Tree at(Pointer other) {
    return YamlTypes.moved(this, other);
  }

  /**
   * An object.
   *
   * @param members in the order of the text; duplicates are kept (and reported by the reader)
   */
  record Mapping(List<Member> members, Span span, Pointer pointer, Optional<String> tag)
      implements Tree {
    public Mapping {
      members = List.copyOf(members);
    }

    /** The value of the first member with this very name. */
    public Optional<Tree> get(String name) {
      for (Member member : members) {
        if (member.key().text().equals(name)) {
          return Optional.of(member.value());
        }
      }
      return Optional.empty();
    }
  }

  /** A member of an object: its name and its value. */
  record Member(Scalar key, Tree value) {}

  /** An array. */
  record Sequence(List<Tree> items, Span span, Pointer pointer, Optional<String> tag)
      implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A string, number, Boolean or null.
   *
   * @param text the value after escapes; numbers and Booleans as they are written
   * @param type what it is in the document
   * @param holes parts of {@code text} that a template left open, in order; usually none
   */
  record Scalar(
      String text, Type type, List<Hole> holes, Span span, Pointer pointer, Optional<String> tag)
      implements Tree {
    public Scalar {
      holes = List.copyOf(holes);
    }

    /**
     * The place of a part of {@link #text()}, with escapes mapped back: offsets count in the text,
     * the answer in the file.
     */
    public Span part(int from, int to) {
      return StringPlaces.part(this, from, to);
    }
  }

  /** A value that the file does not tell: an intrinsic, unknown after apply, a secret. */
  record Unknown(String reason, Span span, Pointer pointer, Optional<String> tag) implements Tree {}

  /** The types of scalars. */
  enum Type {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /**
   * A part of a text that is not known.
   *
   * @param start first character of the placeholder that stands for it
   * @param end after its last character
   * @param reason why it is not known, as a phrase
   */
  record Hole(int start, int end, String reason) {}
}
