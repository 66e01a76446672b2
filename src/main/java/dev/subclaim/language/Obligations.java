package dev.subclaim.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The alternating automaton of a formula over a layout, made as it is walked. A set of obligations
 * is what the rest of a word must still meet: each number is twice a state of {@link Signs}, plus
 * one when the rest must <em>not</em> be accepted from there. Choices of a nondeterministic step
 * give several sets; of an obligation that must not be met, all branches go into one set.
 *
 * <p>Nothing is ever made deterministic: {@code *a?????} negated costs a set of at most six
 * numbers.
 */
final class Obligations {
  private final List<Layout.Text> texts;
  private final Signs signs = new Signs();
  private final Map<Long, int[]> afterLiteral = new HashMap<>();
  private final Ints buffer = new Ints();

  Obligations(Layout layout) {
    this.texts = layout.texts();
  }

  Signs signs() {
    return signs;
  }

  /** What the whole word must meet; one set for each way to meet the formula. */
  List<int[]> initial(Formula formula, Budget budget) {
    List<int[]> sets = new ArrayList<>();
    for (int[] obligations : ways(formula, false, budget)) {
      sets.addAll(cross(0, obligations));
    }
    return sets;
  }

  private List<int[]> ways(Formula formula, boolean negated, Budget budget) {
    if (formula instanceof Formula.Not not) {
      return ways(not.formula(), !negated, budget);
    }
    if (formula instanceof Formula.Match match) {
      int obligation = signs.start(match) * 2 + (negated ? 1 : 0);
      Combination combination = new Combination(signs);
      return combination.add(obligation) ? combination.sets() : List.of();
    }
    boolean conjunction = formula instanceof Formula.And;
    List<Formula> parts =
        formula instanceof Formula.And and ? and.formulas() : ((Formula.Or) formula).formulas();
    return conjunction != negated ? all(parts, negated, budget) : any(parts, negated, budget);
  }

  private List<int[]> any(List<Formula> formulas, boolean negated, Budget budget) {
    Antichain sets = new Antichain();
    for (Formula formula : formulas) {
      for (int[] set : ways(formula, negated, budget)) {
        sets.addMinimal(set, budget);
      }
    }
    return sets.sets();
  }

  private List<int[]> all(List<Formula> formulas, boolean negated, Budget budget) {
    List<int[]> sets = List.of(new int[0]);
    for (Formula formula : formulas) {
      List<int[]> ways = ways(formula, negated, budget);
      Antichain product = new Antichain();
      for (int[] set : sets) {
        for (int[] way : ways) {
          if (budget.exhausted()) {
            return List.of();
          }
          merge(set, way).forEach(merged -> product.addMinimal(merged, budget));
        }
      }
      sets = product.sets();
    }
    return sets;
  }

  private List<int[]> merge(int[] left, int[] right) {
    Combination combination = new Combination(signs);
    for (int obligation : left) {
      combination.add(obligation);
    }
    for (int obligation : right) {
      combination.add(obligation);
    }
    return combination.sets();
  }

  /** What is left after a unit of a part. */
  List<int[]> step(int part, int[] obligations, char c) {
    Combination combination = new Combination(signs);
    for (int obligation : obligations) {
      if (texts.get(signs.text(obligation >> 1)).has(part)) {
        buffer.clear();
        signs.step(obligation >> 1, c, buffer);
        if (!combination.add(obligation & 1, buffer.sorted())) {
          return List.of();
        }
      } else {
        combination.add(obligation);
      }
    }
    return combination.sets();
  }

  /**
   * What is left after the literals that stand before a part, or at the end. Obligations on texts
   * that no further part stands in are settled here.
   */
  List<int[]> cross(int part, int[] obligations) {
    Combination combination = new Combination(signs);
    for (int obligation : obligations) {
      Layout.Text text = texts.get(signs.text(obligation >> 1));
      boolean possible =
          text.endsBefore(part)
              ? accepts(obligation >> 1, part, text) == ((obligation & 1) == 0)
              : cross(part, text.literals().get(part), obligation, combination);
      if (!possible) {
        return List.of();
      }
    }
    return combination.sets();
  }

  private boolean cross(int part, String literal, int obligation, Combination out) {
    return literal.isEmpty()
        ? out.add(obligation)
        : out.add(obligation & 1, after(obligation >> 1, part, literal));
  }

  private boolean accepts(int state, int part, Layout.Text text) {
    for (int last : after(state, part, text.tail(part))) {
      if (signs.accepts(last)) {
        return true;
      }
    }
    return false;
  }

  private int[] after(int state, int part, String literal) {
    long key = ((long) part << 32) | state;
    int[] known = afterLiteral.get(key);
    if (known != null) {
      return known;
    }
    int[] states = {state};
    for (int i = 0; i < literal.length() && states.length > 0; i++) {
      buffer.clear();
      for (int from : states) {
        signs.step(from, literal.charAt(i), buffer);
      }
      states = Combination.withoutCovered(signs, buffer.sorted());
    }
    afterLiteral.put(key, states);
    return states;
  }

  /** Whether any of the obligations depends on the letters of a part. */
  boolean concern(int part, int[] obligations) {
    for (int obligation : obligations) {
      if (texts.get(signs.text(obligation >> 1)).has(part)) {
        return true;
      }
    }
    return false;
  }

  /** The units of a part for which some obligation behaves unlike for all others, ascending. */
  char[] distinguished(int part, int[] obligations) {
    buffer.clear();
    for (int obligation : obligations) {
      if (texts.get(signs.text(obligation >> 1)).has(part)) {
        signs.distinguish(obligation >> 1, buffer);
      }
    }
    int[] sorted = buffer.sorted();
    char[] units = new char[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      units[i] = (char) sorted[i];
    }
    return units;
  }
}
