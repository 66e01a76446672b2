package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import dev.subclaim.report.RuleList;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePage;
import dev.subclaim.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code rules}: the catalogue, and the examples of a team's own pages. */
public final class RuleCommand {
  private RuleCommand() {}

  /** Prints every rule. */
  public static Exit list(boolean json, Face face) {
    List<RulePage> pages = Rulebook.of(face.directory()).pages();
    face.out().print(json ? RuleList.json(pages) : RuleList.text(pages));
    return Exit.CLEAN;
  }

  /** Runs the examples of the pages in a folder and compares them to the letter. */
  public static Exit test(String folder, Face face) {
    List<SourceText> pages = pages(folder, face);
    GateFiles files = GateFiles.here(face.directory());
    Rulebook rulebook = Rulebook.of(files, pages);
    ExampleRun examples = new ExampleRun(rulebook, OwnIssuers.in(files));
    int good = 0;
    for (SourceText page : pages) {
      Rule rule = rulebook.named(Rulebook.name(page)).orElseThrow();
      List<String> wrong = examples.mismatches(rule);
      wrong.forEach(text -> text.lines().map(Escapes::line).forEach(face.out()::println));
      good += wrong.isEmpty() ? 1 : 0;
    }
    face.out().println(good + " of " + pages.size() + " pages keep their word");
    return good == pages.size() ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static List<SourceText> pages(String folder, Face face) {
    Path path = face.directory().resolve(folder);
    List<SourceText> pages = Files.isDirectory(path) ? Rulebook.pages(path) : List.of();
    if (pages.isEmpty()) {
      throw new Unusable("no rule page (*.md) in `" + Escapes.value(folder) + "`");
    }
    return pages;
  }
}
