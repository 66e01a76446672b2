package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import dev.subclaim.report.PageText;
import dev.subclaim.rule.RulePage;
import dev.subclaim.source.Nearest;
import java.util.List;

/** The command {@code explain}: the page of a rule. */
public final class Explain {
  private Explain() {}

  /** Prints the page of the rule with this name. */
  public static Exit run(String name, Face face) {
    List<RulePage> pages = Rulebook.of(face.directory()).pages();
    RulePage page =
        pages.stream()
            .filter(p -> p.name().equals(name.strip()))
            .findFirst()
            .orElseThrow(() -> unknown(name, pages));
    face.out().print(PageText.of(page));
    return Exit.CLEAN;
  }

  private static Unusable unknown(String name, List<RulePage> pages) {
    String wrong = "no rule is called `" + Escapes.value(name) + "`";
    if (name.strip().contains(" ")) {
      return new Unusable(
          wrong
              + "; error messages are not explained yet"
              + "\nif AWS refused a token, this tells why: subclaim simulate role.json --token FILE"
              + "\nevery rule: subclaim rules");
    }
    List<String> names = pages.stream().map(RulePage::name).toList();
    String hint = Nearest.of(name, names).map(n -> "; did you mean `" + n + "`?").orElse("");
    return new Unusable(wrong + hint + "\nevery rule: subclaim rules");
  }
}
