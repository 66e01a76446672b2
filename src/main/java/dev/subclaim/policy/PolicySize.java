package dev.subclaim.policy;

import dev.subclaim.aws.Quotas;
import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * Measures a policy as IAM does: the characters of its JSON, white space not counted, wherever it
 * stands (IAM User Guide, reference_iam-quotas).
 */
final class PolicySize {
  private final Tree.Mapping policy;
  private final Found found;

  PolicySize(Tree.Mapping policy, Found found) {
    this.policy = policy;
    this.found = found;
  }

  void check() {
    int size = size();
    if (size > Quotas.TRUST_POLICY_MOST) {
      add("policy-too-large", size, Quotas.TRUST_POLICY_MOST, "is the most that IAM holds");
    } else if (size > Quotas.TRUST_POLICY_DEFAULT) {
      int quota = Quotas.TRUST_POLICY_DEFAULT;
      add(
          "policy-over-default-quota",
          size,
          quota,
          "is the quota of an account that asked for no more");
    }
  }

  private void add(String kind, int size, int limit, String what) {
    String message =
        "the policy has " + size + " characters without white space; " + limit + " " + what;
    found.add(kind, message, Found.opening(policy), policy.pointer(), Optional.empty());
  }

  private int size() {
    Span span = policy.span();
    if (Documents.isJson(span.text())) {
      return count(span.text().content(), span.start(), span.end());
    }
    String json = JsonText.compact(policy);
    return count(json, 0, json.length());
  }

  private static int count(String text, int start, int end) {
    int size = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      size += c == ' ' || c == '\n' || c == '\r' || c == '\t' ? 0 : 1;
    }
    return size;
  }
}
