package dev.subclaim.issuer;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of what somebody wrote for a claim.
 *
 * @param text between two signs
 * @param separator the sign behind it; empty at the end
 * @param offset where it begins
 */
record WrittenWord(String text, String separator, int offset) {
  /** The words of a text, none of them lost. */
  static List<WrittenWord> of(String written) {
    List<WrittenWord> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < written.length(); i++) {
      if (FormWord.separates(written.charAt(i))) {
        words.add(new WrittenWord(written.substring(from, i), written.substring(i, i + 1), from));
        from = i + 1;
      }
    }
    words.add(new WrittenWord(written.substring(from), "", from));
    return List.copyOf(words);
  }

  /** Whether it stands for any text and nothing else. */
  boolean isStar() {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '*');
  }

  /** Whether it may go on over what comes behind it. */
  boolean isOpen() {
    return text.endsWith("*");
  }

  /** Some words as they were written. */
  static String joined(List<WrittenWord> words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      text.append(words.get(i).text());
      text.append(i + 1 < words.size() ? words.get(i).separator() : "");
    }
    return text.toString();
  }
}
