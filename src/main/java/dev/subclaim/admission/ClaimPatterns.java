package dev.subclaim.admission;

import dev.subclaim.language.Pattern;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The patterns that the values of a condition stand for, read from below and from above where a
 * policy variable or a template leaves text open.
 *
 * <p>{@code ${*}}, {@code ${?}} and {@code ${$}} are these letters; any other {@code ${...}} is a
 * variable, in policies of version 2012-10-17 (IAM User Guide, reference_policies_variables).
 *
 * @param least what the values match whatever the open text is
 * @param most what they match for some open text
 */
public record ClaimPatterns(List<Pattern> least, List<Pattern> most) {
  /** Letters whose lower case depends on their place in a word, or is two letters. */
  private static final String UNEVEN_CASE = "\u03a3\u03c3\u03c2\u0130";

  static ClaimPatterns of(List<PolicyText> values, Comparison comparison, boolean variables) {
    List<Pattern> least = new ArrayList<>();
    List<Pattern> most = new ArrayList<>();
    for (PolicyText value : values) {
      Reading reading = new Reading(value.scalar(), comparison, variables);
      Pattern pattern = reading.pattern();
      most.add(pattern);
      if (!reading.open) {
        least.add(pattern);
      }
    }
    return new ClaimPatterns(least, most);
  }

  /** The widest pattern that a value may stand for; a variable in it stands for any text. */
  public static Pattern widest(PolicyText value, Comparison comparison, boolean variables) {
    return new Reading(value.scalar(), comparison, variables).pattern();
  }

  /** One value as it is read, sign by sign. Mutable while it reads. */
  private static final class Reading {
    private final Tree.Scalar value;
    private final boolean wildcards;
    private final boolean ignoresCase;
    private final boolean variables;
    private final Pattern.Builder out = new Pattern.Builder();
    private boolean open;

    Reading(Tree.Scalar value, Comparison comparison, boolean variables) {
      this.value = value;
      this.wildcards = comparison == Comparison.STRING_LIKE;
      this.ignoresCase = comparison == Comparison.STRING_EQUALS_IGNORE_CASE;
      this.variables = variables;
    }

    Pattern pattern() {
      String text = value.text();
      int at = 0;
      while (at < text.length()) {
        Optional<Tree.Hole> hole = holeAt(at);
        if (hole.isPresent()) {
          anything();
          at = Math.max(at + 1, hole.get().end());
        } else if (variables && text.startsWith("${", at)) {
          at = variable(text, at);
        } else {
          letter(text.charAt(at++));
        }
      }
      Pattern pattern = out.build();
      if (!ignoresCase) {
        return pattern;
      }
      if (text.chars().anyMatch(c -> UNEVEN_CASE.indexOf(c) >= 0)) {
        open = true;
        return Pattern.any();
      }
      return pattern.ignoringCase();
    }

    private Optional<Tree.Hole> holeAt(int at) {
      if (value.holes().isEmpty()) {
        return Optional.empty();
      }
      return value.holes().stream().filter(h -> h.start() <= at && at < h.end()).findFirst();
    }

    private int variable(String text, int at) {
      int end = text.indexOf('}', at);
      String name = end < 0 ? "" : text.substring(at + 2, end);
      if (name.equals("*") || name.equals("?") || name.equals("$")) {
        out.literal(name);
        return end + 1;
      }
      anything();
      return end < 0 ? text.length() : end + 1;
    }

    private void anything() {
      open = true;
      out.any();
    }

    private void letter(char c) {
      if (wildcards && c == '*') {
        out.any();
      } else if (wildcards && c == '?') {
        out.one();
      } else {
        out.letter(c);
      }
    }
  }
}
