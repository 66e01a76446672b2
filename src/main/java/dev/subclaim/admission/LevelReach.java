package dev.subclaim.admission;

import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.language.Domain;
import java.util.List;

/**
 * What is admitted at one level by tokens of one kind, in its most telling part.
 *
 * @param level the level
 * @param part the part of the kind that is bound closest
 * @param index the part's place among the kind's parts
 * @param kind the kind and what is admitted of it
 * @param shape how many values
 * @param values the values of ONE and THESE, the exceptions of ALL_BUT
 * @param domain all admitted values
 */
public record LevelReach(
    Level level,
    Part part,
    int index,
    KindAdmission kind,
    Shape shape,
    List<String> values,
    Domain domain) {
  public LevelReach {
    values = List.copyOf(values);
  }
}
