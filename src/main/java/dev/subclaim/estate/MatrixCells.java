package dev.subclaim.estate;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.language.Pattern;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.workload.TokenTable;
import java.util.List;

/** Shows the cells of one role. */
final class MatrixCells {
  private final TrustPolicy policy;
  private final TokenModels tokens;
  private final List<Pattern> patterns;
  private final Intent intent;

  MatrixCells(TrustPolicy policy, TokenModels tokens, List<Pattern> patterns, Intent intent) {
    this.policy = policy;
    this.tokens = tokens;
    this.patterns = patterns;
    this.intent = intent;
  }

  /** Those whose settings were read. */
  void told(TokenTable table, Matrix.CellVisitor visitor) {
    table.visitAll(
        policy,
        tokens,
        List.of(),
        (access, meant, some) ->
            some.forEach(one -> visitor.cell(one, access, intent.told(access, one))));
  }

  /** The others. */
  void untold(TokenTable table, Matrix.CellVisitor visitor) {
    table.visitAll(
        policy,
        tokens,
        patterns,
        (access, meant, some) ->
            some.forEach(
                one ->
                    visitor.cell(one, access, Intent.untold(access, meant, !patterns.isEmpty()))));
  }
}
