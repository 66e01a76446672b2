package dev.subclaim.estate;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.workload.Workload;
import dev.subclaim.workload.WorkloadTokens;
import dev.subclaim.workload.WorkloadTokens.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tokens of a stack, one for each operation. */
public final class OperationTokens {
  private OperationTokens() {}

  /**
   * The token of an operation.
   *
   * @param operation as the token says it, {@code update}
   * @param token the token
   * @param documented whether the issuer documents that it looks so
   */
  public record Made(String operation, Token token, boolean documented) {}

  /**
   * The tokens of every operation, documented or not, the kinds in the profile's order and in each
   * the operation that matters most first.
   */
  public static List<Made> of(IssuerProfile profile, Workload stack) {
    WorkloadTokens tokens = new WorkloadTokens(profile, stack);
    List<Made> all = new ArrayList<>();
    for (Shape shape : tokens.shapes()) {
      List<Made> some = new ArrayList<>();
      for (Token token : shape.complete() ? tokens.tokens(shape) : List.<Token>of()) {
        operation(profile, token)
            .ifPresent(operation -> some.add(new Made(operation, token, shape.documented())));
      }
      some.sort(Comparator.comparing(made -> place(made.operation(), shape.kind())));
      all.addAll(some);
    }
    return all;
  }

  private static Optional<String> operation(IssuerProfile profile, Token token) {
    return TokenParser.parse(profile, token).stream()
        .flatMap(parsed -> parsed.values(Level.OPERATION).stream())
        .findFirst();
  }

  /** Profiles name the operation that matters most first. */
  private static int place(String operation, TokenKind kind) {
    return kind.parts().stream()
        .filter(part -> part.level().filter(Level.OPERATION::equals).isPresent())
        .map(Part::examples)
        .map(examples -> examples.indexOf(operation))
        .findFirst()
        .orElse(0);
  }
}
