package dev.subclaim.rule;

/**
 * A section of a page's body.
 *
 * @param title what stands after {@code ##}
 * @param text the Markdown up to the next section, without the title
 * @param line the 1-based line of the first line of {@code text}
 */
public record Section(String title, String text, int line) {
  /** The first paragraph on one line; empty when there is none. */
  public String firstParagraph() {
    return text.strip().split("\\n\\s*\\n", 2)[0].replaceAll("\\s+", " ");
  }
}
