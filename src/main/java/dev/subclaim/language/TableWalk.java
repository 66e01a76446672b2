package dev.subclaim.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One walk over a table with some formulas. Every pattern in them is read along; a situation is the
 * states of all patterns, and what a value makes of a situation is worked out once. Where the rest
 * of the words cannot change an answer any more, they are passed on together. Mutable.
 */
final class TableWalk {
  private static final int UNDECIDED = -1;

  private final Layout layout;
  private final List<Formula> formulas;
  private final Table.Visitor visitor;

  /** The patterns of the formulas, each with the text that it is asked of. */
  private final Map<Asked, Integer> asked = new LinkedHashMap<>();

  private final List<PatternRun> runs = new ArrayList<>();
  private final List<Integer> texts = new ArrayList<>();
  private final List<int[]> situations = new ArrayList<>();
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> answers = new HashMap<>();
  private final List<Map<Step, Integer>> known = new ArrayList<>();
  private final List<String> path = new ArrayList<>();

  /** Where nothing was found; many words end alike. */
  private final Set<Visit> inVain = new HashSet<>();

  private long visited;

  private record Asked(int text, Pattern pattern) {}

  private record Step(int situation, String value) {}

  private record Visit(TableNode node, int situation) {}

  TableWalk(Layout layout, List<Formula> formulas, Table.Visitor visitor) {
    this.layout = layout;
    this.formulas = formulas;
    this.visitor = visitor;
    formulas.forEach(this::collect);
    layout.parts().forEach(part -> known.add(new HashMap<>()));
  }

  private void collect(Formula formula) {
    if (formula instanceof Formula.Match match) {
      match.patterns().forEach(pattern -> collect(new Asked(match.text(), pattern)));
    } else if (formula instanceof Formula.Not not) {
      collect(not.formula());
    } else if (formula instanceof Formula.And and) {
      and.formulas().forEach(this::collect);
    } else {
      ((Formula.Or) formula).formulas().forEach(this::collect);
    }
  }

  private void collect(Asked question) {
    if (asked.putIfAbsent(question, asked.size()) == null) {
      runs.add(new PatternRun(question.pattern()));
      texts.add(question.text());
    }
  }

  void walk(TableNode root) {
    int[] states = new int[runs.size()];
    for (int i = 0; i < states.length; i++) {
      states[i] = ended(i, 0, runs.get(i).start());
    }
    walk(root, 0, number(states));
  }

  private void walk(TableNode node, int part, int situation) {
    int answer = answers.computeIfAbsent(situation, this::answer);
    if (answer == 0) {
      return;
    }
    if (answer != UNDECIDED) {
      visited++;
      visitor.words(answer, new Words(path, node));
      return;
    }
    Visit visit = new Visit(node, situation);
    if (!inVain.contains(visit)) {
      long before = visited;
      below(node, part, situation);
      if (visited == before) {
        inVain.add(visit);
      }
    }
  }

  private void below(TableNode node, int part, int situation) {
    for (int i = 0; i < node.names().size(); i++) {
      String value = node.names().get(i);
      path.add(value);
      walk(node.below().get(i), part + 1, after(situation, part, value));
      path.remove(path.size() - 1);
    }
  }

  private int after(int situation, int part, String value) {
    Step step = new Step(situation, value);
    Integer before = known.get(part).get(step);
    if (before == null) {
      before = number(read(situations.get(situation), part, value));
      known.get(part).put(step, before);
    }
    return before;
  }

  private int[] read(int[] before, int part, String value) {
    int[] states = new int[before.length];
    for (int i = 0; i < states.length; i++) {
      Layout.Text text = layout.texts().get(texts.get(i));
      int state = runs.get(i).after(before[i], text.literals().get(part));
      int read = text.uses().get(part) ? runs.get(i).after(state, value) : state;
      states[i] = ended(i, part + 1, read);
    }
    return states;
  }

  /** A text in which no part stands any more is read to its end at once. */
  private int ended(int run, int part, int state) {
    Layout.Text text = layout.texts().get(texts.get(run));
    return text.endsBefore(part)
        ? runs.get(run).end(runs.get(run).after(state, text.tail(part)))
        : state;
  }

  private int number(int[] states) {
    return numbers.computeIfAbsent(Ints.list(states), key -> added(states));
  }

  private int added(int[] states) {
    situations.add(states);
    return situations.size() - 1;
  }

  /** Which formulas hold, or that it is still open. */
  private int answer(int situation) {
    int holding = 0;
    for (int i = 0; i < formulas.size(); i++) {
      Truth truth = truth(formulas.get(i), situations.get(situation));
      if (truth == Truth.UNKNOWN) {
        return UNDECIDED;
      }
      holding |= truth == Truth.YES ? 1 << i : 0;
    }
    return holding;
  }

  private Truth truth(Formula formula, int[] states) {
    if (formula instanceof Formula.Match match) {
      return match.patterns().stream()
          .map(pattern -> state(states[asked.getOrDefault(new Asked(match.text(), pattern), 0)]))
          .reduce(Truth.NO, Truth::or);
    }
    if (formula instanceof Formula.Not not) {
      return truth(not.formula(), states).not();
    }
    if (formula instanceof Formula.And and) {
      return and.formulas().stream().map(f -> truth(f, states)).reduce(Truth.YES, Truth::and);
    }
    return ((Formula.Or) formula)
        .formulas().stream().map(f -> truth(f, states)).reduce(Truth.NO, Truth::or);
  }

  private static Truth state(int state) {
    return switch (state) {
      case PatternRun.NEVER -> Truth.NO;
      case PatternRun.ALWAYS -> Truth.YES;
      default -> Truth.UNKNOWN;
    };
  }
}
