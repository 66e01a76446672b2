package dev.subclaim.admission;

import dev.subclaim.issuer.ClaimTemplate;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Answers;
import dev.subclaim.language.Layout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A kind of token in the words of the language kernel: its parts are the parts of a layout, its
 * claims the texts.
 *
 * @param kind the kind
 * @param layout its parts and claims
 * @param claims the names of the claims, in the order of the layout's texts
 * @param answers what was found out about the layout's words
 */
public record KindModel(TokenKind kind, Layout layout, List<String> claims, Answers answers) {
  public KindModel {
    claims = List.copyOf(claims);
  }

  /** A model of which nothing was found out yet. */
  public KindModel(TokenKind kind, Layout layout, List<String> claims) {
    this(kind, layout, claims, new Answers(layout, samples(kind, layout)));
  }

  /** The model of a kind as its profile describes it. */
  public static KindModel of(TokenKind kind) {
    int parts = kind.parts().size();
    return new KindModel(
        kind,
        new Layout(
            kind.parts().stream().map(Part::domain).toList(),
            kind.claims().stream().map(claim -> text(claim, parts)).toList()),
        kind.claims().stream().map(ClaimTemplate::claim).toList());
  }

  /** Tokens as examples of their parts make them: the best of each, and the next best. */
  private static List<List<String>> samples(TokenKind kind, Layout layout) {
    List<List<String>> samples = new ArrayList<>();
    for (int choice = 0; choice < 2; choice++) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < layout.parts().size() && i < kind.parts().size(); i++) {
        List<String> examples = kind.parts().get(i).examples();
        String value =
            examples.isEmpty() ? "" : examples.get(Math.min(choice, examples.size() - 1));
        if (layout.parts().get(i).contains(value)) {
          values.add(value);
        }
      }
      if (values.size() == layout.parts().size()) {
        samples.add(values);
      }
    }
    return samples;
  }

  /** The place of a claim among the layout's texts, or -1 when these tokens lack it. */
  public int text(String claim) {
    return claims.indexOf(claim);
  }

  /** Whether a part stands in the audience or the subject. */
  public boolean isShown(int part) {
    return layout.texts().get(text("aud")).uses().get(part)
        || layout.texts().get(text("sub")).uses().get(part);
  }

  private static Layout.Text text(ClaimTemplate template, int parts) {
    List<String> literals = new ArrayList<>();
    List<Boolean> uses = new ArrayList<>(Collections.nCopies(parts, false));
    StringBuilder literal = new StringBuilder();
    for (ClaimTemplate.Piece piece : template.pieces()) {
      if (piece instanceof ClaimTemplate.PartRef ref) {
        while (literals.size() < ref.part()) {
          literals.add("");
        }
        literals.add(literal.toString());
        literal.setLength(0);
        uses.set(ref.part(), true);
      } else if (piece instanceof ClaimTemplate.Literal text) {
        literal.append(text.text());
      }
    }
    while (literals.size() < parts) {
      literals.add("");
    }
    literals.add(literal.toString());
    return new Layout.Text(literals, uses);
  }
}
