package dev.subclaim.suggest;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a policy anew so that, of the issuers of those who ask, only those who ask still get in.
 * Statements about others stay as they are, and so do conditions on anything but tokens. What it
 * writes is a proposal: whether it is narrower, and keeps whom it should, is to be proved.
 */
public final class Narrower {
  private final TokenModels tokens;
  private final TrustPolicy old;
  private final List<Ask> asks;

  /**
   * A writer.
   *
   * @param asks who is to stay; those that a statement keeps out now stay out of it
   */
  public Narrower(TokenModels tokens, TrustPolicy old, List<Ask> asks) {
    this.tokens = tokens;
    this.old = old;
    this.asks = List.copyOf(asks);
  }

  /**
   * The policy.
   *
   * @param spelled whether operations are written out, and not left open where all get in
   * @return empty where a statement speaks of several issuers at once, or nobody would be left
   */
  public Optional<Map<String, Object>> policy(boolean spelled) {
    Set<String> sids = PolicyDraft.sids(old);
    List<Object> statements = new ArrayList<>();
    for (Statement statement : old.statements()) {
      if (statement.effect() == Effect.DENY || !isAsked(statement)) {
        statements.add(statement.tree());
      } else if (statement.principals().size() == 1) {
        statements.addAll(narrowed(statement, spelled, sids));
      } else {
        return Optional.empty();
      }
    }
    return statements.isEmpty()
        ? Optional.empty()
        : Optional.of(PolicyDraft.document(old, statements));
  }

  private boolean isAsked(Statement statement) {
    return statement.principals().stream().anyMatch(p -> !asksOf(p).isEmpty());
  }

  /** Those whose tokens come from the issuer of a principal. */
  private List<Ask> asksOf(Principal principal) {
    Optional<String> provider =
        OidcProviderArn.scan(principal.value().text())
            .map(arn -> tokens.profile(arn.provider()))
            .map(IssuerProfile::provider);
    return asks.stream()
        .filter(ask -> provider.filter(ask.profile().provider()::equals).isPresent())
        .toList();
  }

  /** The statement for those of whom it lets somebody in: one for each way to write subjects. */
  private List<Object> narrowed(Statement statement, boolean spelled, Set<String> sids) {
    Principal principal = statement.principals().get(0);
    TrustPolicy alone = new TrustPolicy(old.variables(), List.of(statement), old.tree());
    List<Need> needs = new ArrayList<>();
    List<Ask> asked = asksOf(principal);
    asked.forEach(ask -> needs.addAll(needs(ask, alone, spelled)));
    if (needs.isEmpty()) {
      return List.of();
    }
    String prefix = asked.get(0).profile().provider();
    statement.sid().ifPresent(sids::remove);
    List<Object> statements = new ArrayList<>();
    for (Map<String, Object> draft :
        new PolicyDraft(principal.value().text(), prefix).statements(needs, new TreeSet<>())) {
      statements.add(rewritten(statement, draft, prefix, sids));
    }
    return statements;
  }

  private static List<Need> needs(Ask ask, TrustPolicy alone, boolean spelled) {
    List<Token> in =
        ask.tokens().stream()
            .filter(
                t -> Evaluator.evaluate(alone, Request.of(t)).verdict() != Decision.Verdict.DENY)
            .toList();
    return in.size() == ask.tokens().size() && !spelled
        ? ask.needs()
        : in.stream().map(token -> Need.of(ask.profile(), token)).toList();
  }

  /** The members of the statement with the new conditions on tokens among its own. */
  private Map<String, Object> rewritten(
      Statement statement, Map<String, Object> draft, String prefix, Set<String> sids) {
    Map<String, Object> members = new LinkedHashMap<>();
    statement.tree().members().forEach(m -> members.put(m.key().text(), m.value()));
    statement.sid().ifPresent(sid -> members.put("Sid", PolicyDraft.unused(sid, sids)));
    Object fresh = draft.getOrDefault("Condition", Map.of());
    members.put("Condition", conditions(statement.tree().get("Condition"), fresh, prefix));
    return members;
  }

  private static Map<String, Object> conditions(
      Optional<Tree> written, Object fresh, String prefix) {
    Map<String, Map<String, Object>> blocks = new LinkedHashMap<>();
    if (fresh instanceof Map<?, ?> operators) {
      operators.forEach((operator, keys) -> block(blocks, operator.toString()).putAll(texts(keys)));
    }
    if (written.isPresent() && written.get() instanceof Tree.Mapping operators) {
      for (Tree.Member operator : operators.members()) {
        if (operator.value() instanceof Tree.Mapping keys) {
          keys.members().stream()
              .filter(key -> !isOf(key.key().text(), prefix))
              .forEach(k -> block(blocks, operator.key().text()).put(k.key().text(), k.value()));
        }
      }
    }
    return new LinkedHashMap<>(blocks);
  }

  private static Map<String, Object> block(
      Map<String, Map<String, Object>> blocks, String operator) {
    return blocks.computeIfAbsent(operator, o -> new LinkedHashMap<>());
  }

  private static Map<String, Object> texts(Object keys) {
    Map<String, Object> texts = new LinkedHashMap<>();
    if (keys instanceof Map<?, ?> map) {
      map.forEach((key, value) -> texts.put(key.toString(), value));
    }
    return texts;
  }

  private static boolean isOf(String key, String prefix) {
    return key.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT) + ":");
  }
}
