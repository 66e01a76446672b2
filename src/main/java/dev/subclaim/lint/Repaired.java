package dev.subclaim.lint;

import dev.subclaim.fix.Edits;
import dev.subclaim.rule.Example;
import dev.subclaim.rule.Rule;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Repairs the examples of a rule's page by the edits that it names.
 *
 * @param rule the rule
 * @param lint lints files together with one rule alone
 */
public record Repaired(Rule rule, BiFunction<List<SourceText>, Rule, List<Finding>> lint) {
  /** More edits than any example needs. */
  private static final int MOST_EDITS = 20;

  /** The files of an example after every edit that can be made, one after the other. */
  public List<SourceText> files(Example example) {
    List<SourceText> files = example.files();
    for (int i = 0; i < MOST_EDITS; i++) {
      Optional<SourceText> edited = edited(files);
      if (edited.isEmpty()) {
        break;
      }
      files = with(files, edited.get());
    }
    return files;
  }

  private Optional<SourceText> edited(List<SourceText> files) {
    return lint.apply(files, rule).stream()
        .flatMap(finding -> finding.fix().stream())
        .map(Edits::apply)
        .flatMap(attempt -> attempt.after().stream())
        .findFirst();
  }

  private static List<SourceText> with(List<SourceText> files, SourceText edited) {
    List<SourceText> changed = new ArrayList<>(files);
    changed.replaceAll(file -> file.path().equals(edited.path()) ? edited : file);
    return changed;
  }

  /** What is wrong with what an example shows of its repair. */
  Optional<String> mismatch(Example example) {
    if (example.fixed().isEmpty()) {
      return Optional.empty();
    }
    List<SourceText> files = files(example);
    for (SourceText shown : example.fixed()) {
      Optional<String> real =
          files.stream()
              .filter(file -> file.path().equals(shown.path()))
              .map(SourceText::content)
              .findFirst();
      if (!real.equals(Optional.of(shown.content()))) {
        return Optional.of(
            "repaired the example should read as shown, but reads\n" + real.orElse(""));
      }
    }
    return lint.apply(files, rule).size() < lint.apply(example.files(), rule).size()
        ? Optional.empty()
        : Optional.of("the repaired example has as many findings as before");
  }
}
