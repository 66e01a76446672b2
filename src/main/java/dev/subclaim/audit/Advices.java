package dev.subclaim.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What to do about each role. Roles of which the same is said share what is kept. */
public final class Advices {
  private record Kept(Advice advice, Optional<String> account) {}

  private final Map<String, Kept> byRole = new HashMap<>();
  private final Map<List<Object>, Kept> byLikeness = new HashMap<>();

  /**
   * Keeps what is to be done about a role.
   *
   * @param said what it follows from besides the policy, so that it is true of copies of which the
   *     same is said; empty where it is of this role alone
   * @param advice works it out
   */
  public void add(AuditedRole role, Optional<List<String>> said, Supplier<Advice> advice) {
    List<Object> alike =
        List.of(
            role.likeness(),
            role.issuers().stream().map(Trusted::provider).toList(),
            said.orElse(List.of()));
    Kept kept =
        said.isPresent()
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
