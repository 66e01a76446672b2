package dev.subclaim.workload;

import dev.subclaim.admission.Bounds;
import dev.subclaim.admission.Doubts;
import dev.subclaim.admission.KindAdmission;
import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.admission.TrustReading;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Table;
import dev.subclaim.language.Words;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documented tokens of many workloads of one issuer, so kept that a policy can be asked about
 * all of them at once. Immutable.
 */
public final class TokenTable {
  private static final int SURELY = 1;
  private static final int POSSIBLY = 2;
  private static final int MEANT = 4;

  private final IssuerProfile profile;
  private final List<OfKind> kinds;

  /**
   * The tokens of one kind.
   *
   * @param sort the issuer's word for the workloads
   * @param project the project of them all, where such tokens do not name it
   */
  private record OfKind(KindModel model, String sort, Optional<String> project, Table table) {}

  private TokenTable(IssuerProfile profile, List<OfKind> kinds) {
    this.profile = profile;
    this.kinds = List.copyOf(kinds);
  }

  /** The tokens of workloads; those of another issuer and those without tokens are left out. */
  public static TokenTable of(IssuerProfile profile, Collection<Workload> workloads) {
    return of(profile, workloads, Map.of());
  }

  /**
   * The same and more.
   *
   * @param more documented tokens that names alone do not make, and whose they are
   */
  public static TokenTable of(
      IssuerProfile profile, Collection<Workload> workloads, Map<Token, Workload> more) {
    TokenRows rows = new TokenRows(profile);
    workloads.forEach(rows::add);
    more.forEach((token, workload) -> rows.add(workload, token));
    List<OfKind> kinds = new ArrayList<>();
    rows.rows().forEach((key, some) -> kinds.add(ofKind(profile, key, some)));
    return new TokenTable(profile, kinds);
  }

  private static OfKind ofKind(
      IssuerProfile profile, TokenRows.Key key, List<List<List<String>>> rows) {
    TokenKind kind = profile.kinds().get(key.kind());
    KindModel model = KindModel.of(kind);
    String sort = kind.parts().get(part(kind, Level.STACK)).label();
    return new OfKind(model, sort, key.project(), Table.of(model.layout(), rows));
  }

  /** The place of the part at a level, or -1. */
  static int part(TokenKind kind, Level level) {
    for (int i = 0; i < kind.parts().size(); i++) {
      if (kind.parts().get(i).level().filter(level::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** How many tokens there are. */
  public long size() {
    return kinds.stream().mapToLong(kind -> kind.table().size()).sum();
  }

  /** Somebody who is shown tokens. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Tokens that a policy treats alike.
     *
     * @param access whether it admits them
     * @param meant whether one of the patterns asked for matches their subjects
     */
    void tokens(Access access, boolean meant, SomeTokens tokens);
  }

  /** Whether tokens are admitted. */
  public enum Access {
    ADMITTED,
    /** It depends on something that tokens do not tell, or that the policy leaves open. */
    DEPENDS,
    REFUSED
  }

  /** Visits every token. */
  public void visit(Visitor visitor) {
    for (OfKind kind : kinds) {
      kind.table()
          .visit(
              List.of(Formula.ALWAYS),
              (holding, words) -> visitor.tokens(Access.REFUSED, false, some(kind, words)));
    }
  }

  /**
   * Visits the tokens that a policy admits or may admit, and those that are meant: several at once
   * where they are treated alike. All others are refused.
   *
   * @param meant patterns of subjects, {@code *} and {@code ?} as in StringLike
   */
  public void visit(TrustPolicy policy, TokenModels tokens, List<Pattern> meant, Visitor visitor) {
    visit(policy, tokens, meant, Formula.NEVER, visitor);
  }

  /** The same with the others. */
  public void visitAll(
      TrustPolicy policy, TokenModels tokens, List<Pattern> meant, Visitor visitor) {
    visit(policy, tokens, meant, Formula.ALWAYS, visitor);
  }

  private void visit(
      TrustPolicy policy,
      TokenModels tokens,
      List<Pattern> meant,
      Formula others,
      Visitor visitor) {
    List<KindModel> models = kinds.stream().map(OfKind::model).toList();
    TrustReading reading =
        new TrustReading(policy, tokens::profile, issuer -> isOurs(issuer) ? models : List.of());
    boolean doubtful = !Doubts.of(policy).isEmpty();
    for (OfKind kind : kinds) {
      Bounds bounds = doubtful ? Bounds.UNKNOWN : bounds(reading, kind.model());
      Formula subject = new Formula.Match(kind.model().text("sub"), meant);
      kind.table()
          .visit(
              List.of(bounds.surely(), bounds.possibly(), subject, others),
              (holding, words) ->
                  visitor.tokens(access(holding), (holding & MEANT) != 0, some(kind, words)));
    }
  }

  private boolean isOurs(IssuerProfile issuer) {
    return issuer.provider().equals(profile.provider());
  }

  private static Bounds bounds(TrustReading reading, KindModel model) {
    return Bounds.any(
        reading.admissions().stream()
            .flatMap(admission -> admission.kinds().stream())
            .filter(kind -> kind.model() == model)
            .map(KindAdmission::admitted)
            .toList());
  }

  private static Access access(int holding) {
    if ((holding & SURELY) != 0) {
      return Access.ADMITTED;
    }
    return (holding & POSSIBLY) != 0 ? Access.DEPENDS : Access.REFUSED;
  }

  private SomeTokens some(OfKind kind, Words words) {
    return new SomeTokens(
        profile.provider(), kind.model().kind(), kind.sort(), kind.project(), words);
  }
}
