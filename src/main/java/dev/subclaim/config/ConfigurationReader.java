package dev.subclaim.config;

import dev.subclaim.issuer.Issuers;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Nearest;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code subclaim.yaml}. */
public final class ConfigurationReader {
  /** The published schema of the file, as a shipped resource. */
  public static final String SCHEMA = "schemas/subclaim.schema.json";

  /** The issuer that a plain list of organizations is about. */
  public static final String DEFAULT_ISSUER = "pulumi-cloud";

  private ConfigurationReader() {}

  /** Reads the file where the issuers are those that are shipped. */
  public static Configured read(SourceText source) {
    return read(source, Issuers.builtIn());
  }

  /**
   * Reads the file; every problem in it is reported, and any makes it say nothing.
   *
   * @param issuers those that it may speak of
   */
  public static Configured read(SourceText source, Issuers issuers) {
    Document document = Documents.read(source);
    if (!document.problems().isEmpty()) {
      return new Configured(Configuration.NONE, document.problems());
    }
    if (document.roots().size() > 1) {
      Tree second = document.roots().get(1);
      return unusable(
          Problem.of(Schemas.INVALID_CONFIGURATION, "a second document in the file", second));
    }
    return document.roots().isEmpty()
        ? new Configured(Configuration.NONE.at(source.path()), List.of())
        : checked(source, document.roots().get(0), issuers);
  }

  private static Configured checked(SourceText source, Tree root, Issuers issuers) {
    List<Problem> problems = new ArrayList<>(Schemas.check(root, SCHEMA));
    if (problems.isEmpty()) {
      problems.addAll(strangers(root, issuers.names()));
    }
    return problems.isEmpty() && root instanceof Tree.Mapping settings
        ? new Configured(read(source, settings), List.of())
        : new Configured(Configuration.NONE, problems);
  }

  /** The names of issuers that do not exist. */
  private static List<Problem> strangers(Tree root, List<String> known) {
    return Stream.of("organizations", "issuers")
        .flatMap(setting -> ((Tree.Mapping) root).get(setting).stream())
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(issuers -> ((Tree.Mapping) issuers).members().stream())
        .map(Tree.Member::key)
        .filter(name -> !known.contains(name.text()))
        .map(name -> stranger(name, known))
        .toList();
  }

  private static Problem stranger(Tree.Scalar name, List<String> known) {
    String message = "no issuer is called `" + name.text() + "`";
    String help =
        Nearest.of(name.text(), known)
            .map(n -> "did you mean `" + n + "`?")
            .orElse("known are " + String.join(", ", known));
    return Problem.of(Schemas.INVALID_CONFIGURATION, message, name).withHelp(help);
  }

  private static Configuration read(SourceText source, Tree.Mapping settings) {
    return new Configuration(
        Optional.of(source.path()),
        organizations(settings),
        issuerUrls(settings),
        InventoryReader.inventory(settings),
        InventoryReader.tiers(settings),
        InventoryReader.owners(settings),
        InventoryReader.rules(settings));
  }

  private static Organizations organizations(Tree.Mapping settings) {
    Tree said = settings.get("organizations").orElse(settings);
    if (said instanceof Tree.Sequence names) {
      return names(Organizations.NONE, DEFAULT_ISSUER, names);
    }
    Organizations all = Organizations.NONE;
    if (said instanceof Tree.Mapping issuers && said != settings) {
      for (Tree.Member issuer : issuers.members()) {
        all = names(all, issuer.key().text(), (Tree.Sequence) issuer.value());
      }
    }
    return all;
  }

  private static Organizations names(Organizations known, String issuer, Tree.Sequence names) {
    Organizations all = known;
    for (Tree name : names.items()) {
      String origin = name.span().path() + ":" + name.span().line();
      all = all.with(issuer, ((Tree.Scalar) name).text(), origin);
    }
    return all;
  }

  private static SortedMap<String, String> issuerUrls(Tree.Mapping settings) {
    SortedMap<String, String> urls = new TreeMap<>();
    if (settings.get("issuers").orElse(settings) instanceof Tree.Mapping issuers
        && issuers != settings) {
      for (Tree.Member issuer : issuers.members()) {
        Tree url = ((Tree.Mapping) issuer.value()).get("url").orElseThrow();
        urls.put(issuer.key().text(), withoutScheme(((Tree.Scalar) url).text()));
      }
    }
    return urls;
  }

  private static String withoutScheme(String url) {
    return url.substring("https://".length());
  }

  private static Configured unusable(Problem problem) {
    return new Configured(Configuration.NONE, List.of(problem));
  }
}
