package dev.subclaim.trust;

import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Statement;
import java.util.Optional;

/**
 * Something in a policy whose tokens are admitted without it. Everything that is called redundant
 * in one policy can be taken out together.
 *
 * @param statement where it stands
 * @param value the value; empty when it is the whole statement
 * @param by the one value that admits its tokens, where one alone does
 */
public record Redundancy(
    Statement statement, Optional<PolicyText> value, Optional<PolicyText> by) {}
