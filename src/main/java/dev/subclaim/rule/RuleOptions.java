package dev.subclaim.rule;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives the options of a rule other values than its page does. */
public final class RuleOptions {
  private final RulePage page;
  private final List<Problem> problems = new ArrayList<>();

  private RuleOptions(RulePage page) {
    this.page = page;
  }

  /**
   * A rule with other options.
   *
   * @param rule with all options that could be used
   * @param problems options that the page does not have, values of another type
   */
  public record Changed(Rule rule, List<Problem> problems) {
    public Changed {
      problems = List.copyOf(problems);
    }
  }

  /** Sets some options; what a later member says, an earlier one says in vain. */
  public static Changed set(Rule rule, Collection<Tree.Member> values) {
    RuleOptions options = new RuleOptions(rule.page());
    SortedMap<String, Object> changed = new TreeMap<>(rule.page().options());
    for (Tree.Member member : values) {
      options.value(member).ifPresent(value -> changed.put(member.key().text(), value));
    }
    Rule other =
        changed.equals(rule.page().options())
            ? rule
            : RulePages.compiled(rule.page().with(changed));
    return new Changed(other, options.problems);
  }

  private Optional<Object> value(Tree.Member member) {
    String name = member.key().text();
    Optional<Object> shipped = Optional.ofNullable(page.options().get(name));
    if (shipped.isEmpty()) {
      String none = page.options().isEmpty() ? "; it has none" : "";
      String hint = none + Hint.meant(name, page.options().keySet());
      wrong("the rule `" + page.name() + "` has no option `" + name + "`" + hint, member.key());
      return Optional.empty();
    }
    Type type = Options.type(shipped.get());
    Optional<Object> read = Options.read(member.value(), type);
    if (read.isEmpty()) {
      wrong("the option `" + name + "` is a " + type.title(), member.value());
    }
    return read;
  }

  private void wrong(String message, Tree at) {
    problems.add(Problem.of(Schemas.INVALID_CONFIGURATION, message, at));
  }
}
