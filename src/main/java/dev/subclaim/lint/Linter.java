package dev.subclaim.lint;

import dev.subclaim.language.Truth;
import dev.subclaim.rule.Dossier;
import dev.subclaim.rule.Fact;
import dev.subclaim.rule.Hinge;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.Severity;
import dev.subclaim.rule.UndecidedFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Asks rules about facts. Immutable; may be used by many threads.
 *
 * <p>Only a certain yes is a finding. What cannot be decided becomes at most one fact {@code
 * undecided} for each statement, about which rules are asked last.
 */
public final class Linter {
  private static final String UNDECIDED = UndecidedFact.TYPE.name();
  private final RuleIndex all;
  private final RuleIndex asked;
  private final Set<String> reported;
  private final Precedence precedence;

  private Linter(Collection<Rule> all, Collection<Rule> asked, Collection<Rule> reported) {
    this.all = RuleIndex.of(all);
    this.asked = RuleIndex.of(asked);
    this.reported = new TreeSet<>(reported.stream().map(Rule::name).toList());
    this.precedence = Precedence.of(reported);
  }

  /** A linter that reports what these rules find. */
  public static Linter of(Collection<Rule> rules) {
    return new Linter(rules, rules, rules);
  }

  /**
   * A linter that reports what some of the rules find; the others are asked only as far as they
   * tell what is undecided. A problem that not even one of all rules speaks of is a failure.
   */
  public static Linter of(Collection<Rule> all, Collection<Rule> reported) {
    return of(all, all, reported);
  }

  /** The same where some of all rules are switched off: those may say nothing at all. */
  static Linter of(Collection<Rule> all, Collection<Rule> enabled, Collection<Rule> reported) {
    boolean everyAnswerCounts = reported.stream().anyMatch(r -> r.type().name().equals(UNDECIDED));
    return new Linter(all, everyAnswerCounts ? enabled : reported, reported);
  }

  /** Asks every rule about every fact. */
  public Linted lint(Collection<Dossier> dossiers) {
    List<Finding> findings = new ArrayList<>();
    List<RuleFailure> failures = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      findings.addAll(precedence.apply(new Run(dossier, failures).findings()));
    }
    return new Linted(Sorting.sorted(findings), failures);
  }

  /** One dossier before the rules. */
  private final class Run {
    private final Dossier dossier;
    private final List<RuleFailure> failures;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Fact> broad = new ArrayList<>();
    private final Undecided undecided = new Undecided();

    Run(Dossier dossier, List<RuleFailure> failures) {
      this.dossier = dossier;
      this.failures = failures;
    }

    List<Finding> findings() {
      for (String type : asked.types()) {
        attempt(() -> "the facts `" + type + "`", () -> ask(type, dossier.facts(type)));
      }
      ask(UNDECIDED, undecided.facts(broad));
      return findings;
    }

    private void ask(String type, List<? extends Fact> facts) {
      for (Fact fact : facts) {
        attempt(() -> "the facts `" + type + "`", () -> all.requireOne(type, fact));
        for (Rule rule : asked.on(type, fact)) {
          attempt(() -> "rule `" + rule.name() + "`", () -> ask(rule, fact));
        }
      }
    }

    private void ask(Rule rule, Fact fact) {
      Truth answer = rule.holds(fact);
      if (answer == Truth.YES && reported.contains(rule.name())) {
        findings.add(Findings.of(rule, fact, dossier.authored()));
      }
      if (answer == Truth.YES && says(rule)) {
        broad.add(fact);
      }
      if (answer == Truth.UNKNOWN) {
        Hinge hinge = rule.hinge(fact);
        // A question that costs too much is never silent: nobody could tell it from a no.
        if (hinge.exhausted() || !mayStaySilent(rule)) {
          undecided.add(rule, fact, hinge);
        }
      }
    }

    /** A warning that a note may hold is noise. */
    private static boolean mayStaySilent(Rule rule) {
      return rule.page().unknownIsSilent() || rule.page().severity() == Severity.NOTE;
    }

    /** Whether a finding says more than that something is undecided; a note may be left aside. */
    private static boolean says(Rule rule) {
      return rule.page().tags().contains(Undecided.BREADTH)
          && rule.page().severity() != Severity.NOTE;
    }

    /** The one place that catches everything: a rule that breaks must not take the others along. */
    private void attempt(Supplier<String> what, Runnable work) {
      try {
        work.run();
      } catch (RuntimeException e) {
        failures.add(new RuleFailure(what.get(), dossier.path(), e));
      }
    }
  }
}
