package dev.subclaim.audit;

import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;

/**
 * Where a trust policy stands, in words that hold on to no file.
 *
 * @param path the file
 * @param line 1-based
 * @param column 1-based
 * @param pointer JSON Pointer of the policy in its document
 */
public record Where(String path, int line, int column, String pointer) {
  /** The place of a policy. */
  public static Where of(Tree policy) {
    Span span = policy.span();
    return new Where(span.path(), span.line(), span.column(), policy.pointer().toString());
  }
}
