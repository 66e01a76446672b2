package dev.subclaim.suggest;

import dev.subclaim.policy.ParsedPolicy;
import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A trust policy that is being written.
 *
 * @param provider the ARN of the OIDC provider
 * @param prefix what stands before the claim in condition keys, the issuer's URL
 */
record PolicyDraft(String provider, String prefix) {

  /**
   * A statement for each audience and way to write its subjects.
   *
   * @param sids names that are taken; the new ones are added
   */
  List<Map<String, Object>> statements(List<Need> needs, Set<String> sids) {
    Map<String, List<Need>> groups = new LinkedHashMap<>();
    for (Need need : needs) {
      String key = need.audience() + "\0" + need.pattern();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(need);
    }
    List<Map<String, Object>> statements = new ArrayList<>();
    groups.values().forEach(group -> statements.add(statement(group, sids)));
    return statements;
  }

  private Map<String, Object> statement(List<Need> needs, Set<String> sids) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Sid", sid(needs.get(0).kind(), sids));
    statement.put("Effect", "Allow");
    statement.put("Principal", Map.of("Federated", provider));
    statement.put("Action", "sts:AssumeRoleWithWebIdentity");
    List<String> subjects =
        needs.stream().flatMap(need -> need.subjects().stream()).distinct().toList();
    Object values = subjects.size() == 1 ? subjects.get(0) : subjects;
    Map<String, Object> exact = new LinkedHashMap<>();
    exact.put(prefix + ":aud", needs.get(0).audience());
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("StringEquals", exact);
    if (needs.get(0).pattern()) {
      condition.put("StringLike", Map.of(prefix + ":sub", values));
    } else {
      exact.put(prefix + ":sub", values);
    }
    statement.put("Condition", condition);
    return statement;
  }

  private static String sid(String kind, Set<String> sids) {
    return unused(kind.replaceFirst("\\(.*", "").replaceAll("[^A-Za-z0-9]", ""), sids);
  }

  /**
   * A name for a statement that no other has: the base, else with the first number that is free.
   *
   * @param sids names that are taken; the new one is added
   */
  static String unused(String base, Set<String> sids) {
    String sid = base;
    for (int i = 2; !sids.add(sid); i++) {
      sid = base + i;
    }
    return sid;
  }

  /** A policy of these statements, as JSON objects. */
  static Map<String, Object> document(List<Object> statements) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements);
    return document;
  }

  /** The names of a policy's statements. */
  static Set<String> sids(TrustPolicy policy) {
    return policy.statements().stream()
        .flatMap(statement -> statement.sid().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** An old policy with other statements, as JSON objects; whatever else it has stays. */
  static Map<String, Object> document(TrustPolicy old, List<Object> statements) {
    Map<String, Object> document = new LinkedHashMap<>();
    if (old.tree() instanceof Tree.Mapping mapping) {
      mapping.members().forEach(member -> document.put(member.key().text(), member.value()));
    }
    document.put("Statement", statements);
    return document;
  }

  /** Reads what was written, as if it were somebody else's. */
  static ParsedPolicy read(Map<String, Object> document) {
    SourceText text = SourceText.of("suggestion.json", JsonText.pretty(document));
    Tree tree = Documents.json(text).roots().get(0);
    return TrustPolicies.parse(tree);
  }
}
