package dev.subclaim.estate;

import dev.subclaim.workload.OneToken;
import dev.subclaim.workload.SomeTokens;
import dev.subclaim.workload.TokenTable.Access;
import java.util.Optional;

/** Counts what becomes of neighbours before one role. Mutable. */
final class AroundTally {
  private long admitted;
  private long depends;
  private Optional<OneToken> example = Optional.empty();

  /** Neighbours that are treated alike; those that are meant are no neighbours. */
  void tokens(Access access, boolean meant, SomeTokens some) {
    if (!meant && access == Access.ADMITTED) {
      admitted += some.size();
      example = example.or(() -> Optional.of(some.first()));
    } else if (!meant && access == Access.DEPENDS) {
      depends += some.size();
    }
  }

  RoleMatrix.Around around(Neighbours sort, long subjects) {
    return new RoleMatrix.Around(sort, subjects, admitted, depends, example);
  }
}
