package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import dev.subclaim.report.RuleList;
import dev.subclaim.rule.RulePage;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
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

  /**
   * Runs the examples of the rule pages and issuer profiles in a folder, or in its folders {@code
   * rules} and {@code issuers}, and compares them to the letter.
   *
   * @throws Unusable when there are none, or one of them cannot be read
   */
  public static Exit test(String folder, Face face) {
    OwnFiles own = OwnFiles.in(folder, face.directory());
    GateFiles files = GateFiles.here(face.directory());
    List<String> wrong = new ArrayList<>(own.issuerProblems());
    int good = 0;
    if (!own.pages().isEmpty()) {
      Rulebook rulebook = Rulebook.of(files, own.pages());
      ExampleRun examples = new ExampleRun(rulebook, own.issuers(files));
      for (SourceText page : own.pages()) {
        List<String> said = examples.mismatches(rulebook.named(Rulebook.name(page)).orElseThrow());
        wrong.addAll(said);
        good += said.isEmpty() ? 1 : 0;
      }
    }
    wrong.forEach(text -> text.lines().map(Escapes::line).forEach(face.out()::println));
    said(good, own.pages().size(), "page", face);
    said(own.goodIssuers(), own.profiles().size(), "issuer", face);
    return wrong.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static void said(int good, int all, String what, Face face) {
    if (all > 0) {
      face.out().println(good + " of " + all + " " + what + "s keep their word");
    }
  }
}
