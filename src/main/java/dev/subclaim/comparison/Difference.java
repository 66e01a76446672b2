package dev.subclaim.comparison;

import dev.subclaim.language.Truth;
import java.util.List;
import java.util.Locale;

/**
 * What a change of a trust policy changes.
 *
 * @param gained tokens that get in now and did not before, most telling first; a token a kind
 * @param lost tokens that got in before and do not now
 * @param opened whether somebody gets in now that did not before
 * @param closed whether somebody got in before that does not now
 * @param notes differences that are none of tokens, and what could not be decided; phrases
 */
public record Difference(
    List<Gain> gained, List<Gain> lost, Truth opened, Truth closed, List<String> notes) {
  public Difference {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    notes = List.copyOf(notes);
  }

  /** How the new policy stands to the old one. */
  public enum Verdict {
    EQUAL,
    NARROWER,
    WIDER,
    INCOMPARABLE,
    UNDECIDED,
    /** There is no old one. */
    ADDED,
    /** There is no new one. */
    REMOVED;

    /** As people and programs read it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same, told by other tokens that get in. */
  public Difference showing(List<Gain> others) {
    return new Difference(others, lost, opened, closed, notes);
  }

  /** Whether it is proved that nobody who got in before is refused now. */
  public boolean keepsEverybody() {
    return closed == Truth.NO;
  }

  /** The answer. That nobody gets in is said only when it is proved. */
  public Verdict verdict() {
    if (opened == Truth.UNKNOWN) {
      return Verdict.UNDECIDED;
    }
    if (opened == Truth.YES) {
      return closed == Truth.YES ? Verdict.INCOMPARABLE : Verdict.WIDER;
    }
    return closed == Truth.NO ? Verdict.EQUAL : Verdict.NARROWER;
  }
}
