package dev.subclaim.settings;

import dev.subclaim.aws.RoleArn;
import java.util.Optional;

/**
 * The role that is asked for.
 *
 * @param written as written
 * @param arn taken apart; empty where it is wrong or not known
 */
public record AskedRole(Written written, Optional<RoleArn> arn) {}
