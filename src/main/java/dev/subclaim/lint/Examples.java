package dev.subclaim.lint;

import dev.subclaim.issuer.Token;
import dev.subclaim.rule.Example;
import dev.subclaim.rule.Rule;
import dev.subclaim.rule.RulePages;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Runs the examples of a rule's page and compares to the letter. */
public final class Examples {
  private Examples() {}

  /**
   * What the examples of a page get wrong; empty when the page keeps its word.
   *
   * @param lint lints files together with one rule alone, as {@code lint} would
   * @return an entry for each example that differs, with the example's place in the page
   */
  public static List<String> mismatches(
      Rule rule, BiFunction<List<SourceText>, Rule, List<Finding>> lint) {
    List<String> wrong = new ArrayList<>();
    for (Example example : RulePages.flagged(rule.page())) {
      if (example.findings().isEmpty()) {
        wrong.add(place(rule, example) + "a flagged example needs a block `findings` after it");
      } else {
        compare(rule, example, lint, wrong);
        new Repaired(rule, lint)
            .mismatch(example)
            .map(m -> place(rule, example) + m)
            .ifPresent(wrong::add);
      }
    }
    RulePages.accepted(rule.page()).forEach(example -> compare(rule, example, lint, wrong));
    return wrong;
  }

  private static void compare(
      Rule rule,
      Example example,
      BiFunction<List<SourceText>, Rule, List<Finding>> lint,
      List<String> wrong) {
    List<String> found = lines(example, lint.apply(example.files(), rule));
    if (!found.equals(example.findings())) {
      wrong.add(
          place(rule, example)
              + "the example should give\n"
              + indented(example.findings())
              + "but gives\n"
              + indented(found));
    }
  }

  private static String place(Rule rule, Example example) {
    return rule.page().source().path() + ":" + example.line() + ": ";
  }

  private static String indented(List<String> lines) {
    return lines.isEmpty() ? "  nothing\n" : "  " + String.join("\n  ", lines) + "\n";
  }

  /** The findings as a page writes them; tokens only where the example shows any. */
  public static List<String> lines(Example example, List<Finding> findings) {
    boolean several = example.files().size() > 1;
    boolean tokens = example.findings().stream().anyMatch(Examples::isToken);
    return findings.stream()
        .flatMap(f -> Stream.concat(Stream.of(line(f, several)), token(f, tokens)))
        .toList();
  }

  private static boolean isToken(String line) {
    return line.startsWith("gets in: ") || line.startsWith("refused: ");
  }

  private static String line(Finding finding, boolean several) {
    Span at = finding.primary().span();
    return (several ? at.path() + ":" : "")
        + at.line()
        + ":"
        + at.column()
        + " "
        + finding.message();
  }

  private static Stream<String> token(Finding finding, boolean wanted) {
    return finding.witness().filter(witness -> wanted).map(Examples::token).stream();
  }

  /** {@code gets in: aud acme sub pulumi:...}, then other claims and the context. */
  static String token(Witness witness) {
    Token token = witness.token();
    StringBuilder line = new StringBuilder(witness.admitted() ? "gets in:" : "refused:");
    Stream.concat(
            Stream.of("aud", "sub").filter(token.claims()::containsKey),
            token.claims().keySet().stream().filter(c -> !c.equals("aud") && !c.equals("sub")))
        .forEach(
            claim -> line.append(' ').append(claim).append(' ').append(token.claims().get(claim)));
    witness
        .context()
        .forEach((key, value) -> line.append(" when ").append(key).append(' ').append(value));
    return line.toString();
  }
}
