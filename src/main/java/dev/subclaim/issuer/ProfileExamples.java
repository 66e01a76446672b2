package dev.subclaim.issuer;

import dev.subclaim.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Executes the examples of a profile file: they are its test. */
public final class ProfileExamples {
  private ProfileExamples() {}

  /** The examples that do not come out as the file says, in its order; empty when all do. */
  public static List<Problem> check(IssuerFile file) {
    return file.examples().stream()
        .flatMap(
            example ->
                complaint(file.profile(), example)
                    .map(text -> Problem.of(Complaints.KIND, text, example.at()))
                    .stream())
        .toList();
  }

  private static Optional<String> complaint(IssuerProfile profile, TokenExample example) {
    List<ParsedToken> parsed = TokenParser.parse(profile, example.token());
    if (!example.accepted()) {
      return parsed.stream()
          .findFirst()
          .map(p -> "the rejected token fits the kind `" + p.kind().name() + "`");
    }
    Optional<ParsedToken> asKind =
        parsed.stream().filter(p -> p.kind().name().equals(example.kind())).findFirst();
    return asKind.isEmpty()
        ? Optional.of("the accepted token does not fit the kind `" + example.kind() + "`")
        : asKind.flatMap(p -> difference(p.values(), example.values()));
  }

  private static Optional<String> difference(
      Map<String, String> found, Map<String, String> expected) {
    Map<String, String> told = new TreeMap<>(found);
    told.keySet().retainAll(expected.keySet());
    return told.equals(expected)
        ? Optional.empty()
        : Optional.of("the parts of the accepted token are `" + told + "`");
  }
}
