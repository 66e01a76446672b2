package dev.subclaim.report;

import dev.subclaim.audit.Advice;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.audit.RoleGroup;
import java.util.List;
import java.util.Optional;

/** What to do about the policy of a role: another one and the command that applies it. */
final class HtmlAdvice {
  private final Html html;

  HtmlAdvice(Html html) {
    this.html = html;
  }

  /** Writes what to do about the first role of a group, which is true of its copies. */
  void write(RoleGroup group, Advice advice) {
    AuditedRole role = group.first();
    advice.policy().ifPresent(policy -> proposal(policy, advice, group));
    Optional<String> command = advice.command(role.role());
    if (command.isPresent()) {
      String file = Advice.file(role.role()).orElse("");
      html.begin("p").text("Save it as ").element("code", file);
      html.text(", then, with the credentials of account " + account(role) + ":").end();
      html.element("pre", command.get(), "tabindex", "0");
    }
    if (!advice.needed().isEmpty()) {
      boolean none = advice.policy().isEmpty();
      html.element("h4", none ? "Before a policy can be proposed" : "Left to decide");
      list(advice.needed());
    }
  }

  private void proposal(String policy, Advice advice, RoleGroup group) {
    html.element("h4", "Proposed policy");
    list(advice.remarks());
    html.element("pre", policy, "tabindex", "0");
    if (group.roles().size() > 1) {
      html.element("p", "For the copies write the id of their own account.", "class", "soft");
    }
  }

  private static String account(AuditedRole role) {
    return role.role().account().orElse("(not told)");
  }

  private void list(List<String> phrases) {
    html.begin("ul");
    phrases.forEach(phrase -> html.prose("li", phrase));
    html.end();
  }
}
