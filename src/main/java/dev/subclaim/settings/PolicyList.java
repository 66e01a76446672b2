package dev.subclaim.settings;

import dev.subclaim.aws.ManagedPolicyArn;
import dev.subclaim.aws.Quotas;
import dev.subclaim.aws.RoleArn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks session policies together (AWS STS, AssumeRoleWithWebIdentity, PolicyArns). */
record PolicyList(List<Written> written, List<AskedPolicy> policies, Found found) {

  /** Reports policies beyond the tenth, policies named twice, and those the role cannot have. */
  void check(Optional<RoleArn> role) {
    if (written.size() > Quotas.SESSION_POLICIES) {
      String message =
          written.size() + " session policies are asked for, AWS takes ten at the most";
      Written first = written.get(Quotas.SESSION_POLICIES);
      found.add("too-many-policy-arns", message, first, Optional.empty());
    }
    Set<String> seen = new HashSet<>();
    for (Written policy : written) {
      if (!policy.text().isEmpty() && policy.known() && !seen.add(policy.text())) {
        String message = "`" + policy + "` stands twice among the session policies";
        found.add("duplicate-policy-arn", message, policy, Optional.of("remove one"));
      }
    }
    role.ifPresent(r -> policies.forEach(p -> p.arn().ifPresent(arn -> match(r, p, arn))));
  }

  private void match(RoleArn role, AskedPolicy policy, ManagedPolicyArn arn) {
    if (!arn.partition().equals(role.partition())) {
      report(policy, "partition `" + arn.partition() + "`", "`" + role.partition() + "`");
    } else if (arn.account().filter(a -> !a.equals(role.account())).isPresent()) {
      report(policy, "account `" + arn.arn().account() + "`", "`" + role.account() + "`");
    }
  }

  private void report(AskedPolicy policy, String there, String here) {
    String message =
        "the session policy `"
            + policy.written()
            + "` is in "
            + there
            + ", its role in "
            + here
            + ": AWS refuses the session";
    found.add("policy-arn-account-mismatch", message, policy.written(), Optional.empty());
  }
}
