package dev.subclaim.trust;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Cause;
import dev.subclaim.admission.CauseReading;
import dev.subclaim.admission.ClaimPatterns;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.LevelReach;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.issuer.Level;
import dev.subclaim.language.Alignment;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Domain;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Layout;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Search;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.PolicyText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what to write instead of a value that is too wide, so that of one part of the tokens only
 * some names get in. What it says is a proposal: whether it keeps everybody who is meant is for the
 * comparison of the policies to prove.
 */
public final class Narrowing {
  private final Admission admission;

  /** Narrower values for what one statement admits of one issuer's tokens. */
  public Narrowing(Admission admission) {
    this.admission = admission;
  }

  /** A value of the statement: its claim and its pattern. */
  private record Wide(String claim, Pattern pattern) {}

  /**
   * The values that admit what the breadth's value admits, but of the open part only these names.
   *
   * @return empty where that cannot be written
   */
  public List<String> only(Breadth breadth, List<String> names) {
    return only(breadth, names, admission.kinds());
  }

  /**
   * The same values.
   *
   * @param kept of these kinds no token with one of the names may be lost
   */
  private List<String> only(Breadth breadth, List<String> names, List<KindAdmission> kept) {
    Optional<LevelReach> open = breadth.level();
    Optional<Wide> wide = breadth.causes().stream().findFirst().flatMap(this::wide);
    if (open.isEmpty() || wide.isEmpty()) {
      return List.of();
    }
    Set<String> values = new LinkedHashSet<>();
    for (String name : names) {
      for (KindAdmission kind : documented()) {
        values.addAll(only(wide.get(), kind, open.get().level(), name));
      }
    }
    Predicate<KindAdmission> loses =
        kind -> loses(wide.get(), kind, open.get().level(), names, values);
    return kept.stream().noneMatch(loses) ? List.copyOf(values) : List.of();
  }

  /** Whether a token of a kind with these names is lost. */
  private static boolean loses(
      Wide wide, KindAdmission kind, Level level, List<String> names, Set<String> values) {
    KindModel model = kind.model();
    int text = model.text(wide.claim());
    int part = part(model, level);
    if (text < 0 || part < 0) {
      return false;
    }
    List<Pattern> narrow = values.stream().map(Pattern::like).toList();
    Formula lost =
        new Formula.Match(text, List.of(wide.pattern()))
            .and(kind.admitted().possibly())
            .and(new Formula.Match(text, narrow).negate());
    Layout own = named(model.layout(), part, names);
    return !(Search.shortest(own, lost, Budget.ordinary()) instanceof Search.None);
  }

