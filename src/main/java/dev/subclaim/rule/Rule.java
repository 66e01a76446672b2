package dev.subclaim.rule;

import dev.subclaim.fix.Repair;
import dev.subclaim.language.Truth;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;

/** A page whose expressions are checked and compiled. Immutable; may be asked by many threads. */
public final class Rule {
  private final RulePage page;
  private final FactType<?> type;
  private final Optional<String> key;
  private final Parts parts;

  /** The compiled clauses; {@code at} stands in slot 1 for the templates. */
  record Parts(
      Optional<Code> when,
      Optional<Code> at,
      Optional<Template> label,
      Template message,
      Optional<Template> help,
      Optional<Code> witness,
      List<Template> notes,
      List<Related> related,
      Optional<FixCode> fix) {}

  /** A further place. */
  record Related(Code at, Template label) {}

  Rule(RulePage page, FactType<?> type, Optional<String> key, Parts parts) {
    this.page = page;
    this.type = type;
    this.key = key;
    this.parts = parts;
  }

  /** The rule's name. */
  public String name() {
    return page.name();
  }

  /** The page it comes from. */
  public RulePage page() {
    return page;
  }

  /** The type of fact it asks about. */
  public FactType<?> type() {
    return type;
  }

  /** What the fact's key must be, where the question says so; other facts need not be tried. */
  public Optional<String> key() {
    return key;
  }

  /** Whether the rule holds for a fact of its type. */
  public Truth holds(Fact fact) {
    return parts.when.map(code -> code.ask(frame(fact))).orElse(Truth.YES);
  }

  /**
   * What the answer hinges on when it is unknown: what the fact that was asked says, else this one,
   * else the meaning of the property that was unknown first.
   */
  public Hinge hinge(Fact fact) {
    Frame frame = frame(fact);
    parts.when.ifPresent(code -> code.run(frame));
    return frame
        .unknown()
        .map(unknown -> unknown.hinge(fact))
        .orElseGet(() -> new Hinge(fact.origin().at(), "more than can be looked at", true));
  }

  /**
   * What the rule says of a fact that it holds for.
   *
   * @throws IllegalStateException if a template asks for a value that is not there
   */
  public Hit hit(Fact fact) {
    Frame frame = frame(fact);
    Place at = parts.at.map(code -> place(code, frame)).orElse(fact.origin().at());
    frame.set(1, at);
    Optional<Witness> witness =
        parts
            .witness
            .map(code -> code.run(frame))
            .filter(token -> token != Nothing.NOTHING)
            .map(Witness.class::cast);
    String barrier = witness.flatMap(fact::barrier).map(words -> "; " + words).orElse("");
    return new Hit(
        parts.message.fill(frame) + barrier,
        new Mark(at, parts.label.map(label -> label.fill(frame)).orElse("")),
        parts.related.stream()
            .map(related -> new Mark(place(related.at, frame), related.label.fill(frame)))
            .toList(),
        parts.help.map(help -> help.fill(frame)).or(fact::help),
        parts.notes.stream().map(note -> note.fill(frame)).filter(n -> !n.isEmpty()).toList(),
        witness);
  }

  /** The edit that repairs what the rule says of a fact, as far as the page knows one. */
  public Optional<Repair> repair(Fact fact) {
    Frame frame = frame(fact);
    Place at = parts.at.map(code -> place(code, frame)).orElse(fact.origin().at());
    frame.set(1, at);
    return parts.fix.flatMap(fix -> fix.of(frame, at));
  }

  private Place place(Code code, Frame frame) {
    return (Place) present(code, frame);
  }

  private Object present(Code code, Frame frame) {
    Object value = code.run(frame);
    if (value == Nothing.NOTHING) {
      throw new IllegalStateException("a place that is not there");
    }
    return value;
  }

  private static Frame frame(Fact fact) {
    return new Frame(fact, Frame.STEPS);
  }
}
