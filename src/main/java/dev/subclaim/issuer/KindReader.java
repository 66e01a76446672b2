package dev.subclaim.issuer;

import dev.subclaim.issuer.ClaimTemplate.Literal;
import dev.subclaim.issuer.ClaimTemplate.PartRef;
import dev.subclaim.issuer.TemplateText.Piece;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the kinds of a profile file. A kind with claims that only some of its tokens have becomes
 * several kinds, one for each choice, since a claim is either in a token or absent.
 */
final class KindReader {
  private static final String AUDIENCE = "aud";
  private static final String RAW_AUDIENCE = "oaud";

  private final List<Part> parts;
  private final Fields profile;
  private final Complaints complaints;
  private final TemplateReader templates;

  KindReader(List<Part> parts, Fields profile, TemplateReader templates, Complaints complaints) {
    this.parts = List.copyOf(parts);
    this.profile = profile;
    this.complaints = complaints;
    this.templates = templates;
  }

  /** The kinds that one item of {@code kinds} stands for: with every claim first. */
  List<TokenKind> read(Tree tree) {
    Fields fields = Fields.of(tree);
    Map<String, List<Piece>> claims = claims(fields);
    Set<String> optional = new LinkedHashSet<>(profile.texts("optional"));
    optional.retainAll(claims.keySet());
    optional.addAll(fields.texts("optional"));
    check(tree, claims, optional);
    return choices(claims, optional).stream().map(choice -> kind(fields, claims, choice)).toList();
  }

  private static List<Map<String, List<Piece>>> choices(
      Map<String, List<Piece>> claims, Set<String> optional) {
    List<Map<String, List<Piece>>> choices = new ArrayList<>(List.of(claims));
    for (String claim : optional) {
      for (Map<String, List<Piece>> with : List.copyOf(choices)) {
        Map<String, List<Piece>> without = new LinkedHashMap<>(with);
        without.remove(claim);
        choices.add(without);
      }
    }
    return choices;
  }

  private Map<String, List<Piece>> claims(Fields fields) {
    Map<String, Tree> trees = new LinkedHashMap<>(profile.members("common"));
    trees.putAll(fields.members("claims"));
    Optional<Tree> audience = Optional.ofNullable(trees.get(AUDIENCE));
    if (profile.texts("claims").contains(RAW_AUDIENCE)) {
      audience.ifPresent(tree -> trees.putIfAbsent(RAW_AUDIENCE, tree));
    }
    Map<String, List<Piece>> claims = new LinkedHashMap<>();
    trees.forEach((claim, tree) -> claims.put(claim, templates.pieces(tree)));
    return claims;
  }

  private void check(Tree at, Map<String, List<Piece>> claims, Set<String> optional) {
    List<String> mapped = profile.texts("claims");
    for (String claim : claims.keySet()) {
      if (!mapped.contains(claim)) {
        complaints.add(at, "the claim `" + claim + "` is not among the `claims` of the profile");
      }
    }
    for (String claim : List.of(AUDIENCE, "sub")) {
      if (!claims.containsKey(claim) || optional.contains(claim)) {
        complaints.add(at, "every token has the claim `" + claim + "`: give its template");
      }
    }
    for (String claim : optional) {
      if (!claims.containsKey(claim)) {
        complaints.add(at, "the optional claim `" + claim + "` has no template");
      }
    }
  }

  private TokenKind kind(
      Fields fields, Map<String, List<Piece>> all, Map<String, List<Piece>> claims) {
    StringBuilder name = new StringBuilder(fields.text("name"));
    all.keySet().stream()
        .filter(claim -> !claims.containsKey(claim))
        .forEach(claim -> name.append("-without-").append(claim));
    List<Part> used =
        parts.stream()
            .filter(part -> claims.values().stream().anyMatch(c -> uses(c, part.name())))
            .toList();
    List<ClaimTemplate> made = new ArrayList<>();
    claims.forEach((claim, pieces) -> made.add(template(claim, pieces, used)));
    return new TokenKind(
        name.toString(),
        fields.text("family"),
        fields.text("title"),
        Certainty.valueOf(fields.text("certainty").toUpperCase(Locale.ROOT)),
        fields.texts("traits").stream().map(KindReader::trait).collect(Collectors.toSet()),
        used,
        made);
  }

  private static TokenKind.Trait trait(String text) {
    return TokenKind.Trait.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static boolean uses(List<Piece> pieces, String part) {
    return pieces.contains(new Piece(part, true));
  }

  private static ClaimTemplate template(String claim, List<Piece> pieces, List<Part> used) {
    List<String> names = used.stream().map(Part::name).toList();
    List<ClaimTemplate.Piece> made = new ArrayList<>();
    for (Piece piece : pieces) {
      made.add(
          piece.isPart() ? new PartRef(names.indexOf(piece.text())) : new Literal(piece.text()));
    }
    return new ClaimTemplate(claim, made);
  }
}