  private static int part(KindModel model, Level level) {
    for (int i = 0; i < model.kind().parts().size(); i++) {
      if (model.kind().parts().get(i).level().equals(Optional.of(level))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The same for the one name that the value's own letters spell: {@code web} of {@code web*}. A
   * subject that its owners made up and that ends with the name is lost.
   *
   * @return empty where it spells none that is a name by itself
   */
  public List<String> asWritten(Breadth breadth) {
    Optional<Wide> wide = breadth.causes().stream().findFirst().flatMap(this::wide);
    Optional<String> name =
        breadth.level().flatMap(reach -> wide.flatMap(value -> written(value, reach)));
    return name.map(n -> only(breadth, List.of(n), documented())).orElse(List.of());
  }

  private Optional<String> written(Wide wide, LevelReach reach) {
    KindModel model = reach.kind().model();
    int text = model.text(wide.claim());
    Optional<List<String>> token = token(wide, reach.kind(), model.layout());
    if (token.isEmpty()
        || text < 0
        || !model.layout().texts().get(text).uses().get(reach.index())) {
      return Optional.empty();
    }
    String claim = model.layout().texts().get(text).of(token.get());
    String part = token.get().get(reach.index());
    int from = CauseReading.offset(model.layout().texts().get(text), token.get(), reach.index());
    int length = Alignment.written(wide.pattern(), claim, from, from + part.length());
    return Optional.of(part.substring(0, length))
        .filter(n -> !n.isEmpty() && Character.isLetterOrDigit(n.charAt(n.length() - 1)))
        .filter(reach.part().domain()::contains);
  }

  private List<KindAdmission> documented() {
    return admission.kinds().stream().filter(KindAdmission::documented).toList();
  }

  private Optional<Wide> wide(Cause cause) {
    boolean variables = admission.policy().variables();
    StatementReading reading = new StatementReading(admission.statement(), variables);
    for (String claim : List.of("aud", "sub")) {
      for (Condition condition : reading.conditionsOn(claim, admission.trusted().profile())) {
        for (PolicyText value : condition.values()) {
          Pattern pattern =
              ClaimPatterns.widest(value, condition.operator().comparison(), variables);
          boolean plain = value.known() && pattern.toString().equals(value.text());
          boolean holds = value.scalar().pointer().equals(cause.pointer());
          if (holds && plain && CauseReading.isText(condition) && !pattern.isLiteral()) {
            return Optional.of(new Wide(claim, pattern));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The value for each part of a kind at the level that stands in the claim. */
  private List<String> only(Wide wide, KindAdmission kind, Level level, String name) {
    KindModel model = kind.model();
    int text = model.text(wide.claim());
    List<String> values = new ArrayList<>();
    for (int part = 0; part < model.kind().parts().size() && text >= 0; part++) {
      boolean open =
          model.kind().parts().get(part).level().equals(Optional.of(level))
              && model.layout().texts().get(text).uses().get(part);
      if (open) {
        int index = part;
        token(wide, kind, named(model.layout(), part, List.of(name)))
            .flatMap(token -> value(wide, model.layout().texts().get(text), token, index))
            .ifPresent(values::add);
      }
    }
    return values;
  }

  private static Layout named(Layout layout, int part, List<String> names) {
    return layout.with(part, layout.parts().get(part).intersect(Domain.of(names)));
  }

  private Optional<List<String>> token(Wide wide, KindAdmission kind, Layout layout) {
    Formula matched =
        new Formula.Match(kind.model().text(wide.claim()), List.of(wide.pattern()))
            .and(kind.admitted().possibly());
    return Search.shortest(layout, matched, Budget.ordinary()) instanceof Search.Found found
        ? Optional.of(found.values())
        : Optional.empty();
  }

  /** The value with a part's letters in the place of the signs that cover them. */
  private static Optional<String> value(Wide wide, Layout.Text text, List<String> token, int part) {
    String claim = text.of(token);
    int from = CauseReading.offset(text, token, part);
    int to = from + token.get(part).length();
    Alignment.Cover cover = Alignment.around(wide.pattern(), claim, from, to);
    int literal = from - text.literals().get(part).length();
    boolean first = text.uses().subList(0, part).stream().noneMatch(used -> used);
    String behind = behind(text, part);
    boolean more = cover.letters().to() > to;
    if ((cover.letters().from() < literal && !first) || (more && behind.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        wide.pattern().text(0, cover.signs().from())
            + claim.substring(cover.letters().from(), to)
            + (more ? behind.charAt(0) + "*" : "")
            + wide.pattern().text(cover.signs().to(), wide.pattern().toString().length()));
  }

  /** What stands between a part and the next one. */
  private static String behind(Layout.Text text, int part) {
    StringBuilder literal = new StringBuilder();
    for (int i = part + 1; i < text.literals().size(); i++) {
      literal.append(text.literals().get(i));
      if (i < text.uses().size() && text.uses().get(i)) {
        break;
      }
    }
    return literal.toString();
  }

  /** The audiences of the tokens of these tenants that the statement admits. */
  public List<String> audiences(List<String> tenants) {
    Set<String> audiences = new LinkedHashSet<>();
    for (String tenant : tenants) {
      for (KindAdmission kind : documented()) {
        audience(kind, tenant).ifPresent(audiences::add);
      }
    }
    return List.copyOf(audiences);
  }

  private Optional<String> audience(KindAdmission kind, String tenant) {
    KindModel model = kind.model();
    Layout layout = model.layout();
    Layout.Text text = layout.texts().get(model.text("aud"));
    for (int part = 0; part < layout.parts().size(); part++) {
      if (text.uses().get(part)) {
        Optional<Level> level = model.kind().parts().get(part).level();
        if (!level.equals(Optional.of(Level.ORGANIZATION))) {
          return Optional.empty();
        }
        layout = named(layout, part, List.of(tenant));
      }
    }
    return Search.shortest(layout, kind.admitted().possibly(), Budget.ordinary())
            instanceof Search.Found found
        ? Optional.of(text.of(found.values()))
        : Optional.empty();
  }
}
