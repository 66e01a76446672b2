package dev.subclaim.issuer;

import dev.subclaim.language.Domain;
import java.util.List;
import java.util.Optional;

/**
 * A part that claims of one token share: the organization that stands in the audience and inside
 * the subject.
 *
 * @param name as templates name it, {@code organization}
 * @param label the issuer's word for it, {@code repository}
 * @param plural the same for several, {@code repositories}
 * @param level what it names; empty for parts that name nobody (a branch's kind, a number)
 * @param domain which texts it can be; without length limits
 * @param examples good values for a token that is shown, best first; each in the domain
 * @param maxLength the longest value in characters, where the issuer tells one
 * @param unreviewed values that tokens have while a change is only proposed: nobody approved it yet
 * @param branches the values that everybody who may push makes at will, where there are such
 * @param unique whether a value is one thing's at the whole issuer, an id, and so binds what that
 *     thing belongs to as well
 */
public record Part(
    String name,
    String label,
    String plural,
    Optional<Level> level,
    Domain domain,
    List<String> examples,
    Optional<Integer> maxLength,
    List<String> unreviewed,
    Optional<Domain> branches,
    boolean unique) {
  public Part {
    examples = List.copyOf(examples);
    unreviewed = List.copyOf(unreviewed);
  }

  /** A part that can be any text and names nobody; what people call it is its name. */
  public static Part anything(String label, String plural, String example) {
    return new Part(
        label,
        label,
        plural,
        Optional.empty(),
        Domain.any(),
        List.of(example),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false);
  }
}
