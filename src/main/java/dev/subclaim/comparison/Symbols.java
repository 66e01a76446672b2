package dev.subclaim.comparison;

import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Layout;
import dev.subclaim.language.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Facts about a request that tokens do not tell, each true or false: that its source address is in
 * a network, that it carries a claim. The same fact asked in two places is one symbol, so two
 * policies that ask the same agree. A symbol is one more part of a layout, {@code y} or {@code n}.
 *
 * <p>Nothing is assumed about how facts hang together: what holds for all values of the symbols
 * holds for all requests, not the other way round. Mutable while policies are read.
 */
final class Symbols {
  private static final Domain YES_OR_NO = Domain.of(List.of("n", "y"));

  private final Layout base;
  private final List<String> facts = new ArrayList<>();

  /** No symbols yet, behind the parts and texts of a layout. */
  Symbols(Layout base) {
    this.base = base;
  }

  /** The formula that a fact holds. */
  Formula holds(String fact) {
    if (!facts.contains(fact)) {
      facts.add(fact);
    }
    return is(facts.indexOf(fact), "y");
  }

  private Formula is(int symbol, String value) {
    return new Formula.Match(base.texts().size() + symbol, List.of(Pattern.literal(value)));
  }

  /** Whether a word says that a fact does not hold. */
  boolean denied(String fact, List<String> values) {
    int symbol = facts.indexOf(fact);
    return symbol >= 0 && values.get(base.parts().size() + symbol).equals("n");
  }

  /** The layout with the symbols that were asked for so far. */
  Layout layout() {
    int more = facts.size();
    List<Domain> parts = new ArrayList<>(base.parts());
    parts.addAll(Collections.nCopies(more, YES_OR_NO));
    List<Layout.Text> texts = new ArrayList<>();
    base.texts().forEach(text -> texts.add(longer(text, more)));
    for (int i = 0; i < more; i++) {
      texts.add(Layout.Text.ofPart(base.parts().size() + i, parts.size()));
    }
    return new Layout(parts, texts);
  }

  /** That the symbols do not all have the values that they have in a word. */
  Formula otherThan(List<String> values) {
    List<Formula> same = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      same.add(is(i, values.get(base.parts().size() + i)));
    }
    return new Formula.And(same).negate();
  }

  private static Layout.Text longer(Layout.Text text, int more) {
    List<String> literals = new ArrayList<>(text.literals());
    literals.addAll(Collections.nCopies(more, ""));
    List<Boolean> uses = new ArrayList<>(text.uses());
    uses.addAll(Collections.nCopies(more, false));
    return new Layout.Text(literals, uses);
  }
}
