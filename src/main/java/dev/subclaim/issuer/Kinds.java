package dev.subclaim.issuer;

import dev.subclaim.issuer.ClaimTemplate.Literal;
import dev.subclaim.issuer.ClaimTemplate.PartRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Chooses among the kinds of a profile. */
public final class Kinds {
  private Kinds() {}

  /**
   * The kinds that differ for somebody who looks at some claims alone: of those that are equal in
   * them (present or absent, same template), in family and in certainty, the first. A policy that
   * asks for nothing but these claims admits all of such a group or none, so one answer does.
   *
   * @param claims names of claims
   * @return in the profile's order
   */
  public static List<TokenKind> seenThrough(IssuerProfile profile, Collection<String> claims) {
    List<String> looked = List.copyOf(new TreeSet<>(claims));
    Map<List<String>, TokenKind> first = new LinkedHashMap<>();
    for (TokenKind kind : profile.kinds()) {
      first.putIfAbsent(look(kind, looked), kind);
    }
    return List.copyOf(first.values());
  }

  private static List<String> look(TokenKind kind, List<String> claims) {
    List<String> look = new ArrayList<>(List.of(kind.certainty().name(), kind.family()));
    for (String claim : claims) {
      look.add(kind.template(claim).map(template -> "=" + written(kind, template)).orElse(""));
    }
    return look;
  }

  /** The template with control characters around part names, which no claim has. */
  private static String written(TokenKind kind, ClaimTemplate template) {
    StringBuilder text = new StringBuilder();
    for (ClaimTemplate.Piece piece : template.pieces()) {
      if (piece instanceof PartRef ref) {
        text.append('\1').append(kind.parts().get(ref.part()).name()).append('\2');
      } else if (piece instanceof Literal literal) {
        text.append(literal.text());
      }
    }
    return text.toString();
  }
}
