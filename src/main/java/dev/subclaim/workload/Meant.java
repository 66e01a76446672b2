package dev.subclaim.workload;

import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.Universe;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whom somebody means to let in.
 *
 * @param subjects patterns of subjects of whatever issuer, {@code *} and {@code ?} as in StringLike
 * @param workloads stacks and environments
 */
public record Meant(List<String> subjects, List<Workload> workloads) {
  /** Nobody. */
  public static final Meant NOBODY = new Meant(List.of(), List.of());

  public Meant {
    subjects = List.copyOf(subjects);
    workloads = List.copyOf(workloads);
  }

  /** Whether nobody is. */
  public boolean nobody() {
    return subjects.isEmpty() && workloads.isEmpty();
  }

  /**
   * The tokens meant.
   *
   * @param model a kind, its parts askable
   */
  public Formula of(IssuerProfile profile, KindModel model) {
    List<Formula> any = new ArrayList<>();
    if (!subjects.isEmpty()) {
      List<Pattern> patterns = subjects.stream().map(Pattern::like).toList();
      any.add(new Formula.Match(model.text("sub"), patterns));
    }
    for (Workload workload : workloads) {
      if (workload.issuer().equals(profile.provider())) {
        any.add(of(new WorkloadTokens(profile, workload), model));
      }
    }
    return new Formula.Or(any);
  }

  private static Formula of(WorkloadTokens tokens, KindModel model) {
    List<Formula> any = new ArrayList<>();
    boolean universe = model.kind().title().equals(Universe.TITLE);
    for (WorkloadTokens.Shape shape : tokens.shapes()) {
      if (universe && shape.complete()) {
        tokens.tokens(shape).forEach(token -> any.add(of(token, model)));
      } else if (shape.kind().name().equals(model.kind().name())) {
        any.add(of(shape, model));
      }
    }
    return new Formula.Or(any);
  }

  private static Formula of(WorkloadTokens.Shape shape, KindModel model) {
    List<Formula> all = new ArrayList<>();
    for (int i = 0; i < shape.parts().size(); i++) {
      int text = Universe.partText(model, i);
      shape
          .parts()
          .get(i)
          .ifPresent(value -> all.add(new Formula.Match(text, List.of(Pattern.literal(value)))));
    }
    return new Formula.And(all);
  }

  /** Just this token: all of its claims that the model knows. */
  private static Formula of(Token token, KindModel model) {
    List<Formula> all = new ArrayList<>();
    for (Map.Entry<String, String> claim : token.claims().entrySet()) {
      int text = model.text(claim.getKey());
      if (text >= 0) {
        all.add(new Formula.Match(text, List.of(Pattern.literal(claim.getValue()))));
      }
    }
    return new Formula.And(all);
  }
}
