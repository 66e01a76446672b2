package dev.subclaim.config;

import dev.subclaim.config.Expectations.Item;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a file of expectations. A mistake in one of them does not hide the others. */
public final class ExpectationsReader {
  private static final String UNNAMED = "an expectation";
  private static final List<String> WHO = List.of("stack", "environment", "subject", "token");

  private final SourceText source;
  private final List<Problem> problems;

  private ExpectationsReader(SourceText source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /** What the file says. */
  public static Expectations read(SourceText source) {
    Document document = Documents.read(source);
    if (!document.problems().isEmpty() || document.roots().size() != 1) {
      Problem none =
          new Problem(
              Schemas.INVALID_CONFIGURATION,
              "not one document with expectations",
              source.span(0, 0),
              Pointer.ROOT,
              Optional.empty());
      return unusable(document.problems().isEmpty() ? List.of(none) : document.problems());
    }
    Tree root = document.roots().get(0);
    List<Problem> problems = Schemas.check(root, Expectations.SCHEMA);
    return root instanceof Tree.Mapping file
        ? new ExpectationsReader(source, problems).read(file)
        : unusable(problems);
  }

  private static Expectations unusable(List<Problem> problems) {
    return new Expectations(List.of(), List.of(), problems);
  }

  private Expectations read(Tree.Mapping file) {
    List<Tree> entries = items(file, "expectations");
    List<Problem> others =
        problems.stream()
            .filter(p -> entries.stream().noneMatch(entry -> isIn(p.span(), entry.span())))
            .toList();
    List<String> files =
        items(file, "files").stream()
            .filter(Tree.Scalar.class::isInstance)
            .map(path -> here(((Tree.Scalar) path).text()))
            .toList();
    return others.isEmpty()
        ? new Expectations(files, entries.stream().map(this::item).toList(), List.of())
        : unusable(others);
  }

  private static boolean isIn(Span part, Span whole) {
    return part.start() >= whole.start() && part.end() <= whole.end();
  }

  private Item item(Tree tree) {
    List<Problem> own =
        new ArrayList<>(problems.stream().filter(p -> isIn(p.span(), tree.span())).toList());
    if (!(tree instanceof Tree.Mapping entry)) {
      return new Item(UNNAMED, tree.span(), Optional.empty(), own);
    }
    if (!own.isEmpty()) {
      String named = text(entry, "name").orElse(UNNAMED);
      return new Item(named, tree.span(), Optional.empty(), own);
    }
    List<String> given = WHO.stream().filter(name -> entry.get(name).isPresent()).toList();
    check(entry, given).ifPresent(words -> own.add(wrong(words, tree)));
    Optional<Expectation> expectation =
        own.isEmpty() ? Optional.of(expectation(entry, given.get(0))) : Optional.empty();
    String name =
        text(entry, "name").or(() -> expectation.map(ExpectationsReader::words)).orElse(UNNAMED);
    return new Item(name, tree.span(), expectation, own);
  }

  /** What the schema cannot say. */
  private static Optional<String> check(Tree.Mapping entry, List<String> given) {
    boolean claims = given.contains("subject");
    if (given.size() != 1) {
      return Optional.of("want one of stack, environment, subject, token");
    }
    if (claims != entry.get("audience").isPresent()) {
      return Optional.of("`subject` and `audience` go together");
    }
    if (!claims && entry.get("claims").isPresent()) {
      return Optional.of("`claims` go with `subject`");
    }
    if (given.contains("token") && entry.get("issuer").isPresent()) {
      return Optional.of("a token tells its issuer");
    }
    if (!given.contains("environment") && entry.get("opened-by").isPresent()) {
      return Optional.of("`opened-by` goes with `environment`");
    }
    return entry.get("role").isPresent() && entry.get("policy").isPresent()
        ? Optional.of("want `role` or `policy`, not both")
        : Optional.empty();
  }

  private Expectation expectation(Tree.Mapping entry, String who) {
    return new Expectation(
        text(entry, "role"),
        text(entry, "policy").map(this::here),
        who(entry, who),
        text(entry, "expect").filter("allow"::equals).isPresent(),
        text(entry, "reason"));
  }

  private Expectation.Who who(Tree.Mapping entry, String who) {
    String value = text(entry, who).orElseThrow();
    Optional<String> issuer = text(entry, "issuer");
    return switch (who) {
      case "stack" -> new Expectation.Stack(value, issuer);
      case "environment" ->
          new Expectation.Environment(value, text(entry, "opened-by").map("stack"::equals), issuer);
      case "token" -> new Expectation.TokenFile(here(value));
      default ->
          new Expectation.Claims(
              value, text(entry, "audience").orElseThrow(), issuer, claims(entry));
    };
  }

  private static SortedMap<String, String> claims(Tree.Mapping entry) {
    SortedMap<String, String> claims = new TreeMap<>();
    entry.get("claims").stream()
        .flatMap(tree -> ((Tree.Mapping) tree).members().stream())
        .forEach(m -> claims.put(m.key().text(), ((Tree.Scalar) m.value()).text()));
    return claims;
  }

  private static String words(Expectation expectation) {
    String role = expectation.role().or(expectation::policy).orElse("the role");
    String does = expectation.allowed() ? " admits " : " keeps out ";
    return role + does + expectation.who().words();
  }

  /** Paths are written from the file's own folder. */
  private String here(String path) {
    Path file = Path.of(source.path());
    return file.resolveSibling(path).normalize().toString().replace('\\', '/');
  }

  private static Problem wrong(String message, Tree at) {
    return Problem.of(Schemas.INVALID_CONFIGURATION, message, at);
  }

  private static List<Tree> items(Tree.Mapping mapping, String name) {
    return Stream.of(mapping.get(name))
        .flatMap(Optional::stream)
        .filter(Tree.Sequence.class::isInstance)
        .flatMap(list -> ((Tree.Sequence) list).items().stream())
        .toList();
  }

  private static Optional<String> text(Tree.Mapping mapping, String name) {
    return mapping
        .get(name)
        .filter(Tree.Scalar.class::isInstance)
        .map(value -> ((Tree.Scalar) value).text());
  }
}
