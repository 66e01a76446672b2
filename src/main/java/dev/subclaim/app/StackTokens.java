package dev.subclaim.app;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Nearest;
import dev.subclaim.trust.Workload;
import dev.subclaim.trust.WorkloadTokens;
import dev.subclaim.trust.WorkloadTokens.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The tokens of a stack, one for each operation. */
final class StackTokens {
  private StackTokens() {}

  /**
   * The tokens, the operation that matters most first.
   *
   * @param operation only for this one, documented or not; else for every documented one
   * @throws Unusable when there is no such operation
   */
  static List<AskedToken> of(IssuerProfile profile, Workload workload, Optional<String> operation) {
    WorkloadTokens tokens = new WorkloadTokens(profile, workload);
    List<AskedToken> found = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Shape shape : tokens.shapes()) {
      for (Token token : shape.complete() ? tokens.tokens(shape) : List.<Token>of()) {
        String name = operation(profile, token);
        known.add(name);
        if (operation.map(name::equals).orElse(shape.documented())) {
          List<String> remarks =
              shape.documented()
                  ? List.of()
                  : List.of("(what tokens of this operation look like is not documented)");
          found.add(AskedToken.made(name, token, profile, List.of(), remarks));
        }
      }
    }
    if (found.isEmpty()) {
      throw unknown(operation.orElse(""), known);
    }
    found.sort(Comparator.comparing(token -> place(profile, token.name())));
    return found;
  }

  private static String operation(IssuerProfile profile, Token token) {
    return TokenParser.parse(profile, token).stream()
        .flatMap(parsed -> parsed.values(Level.OPERATION).stream())
        .findFirst()
        .orElse("");
  }

  /** Profiles name the operation that matters most first. */
  private static int place(IssuerProfile profile, String operation) {
    return profile.kinds().stream()
        .flatMap(kind -> kind.parts().stream())
        .filter(part -> part.level().filter(Level.OPERATION::equals).isPresent())
        .map(Part::examples)
        .filter(examples -> examples.contains(operation))
        .map(examples -> examples.indexOf(operation))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static Unusable unknown(String operation, List<String> known) {
    String hint =
        Nearest.of(operation, known)
            .map(near -> "; did you mean `" + near + "`?")
            .orElse("; there are " + String.join(", ", known));
    return new Unusable("there is no operation `" + Escapes.value(operation) + "`" + hint);
  }
}
