package dev.subclaim.estate;

import dev.subclaim.estate.Gate.Step;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Span;

/**
 * Why a role refuses a token.
 *
 * @param step the gate that does
 * @param span what in the policy, or in the provider, keeps the token out
 * @param pointer the value there
 * @param cause a few words about that place: {@code its project is `web`}
 */
public record Obstacle(Step step, Span span, Pointer pointer, String cause) {}
