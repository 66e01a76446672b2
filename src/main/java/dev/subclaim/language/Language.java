package dev.subclaim.language;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A set of texts: patterns combined by union, intersection, complement and difference. Combining
 * costs nothing; the questions do the work, within a budget.
 *
 * <p>Laws, for all languages A and B: {@code A.minus(B)} is {@code A} and the complement of {@code
 * B}; complement turns union into intersection; {@code A.includes(B)} is the emptiness of {@code
 * B.minus(A)}; the shortest member of A is in A and no shorter text is.
 */
public final class Language {
  private static final Layout ALL_TEXTS = Layout.single(Domain.any());

  private final Formula formula;

  private Language(Formula formula) {
    this.formula = formula;
  }

  /** The texts that match one of the patterns. */
  public static Language of(Pattern... patterns) {
    return new Language(new Formula.Match(0, List.of(patterns)));
  }

  /** The texts of either. */
  public Language union(Language other) {
    return new Language(formula.or(other.formula));
  }

  /** The texts of both. */
  public Language intersect(Language other) {
    return new Language(formula.and(other.formula));
  }

  /** The texts that are not in the language. */
  public Language complement() {
    return new Language(formula.negate());
  }

  /** The texts of this language that are not in the other one. */
  public Language minus(Language other) {
    return intersect(other.complement());
  }

  /** Whether the text is in the language. */
  public boolean contains(String text) {
    return formula.holds(List.of(text));
  }

  /** Whether no text is in the language. */
  public Truth isEmpty(Budget budget) {
    Search.Result result = shortest(budget);
    return result instanceof Search.Exhausted
        ? Truth.UNKNOWN
        : Truth.of(result instanceof Search.None);
  }

  /** A shortest text of the language. */
  public Search.Result shortest(Budget budget) {
    return Search.shortest(ALL_TEXTS, formula, budget);
  }

  /** Whether every text of the other language is in this one. */
  public Truth includes(Language other, Budget budget) {
    return other.minus(this).isEmpty(budget);
  }

  /**
   * How many texts there are.
   *
   * @return empty when the budget was used up
   */
  public Optional<Count> count(Budget budget) {
    return Projection.of(ALL_TEXTS, formula, 0, budget)
        .map(domain -> new Count(new DfaWords(domain.dfa()).count()));
  }

  /**
   * A number of texts.
   *
   * @param finite empty when there is no end to them
   */
  public record Count(Optional<BigInteger> finite) {}
}
