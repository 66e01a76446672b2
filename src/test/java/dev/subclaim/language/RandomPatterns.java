package dev.subclaim.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Random patterns, formulas and layouts over a small alphabet, from a seed. */
final class RandomPatterns {
  static final String ALPHABET = "ab:";

  /** The order of words by their parts. */
  static final Comparator<List<String>> ORDER = Comparator.comparing(Object::toString);

  private final Random random;

  RandomPatterns(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Pattern pattern() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(8);
      text.append(kind < 2 ? '*' : kind == 2 ? '?' : ALPHABET.charAt(random.nextInt(3)));
    }
    Pattern pattern = Pattern.like(text.toString());
    return random.nextInt(6) == 0 ? pattern.ignoringCase() : pattern;
  }

  Formula formula(int texts, int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 4);
    if (kind == 0) {
      List<Pattern> patterns = new ArrayList<>();
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        patterns.add(pattern());
      }
      return new Formula.Match(random.nextInt(texts), patterns);
    }
    if (kind == 1) {
      return formula(texts, depth - 1).negate();
    }
    List<Formula> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      parts.add(formula(texts, depth - 1));
    }
    return kind == 2 ? new Formula.And(parts) : new Formula.Or(parts);
  }

  Domain finiteDomain() {
    List<String> values = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      values.add(word(3));
    }
    return Domain.of(values);
  }

  String word(int longest) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      word.append(ALPHABET.charAt(random.nextInt(3)));
    }
    return word.toString();
  }

  Layout layout(int partCount, int textCount) {
    List<Domain> parts = new ArrayList<>();
    for (int i = 0; i < partCount; i++) {
      parts.add(finiteDomain());
    }
    List<Layout.Text> texts = new ArrayList<>();
    for (int t = 0; t < textCount; t++) {
      List<String> literals = new ArrayList<>();
      List<Boolean> uses = new ArrayList<>();
      for (int i = 0; i < partCount; i++) {
        literals.add(word(2));
        uses.add(random.nextInt(3) > 0);
      }
      literals.add(word(2));
      texts.add(new Layout.Text(literals, uses));
    }
    return new Layout(parts, texts);
  }
}
