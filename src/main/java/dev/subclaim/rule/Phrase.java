package dev.subclaim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words that stand somewhere in a text, {@code No OpenIDConnect provider found in your account for
 * {issuer}}: what is in braces stands for one word.
 */
public final class Phrase {
  /** What a word that is taken over can hold: nothing that a shell or a terminal would act on. */
  private static final String WORD =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:@%+=-";

  private static final int LONGEST_WORD = 300;

  private final List<String> literals = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  private Phrase(String written) {
    String[] parts = ErrorText.plain(written).split("[{}]", -1);
    for (int i = 0; i < parts.length; i++) {
      (i % 2 == 0 ? literals : names).add(i % 2 == 0 ? ErrorText.lower(parts[i]) : parts[i]);
    }
  }

  /** Reads a phrase. */
  static Phrase of(String written) {
    return new Phrase(written);
  }

  /**
   * A place where a phrase stands.
   *
   * @param length how many letters of the phrase stand there, the words in braces not counted
   * @param words the words in braces, by name
   */
  public record Match(int length, SortedMap<String, String> words) {}

  /** Finds the phrase in a text; the first place counts. */
  Optional<Match> in(ErrorText text) {
    String first = literals.get(0);
    int at = text.lower().indexOf(first);
    while (at >= 0) {
      Optional<SortedMap<String, String>> words = rest(text, at + first.length());
      if (words.isPresent()) {
        int length = literals.stream().mapToInt(String::length).sum();
        return Optional.of(new Match(length, words.get()));
      }
      at = text.lower().indexOf(first, at + 1);
    }
    return Optional.empty();
  }

  private Optional<SortedMap<String, String>> rest(ErrorText text, int from) {
    SortedMap<String, String> words = new TreeMap<>();
    int at = from;
    for (int i = 0; i < names.size(); i++) {
      int most = wordEnd(text.text(), at);
      String next = literals.get(i + 1);
      int end = next.isBlank() ? most : text.lower().indexOf(next, at);
      if (end <= at || end > most) {
        return Optional.empty();
      }
      words.put(names.get(i), text.text().substring(at, end).replaceFirst("[.:/]+$", ""));
      at = end + (next.isBlank() ? 0 : next.length());
    }
    return Optional.of(words);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_WORD
        && WORD.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** The words of the phrase, for telling what a text is near to. */
  String plain() {
    return String.join(" ", literals);
  }
}
