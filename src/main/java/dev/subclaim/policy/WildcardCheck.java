package dev.subclaim.policy;

import dev.subclaim.policy.Operator.Quantifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds principals that stand for too many. A bare star is refused in trust policies, a star among
 * AWS principals is everyone in AWS unless a condition on the caller binds it, and parts of a
 * principal cannot be left open at all (IAM User Guide, reference_policies_elements_principal).
 */
final class WildcardCheck {
  /** Keys that say which account or organization the caller is of. */
  private static final Set<String> BINDING =
      Set.of(
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principalaccount",
          "aws:principalarn");

  private final Effect effect;
  private final List<Condition> conditions;
  private final Found found;

  WildcardCheck(Effect effect, List<Condition> conditions, Found found) {
    this.effect = effect;
    this.conditions = conditions;
    this.found = found;
  }

  void check(List<Principal> principals) {
    for (Principal principal : principals) {
      PolicyText value = principal.value();
      if (principal.type() == PrincipalType.EVERYONE) {
        add("`*` as the whole principal, which IAM refuses in a trust policy", value);
      } else if (principal.type() == PrincipalType.AWS && value.text().equals("*")) {
        if (effect == Effect.ALLOW && !bound()) {
          add("`*` among AWS principals: everyone in AWS can assume the role", value);
        }
      } else if (hasWildcard(value)) {
        String message = "`" + value.text() + "` has a wildcard, which no principal may have";
        found.add("wildcard-principal", message, value.scalar(), help());
      }
    }
  }

  private void add(String message, PolicyText value) {
    found.add("wildcard-principal", message, value.scalar(), help());
  }

  private static Optional<String> help() {
    return Optional.of("name the principals, or bind them with aws:PrincipalOrgID");
  }

  /** Whether a part of a principal is left open; blotted-out text is something else. */
  static boolean hasWildcard(PolicyText value) {
    return value.known()
        && (value.text().indexOf('*') >= 0 || value.text().indexOf('?') >= 0)
        && Placeholders.in(value.scalar()).isEmpty();
  }

  private boolean bound() {
    return conditions.stream().anyMatch(WildcardCheck::binds);
  }

  private static boolean binds(Condition condition) {
    Operator operator = condition.operator();
    boolean compares = operator.comparison() != Comparison.NULL && !operator.negated();
    boolean always = operator.ifExists() || operator.quantifier() == Quantifier.FOR_ALL_VALUES;
    return compares
        && !always
        && BINDING.contains(condition.key().text().toLowerCase(Locale.ROOT))
        && condition.values().stream().noneMatch(value -> value.text().matches("[*?]+"));
  }
}
