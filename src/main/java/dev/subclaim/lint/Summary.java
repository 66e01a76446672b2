package dev.subclaim.lint;

import java.util.List;

/**
 * What was read.
 *
 * @param files files read as something we know
 * @param skipped other files seen
 * @param policies trust policies judged
 * @param baselined findings taken out by the baseline
 * @param inferred what was inferred and from where, a line each
 * @param notChecked what could not be checked for want of a file, a phrase each
 */
public record Summary(
    int files,
    int skipped,
    int policies,
    int baselined,
    List<String> inferred,
    List<String> notChecked) {
  public Summary {
    inferred = List.copyOf(inferred);
    notChecked = List.copyOf(notChecked);
  }
}
