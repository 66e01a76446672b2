package dev.subclaim.app;

import java.util.Optional;

/**
 * What to prove, and of what.
 *
 * @param input the files with the roles
 * @param setup what else is told
 * @param role only the role of this name or ARN
 * @param within whom the roles may admit
 * @param anyToken whether every text counts as a claim
 * @param json whether programs read the answer
 */
public record ProveRequest(
    InputRequest input,
    SetupRequest setup,
    Optional<String> role,
    MeantRequest within,
    boolean anyToken,
    boolean json) {}
