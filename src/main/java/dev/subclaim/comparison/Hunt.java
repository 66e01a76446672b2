package dev.subclaim.comparison;

import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.Universe;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Layout;
import dev.subclaim.language.Search;
import dev.subclaim.language.Truth;
import dev.subclaim.witness.Readable;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Looks among the tokens of one kind for one that proves something. Symbols are free in the search
 * and facts in the world, so what is found counts only when the concrete evaluator confirms it in
 * some request; if it does not, other values of the symbols are tried.
 *
 * @param model the kind, its parts askable
 * @param symbols those that the formulas use
 * @param readable makes tokens readable
 */
record Hunt(KindModel model, Symbols symbols, Readable readable) {
  private static final int MOST_TRIES = 8;

  /** Gives the context in which a token proves what is to be proved; empty when none does. */
  interface Confirmation extends Function<Token, Optional<SortedMap<String, String>>> {}

  /** Whether a token meets the formula; unknown when the budget does not suffice. */
  Truth some(Formula formula) {
    Search.Result result = Search.shortest(symbols.layout(), formula, Budget.ordinary());
    return result instanceof Search.Exhausted
        ? Truth.UNKNOWN
        : Truth.of(result instanceof Search.Found);
  }

  /** A confirmed token that meets the formula. */
  Optional<Witness> proof(String provider, Formula formula, Confirmation confirmation) {
    List<Set<String>> candidates = model.kind().parts().stream().map(this::candidates).toList();
    Layout layout = symbols.layout();
    Formula wanted = formula;
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<List<String>> found = Readable.values(layout, wanted, candidates);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      List<String> values = found.get().subList(0, model.kind().parts().size());
      Token token = token(provider, values, found.get());
      Optional<Witness> witness = confirmation.apply(token).map(c -> witness(token, values, c));
      if (witness.isPresent()) {
        return witness;
      }
      wanted = wanted.and(symbols.otherThan(found.get()));
    }
    return Optional.empty();
  }

  private Token token(String provider, List<String> values, List<String> word) {
    Token whole = model.kind().token(provider, values);
    SortedMap<String, String> claims = new TreeMap<>(whole.claims());
    claims.keySet().removeIf(claim -> symbols.denied(Universe.has(claim), word));
    return new Token(provider, claims);
  }

  private Set<String> candidates(Part part) {
    return readable.telling(part);
  }

  private Witness witness(Token token, List<String> values, SortedMap<String, String> context) {
    boolean known = !model.kind().title().equals(Universe.TITLE);
    List<String> invented = known ? readable.invented(model, values) : List.of();
    return new Witness(token, context, invented, true);
  }
}
