package dev.subclaim.rule;

import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * An example of a page.
 *
 * @param line where it begins in the page, 1-based
 * @param files what is linted together
 * @param findings what the page's rule alone must say, a line each; empty for an accepted example
 * @param fixed those of the files that the page shows repaired, as they read then
 */
public record Example(
    int line, List<SourceText> files, List<String> findings, List<SourceText> fixed) {
  public Example {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
    fixed = List.copyOf(fixed);
  }

  /** The same with one more file repaired. */
  Example with(SourceText repaired) {
    List<SourceText> more = new ArrayList<>(fixed);
    more.add(repaired);
    return new Example(line, files, findings, more);
  }
}
