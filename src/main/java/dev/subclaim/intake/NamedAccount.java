package dev.subclaim.intake;

import java.util.Optional;

/**
 * An account as AWS Organizations lists it.
 *
 * @param id its twelve digits
 * @param name what its owners call it
 * @param status {@code ACTIVE}, {@code SUSPENDED} or {@code PENDING_CLOSURE}, where it is told
 */
public record NamedAccount(String id, String name, Optional<String> status) {}
