package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Bounds;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.issuer.ClaimTemplate;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Layout;
import dev.subclaim.language.Search;
import java.util.List;
import java.util.Optional;

/** What somebody could write in place of a condition that is missing or too wide. */
public final class ClaimHints {
  private final Admission admission;
  private final Optional<String> organization;

  /**
   * Hints for one admission.
   *
   * @param organization whose tokens are meant; empty when nobody said
   */
  public ClaimHints(Admission admission, Optional<String> organization) {
    this.admission = admission;
    this.organization = organization;
  }

  /** The audience of tokens that meet the statement's conditions on the subject. */
  public String audience() {
    for (KindAdmission kind : admission.kinds()) {
      Optional<String> audience = kind.documented() ? audience(kind.model()) : Optional.empty();
      if (audience.isPresent()) {
        return audience.get();
      }
    }
    return "<your audience>";
  }

  private Optional<String> audience(KindModel model) {
    Bounds subject =
        new StatementReading(admission.statement(), admission.policy().variables())
            .conditionsOn("sub", admission.trusted().profile(), model);
    List<Part> parts = model.kind().parts();
    Layout layout = model.layout();
    for (int i = 0; i < parts.size(); i++) {
      if (is(parts.get(i), Level.ORGANIZATION) && organization.isPresent()) {
        layout = layout.with(i, Domain.of(List.of(organization.get())));
      }
    }
    Search.Result found = Search.shortest(layout, subject.possibly(), Budget.ordinary());
    return found instanceof Search.Found token
        ? Optional.of(audience(model, token.values()))
        : Optional.empty();
  }

  /** The audience of a token, with a placeholder where the organization is not known. */
  private String audience(KindModel model, List<String> values) {
    StringBuilder out = new StringBuilder();
    for (ClaimTemplate template : model.kind().claims()) {
      if (template.claim().equals("aud")) {
        for (ClaimTemplate.Piece piece : template.pieces()) {
          out.append(text(piece, model.kind(), values));
        }
      }
    }
    return out.toString();
  }

  private String text(ClaimTemplate.Piece piece, TokenKind kind, List<String> values) {
    if (piece instanceof ClaimTemplate.Literal literal) {
      return literal.text();
    }
    int index = ((ClaimTemplate.PartRef) piece).part();
    Part part = kind.parts().get(index);
    if (is(part, Level.ORGANIZATION)) {
      return organization.orElse("<your " + part.label() + ">");
    }
    return part.level().isPresent() ? values.get(index) : part.examples().get(0);
  }

  /** A subject pattern for one project, to be filled in. */
  public String subject() {
    return admission.kinds().stream()
        .filter(KindAdmission::documented)
        .map(kind -> kind.model().kind())
        .flatMap(kind -> kind.template("sub").map(t -> subject(kind, t)).stream())
        .findFirst()
        .orElse("<your subject>");
  }

  private String subject(TokenKind kind, ClaimTemplate template) {
    StringBuilder out = new StringBuilder();
    boolean named = false;
    for (ClaimTemplate.Piece piece : template.pieces()) {
      if (piece instanceof ClaimTemplate.PartRef ref) {
        Part part = kind.parts().get(ref.part());
        boolean tenant = is(part, Level.ORGANIZATION);
        String placeholder = "<" + part.label() + ">";
        out.append(tenant ? organization.orElse(placeholder) : placeholder);
        named |= is(part, Level.PROJECT);
      } else if (piece instanceof ClaimTemplate.Literal literal && named) {
        return out.append(literal.text().charAt(0)).append('*').toString();
      } else if (piece instanceof ClaimTemplate.Literal literal) {
        out.append(literal.text());
      }
    }
    return out.toString();
  }

  private static boolean is(Part part, Level level) {
    return part.level().filter(level::equals).isPresent();
  }
}
