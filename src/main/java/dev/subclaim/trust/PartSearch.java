package dev.subclaim.trust;

import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.admission.TrustedIssuer;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Part;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Layout;
import dev.subclaim.language.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the fewest parts of a refused token that would have to be others for a statement to match:
 * the project alone, say.
 */
final class PartSearch {
  private static final int MOST = 3;

  private final ParsedToken token;
  private final StatementTrace trace;
  private final KindModel model;
  private final Formula wanted;

  /**
   * A search.
   *
   * @param token the refused token
   * @param trace the statement that should match
   * @param trusted the principal of the token's issuer in it
   */
  PartSearch(ParsedToken token, StatementTrace trace, TrustedIssuer trusted, boolean variables) {
    this.token = token;
    this.trace = trace;
    this.model = KindModel.of(token.kind());
    this.wanted =
        new StatementReading(trace.statement(), variables).matches(trusted, model).possibly();
  }

  /** The parts in words; empty when it is not a few parts that the token lacks. */
  Optional<String> read() {
    if (meets(List.of()).isPresent()) {
      return Optional.empty();
    }
    for (int size = 1; size <= Math.min(MOST, parts().size()); size++) {
      for (List<Integer> free : choices(0, size)) {
        Optional<List<String>> values = meets(free);
        if (values.isPresent()) {
          return Optional.of(words(free, values.get()));
        }
      }
    }
    return Optional.empty();
  }

  private List<Part> parts() {
    return token.kind().parts();
  }

  /** Every choice of so many parts, from one on. */
  private List<List<Integer>> choices(int from, int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> choices = new ArrayList<>();
    for (int i = from; i <= parts().size() - size; i++) {
      for (List<Integer> rest : choices(i + 1, size - 1)) {
        List<Integer> choice = new ArrayList<>(List.of(i));
        choice.addAll(rest);
        choices.add(choice);
      }
    }
    return choices;
  }

  /** Values with which the statement matches, all parts but the free ones as in the token. */
  private Optional<List<String>> meets(List<Integer> free) {
    return meets(layout(free));
  }

  private Layout layout(List<Integer> free) {
    Layout layout = model.layout();
    for (int i = 0; i < parts().size(); i++) {
      Optional<String> value = token.value(parts().get(i).name());
      if (!free.contains(i) && value.isPresent()) {
        layout = layout.with(i, Domain.of(List.of(value.get())));
      }
    }
    return layout;
  }

  private Optional<List<String>> meets(Layout layout) {
    return search(layout) instanceof Search.Found found
        ? Optional.of(found.values())
        : Optional.empty();
  }

  private Search.Result search(Layout layout) {
    return Search.shortest(layout, wanted, Budget.ordinary());
  }

  private String words(List<Integer> free, List<String> values) {
    Optional<String> only = free.size() == 1 ? only(free.get(0), values) : Optional.empty();
    List<String> has = new ArrayList<>();
    for (int part : free) {
      Part of = parts().get(part);
      has.add(of.label() + " `" + token.value(of.name()).orElse("") + "`");
    }
    String named = String.join(" and ", has);
    return only.map(value -> named + " is not `" + value + "` (" + trace.name() + ")")
        .orElse(named + (free.size() == 1 ? " is none" : " are none") + named());
  }

  private String named() {
    return " that " + trace.name() + " names";
  }

  /** The value of a part, when no other would do. */
  private Optional<String> only(int part, List<String> values) {
    Layout layout = layout(List.of(part));
    String value = values.get(part);
    Domain others = layout.parts().get(part).minus(Domain.of(List.of(value)));
    return search(layout.with(part, others)) instanceof Search.None
        ? Optional.of(value)
        : Optional.empty();
  }
}
