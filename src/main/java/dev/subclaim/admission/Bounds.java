package dev.subclaim.admission;

import dev.subclaim.language.Formula;
import java.util.List;

/**
 * Readings of what a condition, a statement or a policy holds for. Surely lies within the two next,
 * and both lie within possibly:
 *
 * <ul>
 *   <li>surely: conditions on keys outside the token fail, text that is not known matches nothing;
 *   <li>shown: conditions on keys outside the token hold (a witness shows them as its context),
 *       text that is not known matches nothing;
 *   <li>unmet: such conditions fail, text that is not known matches anything (what a Deny takes
 *       from the token of a witness, whose context spares it);
 *   <li>possibly: such conditions hold, text that is not known matches anything.
 * </ul>
 */
public record Bounds(Formula surely, Formula shown, Formula unmet, Formula possibly) {
  /** Met by every token, whatever else the request holds. */
  public static final Bounds ALWAYS = exactly(Formula.ALWAYS);

  /** Met by no token. */
  public static final Bounds NEVER = exactly(Formula.NEVER);

  /** A condition on something that tokens do not tell. */
  public static final Bounds OUTSIDE =
      new Bounds(Formula.NEVER, Formula.ALWAYS, Formula.NEVER, Formula.ALWAYS);

  /** Nothing is known. */
  public static final Bounds UNKNOWN =
      new Bounds(Formula.NEVER, Formula.NEVER, Formula.ALWAYS, Formula.ALWAYS);

  /** Both bounds the same: nothing outside the token is asked, and nothing unknown. */
  public static Bounds exactly(Formula formula) {
    return new Bounds(formula, formula, formula, formula);
  }

  /** Known up to text that is not known. */
  static Bounds between(Formula least, Formula most) {
    return new Bounds(least, least, most, most);
  }

  /** Met when all of these are. */
  public static Bounds all(List<Bounds> bounds) {
    return new Bounds(
        new Formula.And(bounds.stream().map(Bounds::surely).toList()),
        new Formula.And(bounds.stream().map(Bounds::shown).toList()),
        new Formula.And(bounds.stream().map(Bounds::unmet).toList()),
        new Formula.And(bounds.stream().map(Bounds::possibly).toList()));
  }

  /** Met when one of these is. */
  public static Bounds any(List<Bounds> bounds) {
    return new Bounds(
        new Formula.Or(bounds.stream().map(Bounds::surely).toList()),
        new Formula.Or(bounds.stream().map(Bounds::shown).toList()),
        new Formula.Or(bounds.stream().map(Bounds::unmet).toList()),
        new Formula.Or(bounds.stream().map(Bounds::possibly).toList()));
  }

  /** What is left when a Deny takes its part out; a Deny that may not apply takes least. */
  public Bounds without(Bounds denied) {
    return new Bounds(
        surely.and(denied.possibly.negate()),
        shown.and(denied.unmet.negate()),
        unmet.and(denied.surely.negate()),
        possibly.and(denied.surely.negate()));
  }
}
