package dev.subclaim.intake;

import dev.subclaim.policy.ParsedPolicy;

/**
 * A trust policy and the role it belongs to, as found in some file.
 *
 * @param role the role as far as the file tells
 * @param policy the policy with its problems; spans point into the file
 * @param container what held it, for messages: {@code trust policy}, {@code account export}
 */
public record RolePolicy(Role role, ParsedPolicy policy, String container) {}
