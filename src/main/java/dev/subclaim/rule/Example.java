package dev.subclaim.rule;

import dev.subclaim.source.SourceText;
import java.util.List;

/**
 * An example of a page.
 *
 * @param line where it begins in the page, 1-based
 * @param files what is linted together
 * @param findings what the page's rule alone must say, a line each; empty for an accepted example
 */
public record Example(int line, List<SourceText> files, List<String> findings) {
  public Example {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }
}
