package dev.subclaim.report;

import java.util.List;

/**
 * Which of the team's stacks, or environments, a change lets in and keeps out.
 *
 * @param sort {@code stack} or {@code environment}
 * @param all how many the team has
 * @param gained names of those that can assume the role now and could not before
 * @param unasked of these those that are known not to ask for it
 * @param lost names of those that could before and cannot now
 * @param missed of these those that ask for it
 */
public record Reached(
    String sort,
    int all,
    List<String> gained,
    List<String> unasked,
    List<String> lost,
    List<String> missed) {
  public Reached {
    gained = List.copyOf(gained);
    unasked = List.copyOf(unasked);
    lost = List.copyOf(lost);
    missed = List.copyOf(missed);
  }

  private String yours() {
    return "of your " + Counts.of(all, sort) + " ";
  }

  /** Says how many are let in; followed by {@link #shownGained}. */
  String gainedWords() {
    String some =
        unasked.isEmpty() || unasked.size() == gained.size()
            ? ""
            : ", " + unasked.size() + " of them " + dont(unasked.size());
    String none = unasked.size() == gained.size() ? " and " + dont(gained.size()) : some;
    return yours() + Counts.of(gained.size(), "more", "more") + " can assume it" + none + ":";
  }

  private static String dont(int number) {
    return (number == 1 ? "does" : "do") + " not ask for this role";
  }

  /** Those that do not ask for the role; everybody where nobody is known not to. */
  List<String> shownGained() {
    return unasked.isEmpty() ? gained : unasked;
  }

  /** Says how many are kept out; followed by their names. */
  String lostWords() {
    String asking =
        missed.isEmpty()
            ? ""
            : ", "
                + missed.size()
                + " of them "
                + (missed.size() == 1 ? "asks" : "ask")
                + " for it";
    return yours() + lost.size() + " can no longer assume it" + asking + ":";
  }

  /** Those that ask for the role; everybody where nobody does. */
  List<String> shownLost() {
    return missed.isEmpty() ? lost : missed;
  }
}
