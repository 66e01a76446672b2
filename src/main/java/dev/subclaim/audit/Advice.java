package dev.subclaim.audit;

import dev.subclaim.intake.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to do about a role's policy: another one that is proved not to let anybody in who is kept
 * out now, or what somebody must tell before one can be proposed.
 *
 * @param policy the policy in JSON
 * @param remarks what was proved of it, who stays in and who does not; phrases
 * @param needed what is left for people to say or to decide; phrases
 */
public record Advice(Optional<String> policy, List<String> remarks, List<String> needed) {
  /** What IAM takes for a role's name; nothing of it means anything to a shell. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_+=,.@-]{1,64}");

  public Advice {
    remarks = List.copyOf(remarks);
    needed = List.copyOf(needed);
  }

  /**
   * The file in which the command expects the policy; empty where the role's name is none that IAM
   * has.
   */
  public static Optional<String> file(Role role) {
    return role.name().filter(name -> NAME.matcher(name).matches()).map(name -> name + ".json");
  }

  /** What applies the policy, with the credentials of the role's account. */
  public Optional<String> command(Role role) {
    return policy
        .flatMap(text -> file(role))
        .map(
            file ->
                "aws iam update-assume-role-policy --role-name "
                    + role.name().orElseThrow()
                    + " --policy-document file://"
                    + file);
  }

  /** The same of an equal policy in another account. */
  Advice in(Optional<String> account, Optional<String> other) {
    if (account.isEmpty() || other.isEmpty() || account.equals(other)) {
      return this;
    }
    return new Advice(
        policy.map(text -> text.replace(account.get(), other.get())),
        remarks.stream().map(text -> text.replace(account.get(), other.get())).toList(),
        needed.stream().map(text -> text.replace(account.get(), other.get())).toList());
  }
}
