package dev.subclaim.app;

import dev.subclaim.estate.Estate;
import dev.subclaim.estate.Matrix;
import dev.subclaim.estate.MatrixRows;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Knowledge;
import java.util.List;

/** Adds the matrix to an outcome whose report shows it. */
final class MatrixSection {
  private MatrixSection() {}

  /** The outcome with the matrix of those roles that trust the issuer of the inventory. */
  static Outcome add(Outcome outcome, Verdicts verdicts) {
    Knowledge knowledge = verdicts.about().knowledge();
    Estate estate = knowledge.estate();
    if (estate.inventory().entries().isEmpty()) {
      return outcome;
    }
    List<String> own = knowledge.organizations().of(estate.issuer().name());
    Matrix matrix = Matrix.of(estate, knowledge.tokens(), estate.issuer(), own, List.of());
    return outcome.with(
        new MatrixRows(
            matrix,
            verdicts.about().files().stream()
                .flatMap(file -> file.policies().stream())
                .filter(role -> trusts(role, estate.issuer(), knowledge))
                .map(matrix::row)
                .toList()));
  }

  private static boolean trusts(RolePolicy role, IssuerProfile issuer, Knowledge knowledge) {
    return knowledge.readings().of(role.policy().policy()).admissions().stream()
        .anyMatch(a -> a.trusted().profile().provider().equals(issuer.provider()));
  }
}
