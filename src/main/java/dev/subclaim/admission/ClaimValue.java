package dev.subclaim.admission;

import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Memo;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Search;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value of a positive condition of an Allow statement, on a claim of an issuer that the
 * statement trusts: which kinds of token can carry it at all, whatever else the policy says.
 */
public final class ClaimValue {
  private final Statement statement;
  private final TrustedIssuer trusted;
  private final Condition condition;
  private final PolicyText value;
  private final String claim;
  private final List<KindModel> models;
  private final boolean variables;
  private final Memo<List<TokenKind>> kinds = Memo.of(() -> kindsMatching(pattern()));
  private final Memo<List<TokenKind>> subjectKinds = Memo.of(this::readSubjectKinds);
  private final Memo<Truth> possible = Memo.of(this::readPossible);
  private final Memo<Mismatch> mismatch = Memo.of(() -> new MismatchReading(this).read());
  private final Memo<List<String>> expected = Memo.of(this::readExpected);

  ClaimValue(
      Statement statement,
      TrustedIssuer trusted,
      Condition condition,
      PolicyText value,
      String claim,
      List<KindModel> models,
      boolean variables) {
    this.statement = statement;
    this.trusted = trusted;
    this.condition = condition;
    this.value = value;
    this.claim = claim;
    this.models = models;
    this.variables = variables;
  }

  /** The statement it stands in. */
  public Statement statement() {
    return statement;
  }

  /** The issuer whose claim it is held against. */
  public IssuerProfile issuer() {
    return trusted.profile();
  }

  /** The condition it is a value of. */
  public Condition condition() {
    return condition;
  }

  /** The value as written. */
  public PolicyText value() {
    return value;
  }

  /** The claim in lower case, {@code sub}. */
  public String claim() {
    return claim;
  }

  /** The kinds of token of the issuer. */
  public List<KindModel> models() {
    return models;
  }

  /** The widest pattern that the value may stand for. */
  Pattern pattern() {
    return ClaimPatterns.widest(value, condition.operator().comparison(), variables);
  }

  /** The kinds, documented and assumed, of which some token carries such a claim. */
  public List<TokenKind> kinds() {
    return kinds.get();
  }

  /** Whether some kind can carry such a claim; unknown only when that costs too much. */
  public Truth possible() {
    return possible.get();
  }

  private Truth readPossible() {
    Truth possible = Truth.NO;
    for (KindModel model : models) {
      int text = model.text(claim);
      if (text >= 0 && possible != Truth.YES) {
        possible = possible.or(model.answers().meets(new Formula.Match(text, List.of(pattern()))));
      }
    }
    return possible;
  }

  /** Every kind of the issuer. */
  List<TokenKind> candidates() {
    return models.stream().map(KindModel::kind).toList();
  }

  /** The same for another pattern in place of the value. */
  public List<TokenKind> kindsMatching(Pattern pattern) {
    List<TokenKind> kinds = new ArrayList<>();
    for (KindModel model : models) {
      int text = model.text(claim);
      if (text >= 0
          && model.answers().meets(new Formula.Match(text, List.of(pattern))) != Truth.NO) {
        kinds.add(model.kind());
      }
    }
    return kinds;
  }

  /** The kinds, documented and assumed, whose subjects the statement's conditions on it admit. */
  public List<TokenKind> subjectKinds() {
    return subjectKinds.get();
  }

  private List<TokenKind> readSubjectKinds() {
    StatementReading reading = new StatementReading(statement, variables);
    return models.stream()
        .filter(
            model ->
                model
                        .answers()
                        .meets(reading.conditionsOn("sub", trusted.profile(), model).possibly())
                    != Truth.NO)
        .map(KindModel::kind)
        .toList();
  }

  /** Why no token carries such a claim; meaningful when {@link #kinds} is empty. */
  public Mismatch mismatch() {
    return mismatch.get();
  }

  /**
   * What the claim reads in tokens that meet the statement's conditions on the subject, for each
   * family of kinds one; the audience that was meant.
   */
  public List<String> expected() {
    return expected.get();
  }

  private List<String> readExpected() {
    StatementReading reading = new StatementReading(statement, variables);
    List<String> expected = new ArrayList<>();
    for (KindModel model : models) {
      Bounds subject = reading.conditionsOn("sub", trusted.profile(), model);
      Search.Result found = model.answers().shortest(subject.possibly());
      int text = model.text(claim);
      if (model.kind().certainty() == Certainty.DOCUMENTED
          && text >= 0
          && found instanceof Search.Found token) {
        String claimText = model.layout().texts().get(text).of(token.values());
        if (!expected.contains(claimText)) {
          expected.add(claimText);
        }
      }
    }
    return expected;
  }

  /**
   * The same where all such tokens agree: the text is then no guess.
   *
   * @return empty when they carry different texts, or too many to tell
   */
  public Optional<String> meant() {
    List<String> expected = expected();
    if (expected.size() != 1) {
      return Optional.empty();
    }
    StatementReading reading = new StatementReading(statement, variables);
    Pattern one = Pattern.literal(expected.get(0));
    for (KindModel model : models) {
      int text = model.text(claim);
      if (model.kind().certainty() == Certainty.DOCUMENTED && text >= 0) {
        Formula subject = reading.conditionsOn("sub", trusted.profile(), model).possibly();
        Formula other = new Formula.Match(text, List.of(one)).negate();
        if (model.answers().meets(subject.and(other)) != Truth.NO) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(expected.get(0));
  }
}
