package dev.subclaim.trust;

import dev.subclaim.evaluation.Written;
import dev.subclaim.policy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Random conditions on a claim that mostly hold for a given text. */
final class ClaimConditions {
  private final Random random;
  private final Set<String> features;
  private final String provider;
  private boolean closed = true;

  ClaimConditions(Random random, Set<String> features, String provider) {
    this.random = random;
    this.features = features;
    this.provider = provider;
  }

  /** Whether every value made so far is known. */
  boolean closed() {
    return closed;
  }

  Condition around(String claim, String text) {
    boolean negated = chance(20);
    String comparison =
        List.of("Equals", "Like", "Like", "EqualsIgnoreCase").get(random.nextInt(4));
    String operator = "String" + (negated ? "Not" : "") + comparison;
    features.add(operator);
    List<String> values = new ArrayList<>();
    values.add(value(comparison, negated ? other(text) : text));
    while (chance(30)) {
      values.add(random.nextInt(values.size() + 1), value(comparison, other(text)));
    }
    if (chance(9)) {
      features.add("variable");
      values.add(variable(text));
    }
    if (chance(1)) {
      values.clear();
      closed = false;
    }
    String key = chance(20) ? claim.toUpperCase(Locale.ROOT) : claim;
    return Written.when(
        quantifier() + operator + (chance(12) ? "IfExists" : ""),
        provider + ":" + key,
        values.toArray(new String[0]));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String quantifier() {
    int kind = random.nextInt(12);
    if (kind > 1) {
      return "";
    }
    features.add(kind == 0 ? "ForAllValues" : "ForAnyValue");
    return kind == 0 ? "ForAllValues:" : "ForAnyValue:";
  }

  /** Text that is open, or that only looks so: an escaped sign. */
  private String variable(String text) {
    int cut = random.nextInt(text.length() + 1);
    if (chance(30)) {
      return text.substring(0, cut) + "${*}" + text.substring(cut);
    }
    closed = false;
    String name = chance(50) ? "${aws:username}" : "${aws:RequestTag/none, 'x'}";
    return text.substring(0, cut) + name + (chance(50) ? text.substring(cut) : "*");
  }

  private String other(String text) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return switch (random.nextInt(4)) {
      case 0 -> text + "x";
      case 1 -> text.substring(0, at);
      case 2 -> text.substring(at);
      default -> "unrelated:" + at;
    };
  }

  private String value(String comparison, String text) {
    if (comparison.equals("EqualsIgnoreCase") && chance(50)) {
      return text.toUpperCase(Locale.ROOT);
    }
    if (!comparison.equals("Like")) {
      return text;
    }
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    return switch (random.nextInt(8)) {
      case 0, 6, 7 -> text;
      case 1 -> text.substring(0, from) + "*";
      case 2 -> text.substring(0, from) + "*" + text.substring(to);
      case 3 -> "*" + text.substring(from, to) + "*";
      case 4 ->
          from < text.length()
              ? text.substring(0, from) + "?" + text.substring(from + 1)
              : text + "*";
      default -> segment(text);
    };
  }

  /** One segment between colons becomes a star. */
  private String segment(String text) {
    String[] segments = text.split(":", -1);
    segments[random.nextInt(segments.length)] = "*";
    return String.join(":", segments);
  }
}
