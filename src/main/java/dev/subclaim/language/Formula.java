package dev.subclaim.language;

import java.util.List;

/**
 * A Boolean combination of "this text matches one of these patterns": what a policy asks of a
 * token.
 */
public sealed interface Formula {
  /** Holds always. */
  Formula ALWAYS = new And(List.of());

  /** Holds never. */
  Formula NEVER = new Or(List.of());

  /**
   * A text of the layout matches one of the patterns.
   *
   * @param text the text, by its place in {@link Layout#texts()}
   * @param patterns none of them: never holds
   */
  record Match(int text, List<Pattern> patterns) implements Formula {
    public Match {
      patterns = List.copyOf(patterns);
    }
  }

  /** The other one does not hold. */
  record Not(Formula formula) implements Formula {}

  /** All hold. */
  record And(List<Formula> formulas) implements Formula {
    public And {
      formulas = List.copyOf(formulas);
    }
  }

  /** One holds at least. */
  record Or(List<Formula> formulas) implements Formula {
    public Or {
      formulas = List.copyOf(formulas);
    }
  }

  /** Whether it holds for these texts. Each pattern is tried at most once. */
  default boolean holds(List<String> texts) {
    if (this instanceof Match match) {
      String text = texts.get(match.text());
      return match.patterns().stream().anyMatch(pattern -> pattern.matches(text));
    }
    if (this instanceof Not not) {
      return !not.formula().holds(texts);
    }
    if (this instanceof And and) {
      return and.formulas().stream().allMatch(formula -> formula.holds(texts));
    }
    return ((Or) this).formulas().stream().anyMatch(formula -> formula.holds(texts));
  }

  /** This and the other one. */
  default Formula and(Formula other) {
    return new And(List.of(this, other));
  }

  /** This or the other one. */
  default Formula or(Formula other) {
    return new Or(List.of(this, other));
  }

  /** Not this. */
  default Formula negate() {
    return new Not(this);
  }
}
