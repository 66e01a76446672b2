package dev.subclaim.settings;

import dev.subclaim.aws.ManagedPolicyArn;
import java.util.Optional;

/**
 * A session policy that is asked for.
 *
 * @param written as written
 * @param arn taken apart; empty where it is wrong or not known
 */
public record AskedPolicy(Written written, Optional<ManagedPolicyArn> arn) {}
