package dev.subclaim.trust;

import dev.subclaim.admission.KindModel;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.policy.TrustPolicy;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A policy made around a token, and tokens that differ from it in one part.
 *
 * @param tokens the values of the kind's parts; the first is the one that the policy was made
 *     around
 * @param context keys outside the token, for all of them
 * @param features what stands in the policy: operators, Deny, set operators, variables
 * @param closed whether nothing outside the token is asked and no text is open
 */
public record GeneratedCase(
    TrustPolicy policy,
    IssuerProfile issuer,
    KindModel kind,
    List<List<String>> tokens,
    SortedMap<String, String> context,
    Set<String> features,
    boolean closed) {}
