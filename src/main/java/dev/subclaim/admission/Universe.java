package dev.subclaim.admission;

import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.ClaimTemplate;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Layout;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every token that could be: any text as audience and subject, any other claim there or not. What
 * holds for all of them does not hang on what the issuer mints today.
 */
public final class Universe {
  /** What such a token is called; no known kind needs to be able to be it. */
  public static final String TITLE = "no known kind of token";

  private Universe() {}

  /** The claims of an issuer that policies ask for, besides audience and subject. */
  public static Set<String> asked(Collection<TrustPolicy> policies, IssuerProfile profile) {
    Set<String> claims = new TreeSet<>();
    for (TrustPolicy policy : policies) {
      for (Statement statement : policy.statements()) {
        for (Condition condition : statement.conditions()) {
          ConditionReading.claim(condition.key().text(), profile).ifPresent(claims::add);
        }
      }
    }
    return claims;
  }

  /** All tokens, told apart by these claims. */
  public static KindModel of(Set<String> claims) {
    List<String> names = new ArrayList<>(List.of("aud", "sub"));
    claims.stream().filter(claim -> !names.contains(claim)).forEach(names::add);
    List<Part> parts = names.stream().map(Universe::part).toList();
    List<ClaimTemplate> templates = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      templates.add(new ClaimTemplate(names.get(i), List.of(new ClaimTemplate.PartRef(i))));
    }
    return KindModel.of(
        new TokenKind("any", "any", TITLE, Certainty.ASSUMED, Set.of(), parts, templates));
  }

  private static Part part(String claim) {
    return Part.anything(claim, claim, claim.equals("aud") ? "audience" : "x");
  }

  /** The fact that a token has a claim. */
  public static String has(String claim) {
    return "the token has " + claim;
  }

  /** All tokens, without the claims that they may lack. */
  public static KindModel bare(KindModel model) {
    return new KindModel(model.kind(), model.layout(), model.claims().subList(0, 2));
  }

  /** The model of a kind in which each part can be asked about alone: a text for each, behind. */
  public static KindModel withParts(KindModel model) {
    int parts = model.layout().parts().size();
    List<Layout.Text> texts = new ArrayList<>(model.layout().texts());
    for (int i = 0; i < parts; i++) {
      texts.add(Layout.Text.ofPart(i, parts));
    }
    return new KindModel(model.kind(), new Layout(model.layout().parts(), texts), model.claims());
  }

  /** The place of the text that is one part of a kind, in its model {@link #withParts}. */
  public static int partText(KindModel model, int part) {
    return model.claims().size() + part;
  }
}
