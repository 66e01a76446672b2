package dev.subclaim.rule;

import dev.subclaim.source.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A page {@code rules/errors/NAME.md}: the explanation of an error text and its test.
 *
 * @param name the file's name without ending
 * @param source the page
 * @param gate who says it
 * @param says what stands in every such text
 * @param samples texts that must be recognised
 * @param defaults what stands for a word that a text does not tell, by its name
 */
public record ErrorPage(
    String name,
    SourceText source,
    Gate gate,
    List<Phrase> says,
    List<String> samples,
    SortedMap<String, String> defaults) {

  /** Who refuses. */
  public enum Gate {
    /** AWS reads the request. */
    REQUEST,
    /** AWS reads the token. */
    TOKEN,
    PROVIDER,
    AUDIENCE,
    POLICY,
    DURATION,
    /** IAM stores a policy. */
    WRITE,
    /** It is another call. */
    OTHER;

    static Optional<Gate> named(String name) {
      return List.of(values()).stream()
          .filter(gate -> gate.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }

    /** Its number among AWS's four gates, from 1; empty for the others. */
    public Optional<Integer> number() {
      int number = ordinal() - PROVIDER.ordinal() + 1;
      return number >= 1 && number <= 4 ? Optional.of(number) : Optional.empty();
    }
  }

  public ErrorPage {
    says = List.copyOf(says);
    samples = List.copyOf(samples);
    defaults = Collections.unmodifiableSortedMap(new TreeMap<>(defaults));
  }

  /** The body, in order. */
  public List<Section> sections() {
    return PageText.sections(source);
  }

  /** What the error means, in one paragraph. */
  public String summary() {
    return sections().stream()
        .filter(section -> section.title().equals("Means"))
        .map(section -> filled(section.firstParagraph(), defaults))
        .findFirst()
        .orElse("");
  }

  /** A text of the page with words in the place of names in braces. */
  public static String filled(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace("{" + word.getKey() + "}", word.getValue());
    }
    return filled;
  }
}
