package dev.subclaim.trust;

import dev.subclaim.admission.ClaimValue;
import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.Mismatch;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Pattern;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.witness.Names;
import dev.subclaim.witness.Readable;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds a token that somebody meant and the policy refuses, for a value that keeps it out: one that
 * the nearest living value admits, or for an audience one that meets the conditions on the subject.
 */
final class RefusedToken {
  private static final SortedMap<String, String> NO_CONTEXT = new TreeMap<>();

  private final TrustPolicy policy;
  private final ClaimValue value;
  private final Readable readable;

  /**
   * A search for one value.
   *
   * @param organizations those that the configuration names for the issuer
   */
  RefusedToken(TrustPolicy policy, ClaimValue value, List<String> organizations) {
    this.policy = policy;
    this.value = value;
    this.readable = new Readable(Names.of(policy, organizations));
  }

  /** A token of a documented kind that the evaluator refuses; empty when none is found. */
  Optional<Witness> find() {
    return value.models().stream()
        .filter(model -> model.kind().certainty() == Certainty.DOCUMENTED)
        .flatMap(model -> wanted(model).flatMap(formula -> refused(model, formula)).stream())
        .findFirst();
  }

  private Optional<Formula> wanted(KindModel model) {
    int text = model.text(value.claim());
    if (text < 0) {
      return Optional.empty();
    }
    if (value.claim().equals("aud")) {
      StatementReading reading = new StatementReading(value.statement(), policy.variables());
      return Optional.of(reading.conditionsOn("sub", value.issuer(), model).surely());
    }
    return value.mismatch().nearest().map(near -> new Formula.Match(text, List.of(pattern(near))));
  }

  private static Pattern pattern(Mismatch.Repair near) {
    return near.operator().equals("StringLike")
        ? Pattern.like(near.value())
        : Pattern.literal(near.value());
  }

  private Optional<Witness> refused(KindModel model, Formula wanted) {
    List<Part> parts = model.kind().parts();
    List<Set<String>> familiar = parts.stream().map(p -> readable.candidates(p, false)).toList();
    return Readable.values(model.layout(), wanted, familiar)
        .flatMap(values -> refused(model, values));
  }

  private Optional<Witness> refused(KindModel model, List<String> values) {
    Token token = model.kind().token(value.issuer().provider(), values);
    Decision.Verdict verdict = Evaluator.evaluate(policy, Request.of(token)).verdict();
    boolean refused = verdict == Decision.Verdict.DENY || verdict == Decision.Verdict.EXPLICIT_DENY;
    List<String> invented = readable.invented(model, values);
    return refused
        ? Optional.of(new Witness(token, NO_CONTEXT, invented, false))
        : Optional.empty();
  }
}
