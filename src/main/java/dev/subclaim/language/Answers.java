package dev.subclaim.language;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found out about the words of one layout. The policies of a team, and the rules asked of
 * one policy, put the same questions again and again. Answers hang on nothing but the question, so
 * forgetting them changes nothing. May be used by many threads.
 */
public final class Answers {
  /** Enough for the questions of some hundred policies; then all are forgotten. */
  private static final int MOST = 10_000;

  private final Layout layout;
  private final List<List<String>> samples;
  private final Map<Formula, Search.Result> known = new ConcurrentHashMap<>();

  /**
   * Answers about a layout.
   *
   * @param samples some of its words, a value for each part; they save looking for one
   */
  public Answers(Layout layout, List<List<String>> samples) {
    this.layout = layout;
    this.samples = samples.stream().map(layout::texts).toList();
  }

  /** Whether some word of the layout meets the formula; unknown where that costs too much. */
  public Truth meets(Formula formula) {
    if (samples.stream().anyMatch(formula::holds)) {
      return Truth.YES;
    }
    Search.Result result = shortest(formula);
    return result instanceof Search.Exhausted
        ? Truth.UNKNOWN
        : Truth.of(result instanceof Search.Found);
  }

  /** A shortest word of the layout that meets the formula, looked for within an ordinary budget. */
  public Search.Result shortest(Formula formula) {
    Search.Result found = known.get(formula);
    if (found != null) {
      return found;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    Search.Result answer = Search.shortest(layout, formula, Budget.ordinary());
    known.put(formula, answer);
    return answer;
  }
}
