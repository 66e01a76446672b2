package dev.subclaim.lint;

import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePages;
import dev.subclaim.rule.Vocabulary;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Rules for tests, written as the front matter of pages. */
final class Pages {
  private Pages() {}

  /** A page with this front matter; severity and version are filled in. */
  static SourceText page(String name, String front) {
    String head = "severity: error\nsince: 0.1.0\n";
    return SourceText.of("rules/" + name + ".md", "---\n" + head + front + "---\n## What\n\nA.\n");
  }

  /** Rules by name and front matter in turn. */
  static List<Rule> rules(Vocabulary vocabulary, String... namesAndFronts) {
    List<SourceText> pages = new ArrayList<>();
    for (int i = 0; i < namesAndFronts.length; i += 2) {
      pages.add(page(namesAndFronts[i], namesAndFronts[i + 1]));
    }
    RulePages.Loaded loaded = RulePages.load(pages, List.of(), vocabulary);
    if (!loaded.problems().isEmpty()) {
      throw new IllegalArgumentException(loaded.problems().toString());
    }
    return loaded.rules();
  }

  static List<Rule> rules(String... namesAndFronts) {
    return rules(PolicyFacts.VOCABULARY, namesAndFronts);
  }
}
