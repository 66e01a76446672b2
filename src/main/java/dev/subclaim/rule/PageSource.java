package dev.subclaim.rule;

import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import java.util.function.Supplier;

/**
 * Where a page stands. A shipped page is read only when somebody asks for its words: what the rule
 * does is prepared by the build.
 *
 * @param path as reports print it
 * @param reader gives the text
 */
public record PageSource(String path, Supplier<SourceText> reader) {
  /** A page that is read already. */
  static PageSource of(SourceText text) {
    return new PageSource(text.path(), () -> text);
  }

  /** A shipped page by the name of its resource. */
  static PageSource shipped(String resource) {
    return new PageSource(resource, () -> SourceText.of(resource, Resources.text(resource)));
  }

  /** The page. */
  public SourceText text() {
    return reader.get();
  }
}
