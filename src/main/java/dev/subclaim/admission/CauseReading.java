package dev.subclaim.admission;

import dev.subclaim.issuer.Token;
import dev.subclaim.language.Alignment;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Layout;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Search;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what in a statement lets a token in: the values whose signs cover a part of its claims. */
public final class CauseReading {
  private final Statement statement;
  private final boolean variables;
  private final TrustedIssuer trusted;

  /**
   * Finds causes in one statement.
   *
   * @param variables whether {@code ${...}} is a policy variable in this policy, not plain text
   * @param trusted the issuer of whose tokens is spoken
   */
  public CauseReading(Statement statement, boolean variables, TrustedIssuer trusted) {
    this.statement = statement;
    this.variables = variables;
    this.trusted = trusted;
  }

  /** What the statement says of one part of a token, the claims in this order; often empty. */
  public List<Cause> ofPart(KindModel kind, int part, List<String> values, List<String> claims) {
    List<Cause> causes = new ArrayList<>();
    Token token = kind.kind().token(trusted.profile().provider(), values);
    for (String claim : claims) {
      int text = kind.text(claim);
      if (text >= 0 && kind.layout().texts().get(text).uses().get(part)) {
        int from = offset(kind.layout().texts().get(text), values, part);
        int to = from + values.get(part).length();
        value(claim, token.claims().getOrDefault(claim, ""), from, to).ifPresent(causes::add);
      }
    }
    return causes;
  }

  /** What the statement says of a level with many values, by the example of two tokens. */
  List<Cause> ofLevel(LevelReach reach) {
    Layout layout = reach.kind().model().layout();
    List<Cause> causes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Search.Result result =
          Search.shortest(layout, reach.kind().admitted().possibly(), Budget.ordinary());
      if (result instanceof Search.Found found) {
        KindModel kind = reach.kind().model();
        causes.addAll(0, ofPart(kind, reach.index(), found.values(), kind.claims()));
        Domain seen = Domain.of(List.of(found.values().get(reach.index())));
        layout = layout.with(reach.index(), layout.parts().get(reach.index()).minus(seen));
      }
    }
    return causes;
  }

  /** Where a part begins in a text. */
  public static int offset(Layout.Text text, List<String> values, int part) {
    int offset = 0;
    for (int i = 0; i < part; i++) {
      offset += text.literals().get(i).length() + (text.uses().get(i) ? values.get(i).length() : 0);
    }
    return offset + text.literals().get(part).length();
  }

  private Optional<Cause> value(String claim, String text, int from, int to) {
    StatementReading reading = new StatementReading(statement, variables);
    for (Condition condition : reading.conditionsOn(claim, trusted.profile())) {
      for (PolicyText value : condition.values()) {
        Comparison comparison = condition.operator().comparison();
        Pattern pattern = ClaimPatterns.widest(value, comparison, variables);
        if (isText(condition) && pattern.matches(text)) {
          return Optional.of(cause(value, pattern, Alignment.covering(pattern, text, from, to)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the condition says which texts are meant. */
  public static boolean isText(Condition condition) {
    return !condition.operator().negated()
        && switch (condition.operator().comparison()) {
          case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE -> true;
          default -> false;
        };
  }

  private static Cause cause(PolicyText value, Pattern pattern, Alignment.Range range) {
    boolean asWritten = pattern.toString().equals(value.text());
    Span span =
        asWritten && range.from() < range.to()
            ? value.scalar().part(range.from(), range.to())
            : value.span();
    return new Cause(span, value.scalar().pointer(), pattern.text(range.from(), range.to()));
  }

  /** The first condition on a claim: its key. */
  public Optional<Cause> condition(String claim) {
    return new StatementReading(statement, variables)
        .conditionsOn(claim, trusted.profile()).stream().findFirst().map(CauseReading::key);
  }

  /** A condition: its key. */
  public static Cause key(Condition condition) {
    return new Cause(condition.key().span(), condition.key().pointer(), "");
  }

  /** A text of the policy as a whole. */
  public static Cause whole(PolicyText text) {
    return new Cause(text.span(), text.scalar().pointer(), "");
  }

  /** The Condition element where there is one, else the principal that is trusted. */
  public Cause element() {
    for (Tree.Member member : statement.tree().members()) {
      if (member.key().text().equals("Condition")) {
        return new Cause(member.key().span(), member.value().pointer(), "");
      }
    }
    return whole(trusted.principal().value());
  }
}
