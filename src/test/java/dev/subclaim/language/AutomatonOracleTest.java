package dev.subclaim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import dk.brics.automaton.SpecialOperations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The kernel against dk.brics.automaton: emptiness, shortest members, inclusion, projection. */
class AutomatonOracleTest {
  private static final int CASES = 5_000;

  @Test
  void emptinessAndShortestMembersAgree() {
    int empty = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Formula formula = new RandomPatterns(seed).formula(1, 4);
      Automaton oracle = automaton(formula);
      Search.Result result =
          Search.shortest(Layout.single(Domain.any()), formula, Budget.ordinary());
      if (oracle.isEmpty()) {
        assertInstanceOf(Search.None.class, result, "seed " + seed);
        empty++;
      } else {
        Search.Found found = assertInstanceOf(Search.Found.class, result, "seed " + seed);
        assertTrue(oracle.run(found.values().get(0)), "seed " + seed);
        int shortest = oracle.getShortestExample(true).length();
        assertEquals(shortest, found.values().get(0).length(), "seed " + seed);
      }
    }
    assertTrue(empty > CASES / 20, "empty languages are tried: " + empty);
  }

  @Test
  void inclusionAgrees() {
    int included = 0;
    for (int seed = 0; seed < CASES; seed++) {
      RandomPatterns random = new RandomPatterns(seed);
      Pattern[] left = {random.pattern(), random.pattern()};
      Pattern[] right = {random.pattern(), random.pattern(), Pattern.like("a*")};
      boolean expected = BasicOperations.subsetOf(union(left), union(right));
      Truth actual = Language.of(right).includes(Language.of(left), Budget.ordinary());
      assertEquals(Truth.of(expected), actual, "seed " + seed);
      included += expected ? 1 : 0;
    }
    assertTrue(included > CASES / 20, "inclusions are tried: " + included);
  }

  @Test
  void projectionIsTheLanguageItself() {
    for (int seed = 0; seed < CASES; seed++) {
      Formula formula = new RandomPatterns(seed).formula(1, 3);
      Layout layout = Layout.single(Domain.any());
      Domain domain = Projection.of(layout, formula, 0, Budget.ordinary()).orElseThrow();
      Automaton oracle = automaton(formula);
      RandomPatterns words = new RandomPatterns(seed + 1L);
      for (int i = 0; i < 20; i++) {
        String word = words.word(7);
        assertEquals(oracle.run(word), domain.contains(word), "seed " + seed + ": " + word);
      }
      assertEquals(SpecialOperations.isFinite(oracle), domain.isFinite(), "seed " + seed);
    }
  }

  @Test
  void countsAgreeOnFiniteLanguages() {
    for (int seed = 0; seed < CASES; seed++) {
      Formula formula = new RandomPatterns(seed).formula(1, 3);
      Domain letters = Domain.parse("[ab:][ab:]?[ab:]?[ab:]?");
      Layout layout = Layout.single(letters);
      Domain domain = Projection.of(layout, formula, 0, Budget.ordinary()).orElseThrow();
      Set<String> expected =
          SpecialOperations.getFiniteStrings(
              BasicOperations.intersection(automaton(formula), fourLetters()), 1000);
      assertEquals(expected.size(), domain.values(1000).orElseThrow().size(), "seed " + seed);
    }
  }

  private static Automaton fourLetters() {
    return BasicOperations.repeat(BasicAutomata.makeCharSet(RandomPatterns.ALPHABET), 1, 4);
  }

  private static Automaton automaton(Formula formula) {
    if (formula instanceof Formula.Match match) {
      return union(match.patterns().toArray(new Pattern[0]));
    }
    if (formula instanceof Formula.Not not) {
      return BasicOperations.complement(automaton(not.formula()));
    }
    boolean all = formula instanceof Formula.And;
    List<Formula> parts =
        formula instanceof Formula.And and ? and.formulas() : ((Formula.Or) formula).formulas();
    Automaton result = all ? BasicAutomata.makeAnyString() : BasicAutomata.makeEmpty();
    for (Formula part : parts) {
      Automaton next = automaton(part);
      result =
          all ? BasicOperations.intersection(result, next) : BasicOperations.union(result, next);
    }
    return result;
  }

  private static Automaton union(Pattern[] patterns) {
    Automaton result = BasicAutomata.makeEmpty();
    for (Pattern pattern : patterns) {
      result = BasicOperations.union(result, automaton(pattern));
    }
    return result;
  }

  private static Automaton automaton(Pattern pattern) {
    Automaton result = BasicAutomata.makeEmptyString();
    for (int i = 0; i < pattern.length(); i++) {
      result = BasicOperations.concatenate(result, sign(pattern, pattern.sign(i)));
    }
    return result;
  }

  private static Automaton sign(Pattern pattern, int sign) {
    if (sign == Pattern.STAR) {
      return BasicAutomata.makeAnyString();
    }
    if (sign == Pattern.ONE) {
      return BasicAutomata.makeAnyChar();
    }
    char c = (char) sign;
    return pattern.ignoresCase()
        ? BasicAutomata.makeCharSet("" + Character.toLowerCase(c) + Character.toUpperCase(c))
        : BasicAutomata.makeChar(c);
  }
}
