package dev.subclaim.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What to do about each role. Roles with equal policies share what is kept. */
public final class Advices {
  private record Kept(Advice advice, Optional<String> account) {}

  private final Map<String, Kept> byRole = new HashMap<>();
  private final Map<List<Object>, Kept> byLikeness = new HashMap<>();

  /**
   * Keeps what is to be done about a role.
   *
   * @param general whether it follows from the policy alone, so that it is true of its copies, too
   * @param advice works it out
   */
  public void add(AuditedRole role, boolean general, Supplier<Advice> advice) {
    List<Object> alike =
        List.of(role.likeness(), role.issuers().stream().map(Trusted::provider).toList());
    Kept kept =
        general
            ? byLikeness.computeIfAbsent(alike, a -> new Kept(advice.get(), account(role)))
            : new Kept(advice.get(), account(role));
    byRole.put(role.key(), kept);
  }

  private static Optional<String> account(AuditedRole role) {
    return role.role().account();
  }

  /** What to do about a role; empty where nobody asked, or nothing is to be done. */
  public Optional<Advice> of(AuditedRole role) {
    return Optional.ofNullable(byRole.get(role.key()))
        .map(kept -> kept.advice().in(kept.account(), account(role)));
  }
}
