package dev.subclaim.lint;

import dev.subclaim.rule.Fact;
import dev.subclaim.rule.Hit;
import dev.subclaim.rule.Mark;
import dev.subclaim.rule.Origin;
import dev.subclaim.rule.Rule;

/** Puts together what the page says and what the fact knows. */
final class Findings {
  private Findings() {}

  /** The finding of a rule that holds for a fact. */
  static Finding of(Rule rule, Fact fact) {
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
        origin.statement().map(s -> new StatementRef(s.index(), s.sid())),
        fact.reach(),
        hit.witness(),
        fact.admits(),
        fact.meant(),
        hit.help(),
        hit.notes(),
        Fingerprint.of(rule, fact),
        rule.page().fix());
  }

  private static Label label(Mark mark) {
    return new Label(mark.at(), mark.text());
  }
}
