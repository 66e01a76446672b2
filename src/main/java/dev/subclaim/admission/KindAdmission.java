package dev.subclaim.admission;

import dev.subclaim.issuer.Certainty;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Memo;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import java.util.List;

/** The tokens of one kind that one Allow statement admits, after every Deny. */
public final class KindAdmission {
  private final KindModel model;
  private final Bounds allowed;
  private final Bounds admitted;
  private final Memo<Truth> admitsAny = Memo.of(this::readAdmitsAny);

  KindAdmission(KindModel model, Bounds allowed, Bounds admitted) {
    this.model = model;
    this.allowed = allowed;
    this.admitted = admitted;
  }

  /** The kind. */
  public KindModel model() {
    return model;
  }

  /** What the statement alone admits. */
  public Bounds allowed() {
    return allowed;
  }

  /** What is left of it. */
  public Bounds admitted() {
    return admitted;
  }

  /** Whether the issuer documents the kind. */
  public boolean documented() {
    return model.kind().certainty() == Certainty.DOCUMENTED;
  }

  /** Whether some token of the kind, admitted or not, has a claim that the pattern matches. */
  public Truth canHave(String claim, Pattern pattern) {
    int text = model.text(claim);
    return text < 0 ? Truth.NO : some(new Formula.Match(text, List.of(pattern)));
  }

  /** Whether any token of the kind may get in. */
  public Truth admitsAny() {
    return admitsAny.get();
  }

  private Truth readAdmitsAny() {
    return some(admitted.possibly());
  }

  /** Whether a token of the kind meets a formula over its claims. */
  public Truth some(Formula formula) {
    return model.answers().meets(formula);
  }
}
