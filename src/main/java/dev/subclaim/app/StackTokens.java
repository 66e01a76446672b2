package dev.subclaim.app;

import dev.subclaim.estate.OperationTokens;
import dev.subclaim.estate.OperationTokens.Made;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Nearest;
import dev.subclaim.workload.Workload;
import java.util.List;
import java.util.Optional;

/** The tokens with which a stack asks, as the user means it. */
final class StackTokens {
  private StackTokens() {}

  /**
   * The tokens, the operation that matters most first.
   *
   * @param operation only for this one, documented or not; else for every documented one
   * @throws Unusable when there is no such operation
   */
  static List<AskedToken> of(IssuerProfile profile, Workload workload, Optional<String> operation) {
    List<Made> all = OperationTokens.of(profile, workload);
    List<AskedToken> wanted =
        all.stream()
            .filter(made -> operation.map(made.operation()::equals).orElse(made.documented()))
            .map(made -> asked(made, profile))
            .toList();
    if (wanted.isEmpty()) {
      throw unknown(operation.orElse(""), all.stream().map(Made::operation).toList());
    }
    return wanted;
  }

  private static AskedToken asked(Made made, IssuerProfile profile) {
    List<String> remarks =
        made.documented()
            ? List.of()
            : List.of("(what tokens of this operation look like is not documented)");
    return AskedToken.made(made.operation(), made.token(), profile, List.of(), remarks);
  }

  private static Unusable unknown(String operation, List<String> known) {
    String hint =
        Nearest.of(operation, known)
            .map(near -> "; did you mean `" + near + "`?")
            .orElse("; there are " + String.join(", ", known));
    return new Unusable("there is no operation `" + Escapes.value(operation) + "`" + hint);
  }
}
