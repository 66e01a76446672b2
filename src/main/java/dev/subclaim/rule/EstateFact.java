package dev.subclaim.rule;

import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.Inventory;
import dev.subclaim.language.Truth;
import java.util.List;

/** Everything that a run read, together. */
public record EstateFact(Estate estate, Knowledge knowledge, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<EstateFact> TYPE =
      FactType.of("estate", EstateFact.class, "everything that a run read, together")
          .truth(
              "complete",
              "whether the team says that every stack and environment is listed",
              f -> Truth.of(f.inventory().complete()))
          .texts("stacks", "the names of the stacks", f -> names(f.inventory().stacks()))
          .texts(
              "environments",
              "the names of the environments",
              f -> names(f.inventory().environments()))
          .number("unowned", "how many settings belong to no stack", EstateFact::unowned)
          .list("roles", "role", "every role", EstateFact::roles)
          .list("uses", "use", "who asks for which role", EstateFact::uses);

  private Inventory inventory() {
    return estate.inventory();
  }

  private static List<String> names(List<Entry> entries) {
    return entries.stream().map(Entry::path).toList();
  }

  private long unowned() {
    return inventory().leftovers().settings().size();
  }

  private List<RoleFact> roles() {
    return estate.roles().stream().map(role -> RoleFact.of(role, knowledge)).toList();
  }

  private List<UseFact> uses() {
    return estate.uses().stream().map(use -> UseFact.of(use, knowledge)).toList();
  }
}
