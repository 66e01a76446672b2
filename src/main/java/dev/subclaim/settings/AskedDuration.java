package dev.subclaim.settings;

import dev.subclaim.aws.SessionDuration;
import java.util.Optional;

/**
 * How long a session is asked to last.
 *
 * @param written as written
 * @param length read; empty where it is wrong or not known
 */
public record AskedDuration(Written written, Optional<SessionDuration> length) {}
