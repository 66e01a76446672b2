package dev.subclaim.evaluation;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads files of requests, one JSON object a line: {@code {"id", "token": {claims}}}, of which the
 * token alone is known, or {@code {"id", "principal": {"type", "value"}, "action", "roleArn",
 * "context": {key: text or [texts]}}}, which tells everything. Members with other names are notes.
 */
public final class Requests {
  /** The kind of problem that says that a line is no request. */
  public static final String INVALID_REQUEST = "invalid-request";

  private final Function<String, IssuerProfile> profiles;
  private final List<RequestLine> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Requests(Function<String, IssuerProfile> profiles) {
    this.profiles = profiles;
  }

  /**
   * Reads every line that is not blank.
   *
   * @param source the file
   * @param profiles the profile of an issuer, by its URL without scheme
   */
  public static RequestBatch read(SourceText source, Function<String, IssuerProfile> profiles) {
    Requests requests = new Requests(profiles);
    String text = source.content();
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (!text.substring(start, end).isBlank()) {
        requests.line(source, start, end);
      }
      start = end + 1;
    }
    return new RequestBatch(requests.lines, requests.problems);
  }

  /**
   * The request of somebody with these claims, and of nothing else known.
   *
   * @param claims a token's claims as issued
   * @param profiles the profile of an issuer, by its URL without scheme
   * @param problems takes what is wrong with the claims
   */
  public static Optional<Request> ofClaims(
      Tree.Mapping claims, Function<String, IssuerProfile> profiles, List<Problem> problems) {
    return new TokenClaims(claims, profiles, problems).request();
  }

  private void line(SourceText source, int start, int end) {
    int[] offsets = new int[end - start + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = start + i;
    }
    Document document =
        Documents.json(source.inner(source.content().substring(start, end), offsets));
    problems.addAll(document.problems());
    if (document.problems().isEmpty()) {
      document.roots().forEach(root -> root(root, source.line(start)));
    }
  }

  private void root(Tree root, int number) {
    if (!(root instanceof Tree.Mapping line)) {
      problems.add(Problem.of(INVALID_REQUEST, "a line must be an object with a request", root));
      return;
    }
    Optional<Tree.Scalar> id = line.get("id").flatMap(Requests::scalar);
    request(line).ifPresent(request -> lines.add(new RequestLine(id, number, request)));
  }

  private Optional<Request> request(Tree.Mapping line) {
    Optional<Tree> token = line.get("token");
    Optional<Tree> other = line.get("principal").or(() -> line.get("context"));
    if (token.isPresent() && other.isPresent()) {
      String both =
          "a line with `token` tells the token alone: leave out `principal` and `context`, or"
              + " leave out `token` and put its claims in `context`";
      problems.add(Problem.of(INVALID_REQUEST, both, other.get()));
      return Optional.empty();
    }
    if (token.isEmpty()) {
      return new ContextLine(line, problems).request();
    }
    if (token.get() instanceof Tree.Mapping claims) {
      return ofClaims(claims, profiles, problems);
    }
    String words = "`token` must be an object with the token's claims";
    problems.add(Problem.of(INVALID_REQUEST, words, token.get()));
    return Optional.empty();
  }

  /** A value that is text, number or Boolean. */
  static Optional<Tree.Scalar> scalar(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.type() != Tree.Type.NULL
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /** The texts of a scalar or of a list of scalars; empty when it is something else. */
  static Optional<List<String>> texts(Tree tree) {
    List<Tree> items = tree instanceof Tree.Sequence list ? list.items() : List.of(tree);
    List<String> texts = new ArrayList<>();
    items.forEach(item -> scalar(item).ifPresent(scalar -> texts.add(scalar.text())));
    return texts.size() == items.size() ? Optional.of(List.copyOf(texts)) : Optional.empty();
  }
}
