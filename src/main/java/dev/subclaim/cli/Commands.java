package dev.subclaim.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands by name. A command's model is made only when it is called. */
final class Commands {
  /**
   * A command that can be called.
   *
   * @param name as the user writes it
   * @param summary what it does, in a line
   */
  record Entry(String name, String summary, Supplier<Command> make) {}

  static final List<Entry> ALL =
      List.of(
          new Entry(
              "lint",
              "Find trust policies under paths and say who gets in that should not",
              LintArguments::new),
          new Entry(
              "audit",
              "Say who can assume the roles of many accounts, the widest open first",
              AuditArguments::new),
          new Entry(
              "simulate",
              "Decide whether a role admits a stack or a token, and say why",
              SimulateArguments::new),
          new Entry(
              "prove", "Prove that roles admit nothing outside some subjects", ProveArguments::new),
          new Entry("suggest", "Write the least policy for some stacks", SuggestArguments::new),
          new Entry("diff", "Say who gets in by a change of policies", DiffArguments::new),
          new Entry("matrix", "Hold roles against all your stacks at once", MatrixArguments::new),
          new Entry(
              "test",
              "Try a team's expectations: who must get into which role, and who must not",
              TestArguments::new),
          new Entry("explain", "Explain a rule, or the error text of AWS", ExplainArguments::new),
          new Entry(
              "rules", "List the rules, or run the examples of your own", RulesArguments::new),
          new Entry(
              "baseline",
              "Write down the findings there are, so that only new ones count",
              BaselineArguments::new),
          new Entry("config", "Write, check or show subclaim.yaml", ConfigArguments::new),
          new Entry("version", "Show the version", VersionArguments::new));

  private Commands() {}

  static Optional<Entry> named(String name) {
    return ALL.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  static List<String> names() {
    return ALL.stream().map(Entry::name).toList();
  }
}
