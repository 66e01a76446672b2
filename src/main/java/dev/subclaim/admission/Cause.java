package dev.subclaim.admission;

import dev.subclaim.source.Pointer;
import dev.subclaim.source.Span;

/**
 * What in a policy leaves something open.
 *
 * @param span where
 * @param pointer the value, condition, or principal
 * @param admitted the signs that admit it, as in the policy ({@code acme*}); empty when nothing in
 *     the policy speaks of it
 */
public record Cause(Span span, Pointer pointer, String admitted) {}
