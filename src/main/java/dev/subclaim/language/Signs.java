package dev.subclaim.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All patterns of a formula as the states of one nondeterministic automaton. The values of one
 * condition share their beginnings up to the first star (a tree of branches); what stands behind
 * the first star is a chain of states, one a sign.
 *
 * <p>States of one chain are consecutive, and of two stars in a chain the later one accepts more.
 */
final class Signs {
  private static final int END = -3;
  private static final int BRANCH = -4;
  private static final int NO_STATE = -1;

  /** Added to a letter that stands for all its cases. */
  private static final int FOLDED = 0x10000;

  private final Map<Formula.Match, Integer> starts = new LinkedHashMap<>();
  private final List<Branch> branches = new ArrayList<>();
  private int[] signs = new int[64];
  private int[] texts = new int[64];

  /** For a state in a chain the chain's first state; for a branch its place among the branches. */
  private int[] homes = new int[64];

  private boolean[] folds = new boolean[64];
  private int size;

  /** What may follow the same beginning: most often one sign, so that one is kept apart. */
  private static final class Branch {
    private int key = END;
    private int target = NO_STATE;
    private Map<Integer, Integer> more = Map.of();
    private List<Integer> chains = List.of();
    private boolean ends;

    int next(int sign) {
      return sign == key ? target : more.isEmpty() ? NO_STATE : more.getOrDefault(sign, NO_STATE);
    }

    void put(int sign, int state) {
      if (target == NO_STATE) {
        key = sign;
        target = state;
        return;
      }
      more = more.isEmpty() ? new TreeMap<>() : more;
      more.put(sign, state);
    }

    void chain(int state) {
      chains = chains.isEmpty() ? new ArrayList<>(1) : chains;
      chains.add(state);
    }
  }

  /** The state in which the condition has read nothing. */
  int start(Formula.Match match) {
    Integer known = starts.get(match);
    if (known != null) {
      return known;
    }
    int root = branch(match.text(), false);
    for (Pattern pattern : match.patterns()) {
      insert(root, pattern, match.text());
    }
    starts.put(match, root);
    return root;
  }

  private int branch(int text, boolean folds) {
    branches.add(new Branch());
    return add(BRANCH, text, branches.size() - 1, folds);
  }

  private void insert(int root, Pattern pattern, int text) {
    int at = root;
    int i = 0;
    while (i < pattern.length() && pattern.sign(i) != Pattern.STAR) {
      at = child(at, pattern.sign(i++), text, pattern.ignoresCase());
    }
    if (i == pattern.length()) {
      branches.get(homes[at]).ends = true;
    } else {
      branches.get(homes[at]).chain(chain(pattern, i, text));
    }
  }

  /** The branch behind a sign; letters that ignore case are kept apart from those that do not. */
  private int child(int at, int sign, int text, boolean folds) {
    Branch branch = branches.get(homes[at]);
    int key = folds && sign >= 0 ? FOLDED + Character.toLowerCase((char) sign) : sign;
    int known = branch.next(key);
    if (known == NO_STATE) {
      known = branch(text, folds);
      branch.put(key, known);
    }
    return known;
  }

  private int chain(Pattern pattern, int from, int text) {
    int first = size;
    for (int i = from; i < pattern.length(); i++) {
      add(pattern.sign(i), text, first, pattern.ignoresCase());
    }
    add(END, text, first, pattern.ignoresCase());
    return first;
  }

  private int add(int sign, int text, int home, boolean fold) {
    if (size == signs.length) {
      signs = Arrays.copyOf(signs, size * 2);
      texts = Arrays.copyOf(texts, size * 2);
      homes = Arrays.copyOf(homes, size * 2);
      folds = Arrays.copyOf(folds, size * 2);
    }
    signs[size] = sign;
    texts[size] = text;
    homes[size] = home;
    folds[size] = fold;
    return size++;
  }

  /** The text whose letters move the state. */
  int text(int state) {
    return texts[state];
  }

  boolean isStar(int state) {
    return signs[state] == Pattern.STAR;
  }

  /** Whether two states stand in one chain. */
  boolean sameChain(int a, int b) {
    return signs[a] != BRANCH && signs[b] != BRANCH && homes[a] == homes[b];
  }

  /** Whether every rest of the text is accepted. */
  boolean isEverything(int state) {
    if (signs[state] == BRANCH) {
      for (int chain : branches.get(homes[state]).chains) {
        if (isEverything(chain)) {
          return true;
        }
      }
      return false;
    }
    return signs[state] == Pattern.STAR && signs[state + 1] == END;
  }

  /** Whether the text may end in the state. */
  boolean accepts(int state) {
    if (signs[state] == BRANCH && branches.get(homes[state]).ends) {
      return true;
    }
    return signs[state] == END || isEverything(state);
  }

  /** The states after one unit; a later star takes the place of the one that it covers. */
  void step(int state, char c, Ints out) {
    if (signs[state] == BRANCH) {
      stepBranch(branches.get(homes[state]), c, out);
      return;
    }
    boolean star = signs[state] == Pattern.STAR;
    int place = star ? state + 1 : state;
    boolean moves = matches(place, c);
    if (star && !(moves && signs[place + 1] == Pattern.STAR)) {
      out.add(state);
    }
    if (moves) {
      out.add(place + 1);
    }
  }

  private void stepBranch(Branch branch, char c, Ints out) {
    addIfThere(branch.next(c), out);
    addIfThere(branch.next(FOLDED + Character.toLowerCase(c)), out);
    addIfThere(branch.next(Pattern.ONE), out);
    for (int chain : branch.chains) {
      step(chain, c, out);
    }
  }

  private static void addIfThere(int state, Ints out) {
    if (state != NO_STATE) {
      out.add(state);
    }
  }

  private boolean matches(int place, char c) {
    int sign = signs[place];
    return sign == c
        || sign == Pattern.ONE
        || (sign >= 0
            && folds[place]
            && Character.toLowerCase((char) sign) == Character.toLowerCase(c));
  }

  /** The units for which the state behaves unlike for all others. */
  void distinguish(int state, Ints out) {
    if (signs[state] == BRANCH) {
      Branch branch = branches.get(homes[state]);
      distinguish(branch.key, branch.key >= FOLDED, out);
      for (int key : branch.more.keySet()) {
        distinguish(key, key >= FOLDED, out);
      }
      for (int chain : branch.chains) {
        distinguish(chain, out);
      }
      return;
    }
    int place = signs[state] == Pattern.STAR ? state + 1 : state;
    distinguish(signs[place], folds[place], out);
  }

  private static void distinguish(int sign, boolean folds, Ints out) {
    if (sign >= 0 && folds) {
      CaseVariants.of((char) (sign % FOLDED)).forEach(out::add);
    } else if (sign >= 0) {
      out.add(sign);
    }
  }
}
