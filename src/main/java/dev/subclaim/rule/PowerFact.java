package dev.subclaim.rule;

import dev.subclaim.intake.AttachedPolicy;
import dev.subclaim.intake.InlinePolicy;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RoleDetails;
import dev.subclaim.language.Truth;
import dev.subclaim.source.Tree;
import dev.subclaim.trust.Breadth;
import dev.subclaim.trust.Breadths;
import dev.subclaim.trust.Conclusions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A role that may do nearly everything, and whether it is open to more than the stacks that
 * somebody named.
 *
 * @param trust carries the answers over to the role's own policy
 * @param everyProject how its openness to every project is called
 */
public record PowerFact(
    RoleDetails details, Breadths breadths, Conclusions trust, String everyProject, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<PowerFact> TYPE =
      FactType.of(
              "power", PowerFact.class, "what makes a role an administrator, and who can be one")
          .texts("policies", "the policies that do, by name", PowerFact::policies)
          .place("where", "where the first of them is attached", PowerFact::where)
          .fact(
              "open",
              "breadth",
              "whether every project, a preview or a pull request gets in",
              f -> new BreadthFact(f.trust.here(f.breadths.unguarded()), f.origin))
          .text("openTo", "who gets in then", PowerFact::openTo);

  /** The power of a role; empty where none is known, or where a boundary limits it. */
  static Optional<PowerFact> of(
      Optional<Role> role,
      Breadths breadths,
      Conclusions trust,
      String everyProject,
      Origin origin) {
    return role.map(Role::details)
        .filter(d -> !d.powerful().isEmpty() || !d.unlimited().isEmpty())
        .filter(details -> details.boundary().isEmpty())
        .map(details -> new PowerFact(details, breadths, trust, everyProject, origin));
  }

  private List<String> policies() {
    return Stream.concat(
            details.powerful().stream().map(AttachedPolicy::name),
            details.unlimited().stream().map(InlinePolicy::name).filter(n -> !n.isEmpty()))
        .toList();
  }

  private Place where() {
    Stream<Tree> trees =
        Stream.concat(
            details.powerful().stream().map(AttachedPolicy::tree),
            details.unlimited().stream().map(InlinePolicy::tree));
    return trees.findFirst().map(Place::of).orElse(origin.at());
  }

  private String openTo() {
    if (holds(breadths.everyProject())) {
      return everyProject;
    }
    return holds(breadths.unreviewed()) ? "a preview" : "a pull request";
  }

  private static boolean holds(Breadth breadth) {
    return breadth.holds() == Truth.YES;
  }
}
