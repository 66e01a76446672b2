package dev.subclaim.lint;

import dev.subclaim.rule.Fact;
import dev.subclaim.rule.Hit;
import dev.subclaim.rule.Mark;
import dev.subclaim.rule.Origin;
import dev.subclaim.rule.Rule;
import java.util.Optional;

/** Puts together what the page says and what the fact knows. */
final class Findings {
  private Findings() {}

  /**
   * The finding of a rule that holds for a fact.
   *
   * @param authored whether a repair belongs into the file
   */
  static Finding of(Rule rule, Fact fact, boolean authored) {
    Hit hit = rule.hit(fact);
    Origin origin = fact.origin();
    return new Finding(
        rule.name(),
        rule.page().severity(),
        hit.message(),
        label(hit.at()),
        hit.related().stream().map(Findings::label).toList(),
        origin.role(),
        origin.issuer(),
        origin.owner(),
        origin.statement().map(s -> new StatementRef(s.index(), s.sid(), s.tree().span())),
        fact.reach(),
        hit.witness(),
        fact.admits(),
        fact.meant(),
        hit.help(),
        hit.notes(),
        Fingerprint.of(rule, fact),
        authored ? rule.repair(fact) : Optional.empty());
  }

  private static Label label(Mark mark) {
    return new Label(mark.at(), mark.text());
  }
}
