package dev.subclaim.app;

import dev.subclaim.report.ErrorPageText;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.PageText;
import dev.subclaim.rule.ErrorPage;
import dev.subclaim.rule.ErrorPages;
import dev.subclaim.rule.ErrorPages.Recognised;
import dev.subclaim.rule.ErrorText;
import dev.subclaim.rule.RulePage;
import dev.subclaim.source.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code explain}: the page of a rule, or of an error text. */
public final class Explain {
  private static final int NEAREST = 3;

  private Explain() {}

  /**
   * Explains a rule by its name, or a text that somebody got.
   *
   * @param asked a name, an error text, or {@code -} for one on standard input
   */
  public static Exit run(String asked, Face face) {
    String said = asked.strip().equals("-") ? TokenFiles.text("-", face).content() : asked;
    List<RulePage> rules = Rulebook.of(face.directory()).pages();
    ErrorPages errors = errors(face.directory());
    face.out().print(page(said.strip(), rules, errors));
    return Exit.CLEAN;
  }

  private static String page(String said, List<RulePage> rules, ErrorPages errors) {
    Optional<RulePage> rule = rules.stream().filter(p -> p.name().equals(said)).findFirst();
    if (rule.isPresent()) {
      return PageText.of(rule.get());
    }
    Optional<ErrorPage> named = errors.named(said);
    if (named.isPresent()) {
      return ErrorPageText.of(named.get(), Map.of());
    }
    ErrorText text = new ErrorText(said);
    Recognised found = errors.of(text).orElseThrow(() -> unknown(text, rules, errors));
    return ErrorPageText.of(found.page(), found.words(text));
  }

  private static ErrorPages errors(Path folder) {
    ErrorPages pages = ErrorPages.load(ErrorPages.shipped(), GateFiles.here(folder).errorPages());
    Unusable.unlessEmpty(pages.problems());
    return pages;
  }

  private static Unusable unknown(ErrorText text, List<RulePage> rules, ErrorPages errors) {
    String said = Escapes.value(text.core());
    if (!text.text().contains(" ")) {
      List<String> names = new ArrayList<>(rules.stream().map(RulePage::name).toList());
      errors.all().forEach(page -> names.add(page.name()));
      String hint =
          Nearest.of(text.text(), names).map(n -> "; did you mean `" + n + "`?").orElse("");
      return new Unusable(
          "no rule is called `" + said + "`, and no error" + hint + "\nevery rule: subclaim rules");
    }
    List<String> lines = new ArrayList<>();
    lines.add("no page explains this text: " + said);
    for (ErrorPage near : errors.nearest(text, NEAREST)) {
      lines.add("perhaps: subclaim explain " + near.name() + "   " + near.summary());
    }
    lines.add(
        "if AWS refused a token, this tells at which gate and why:"
            + " subclaim simulate role.json provider.json settings.json --stack ORG/PROJECT/STACK");
    return new Unusable(String.join("\n", lines));
  }
}
