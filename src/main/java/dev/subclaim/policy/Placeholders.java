package dev.subclaim.policy;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds text that somebody was meant to fill in, or that was made unreadable, in an audience, a
 * subject or an ARN.
 */
public final class Placeholders {
  /** What a placeholder comes from. */
  public enum Kind {
    /** Copied from instructions or a template. */
    UNFILLED,
    /** What a program prints for a value that it does not have yet. */
    OUTPUT,
    /** Blotted out before the text was shared. */
    REDACTED
  }

  /**
   * A placeholder.
   *
   * @param start offset of its first character in the text
   * @param end after its last
   * @param kind where it comes from
   */
  public record Placeholder(int start, int end, Kind kind) {}

  private static final Pattern OUTPUT =
      Pattern.compile(
          "Calling \\[[tT]oString\\] on an \\[Output<T>\\] is not supported\\.?"
              + "|<pulumi\\.output\\.Output object[^>]*>?");

  private static final Pattern UNFILLED =
      Pattern.compile(
          // <organization name>; the subject of a stack's own environment is env:<yaml>
          "<(?!yaml>)[A-Za-z][A-Za-z0-9 _.:/-]*>|(?<!env:)<yaml>"
              // ${{ org }}, {{ org }}
              + "|\\$?\\{\\{[^{}]*\\}\\}"
              // ${org}, ${AWS::AccountId}: a policy variable has a key with one colon
              + "|\\$\\{\\s*[A-Za-z_][A-Za-z0-9_.\\[\\]\"'"
              + " -]*\\}|\\$\\{[A-Za-z0-9]+::[A-Za-z0-9]+\\}"
              // {org}; some issuers write ids in braces
              + "|(?<![$&{])\\{(?![0-9a-f]{8}-[0-9a-f-]{27}\\})"
              + "[A-Za-z_][A-Za-z0-9_. -]*\\}(?!\\})"
              + "|(?<![A-Za-z0-9])YOUR[_-][A-Z0-9_-]*[A-Z0-9]"
              + "|(?<![A-Za-z0-9])your[_-](aws[_-])?(org|organi[sz]ation|account|project|stack"
              + "|environment|env|repo|repository|user|username)([_-](name|id))?(?![A-Za-z0-9_-])"
              + "|(?<![A-Za-z0-9_-])(AWS[_-])?ACCOUNT[_-]?(ID|NUMBER)(?![A-Za-z0-9_-])"
              + "|(?<![A-Za-z0-9_-])(ORG|ORGANIZATION)[_-]NAME(?![A-Za-z0-9_-])"
              + "|(?<![A-Za-z0-9_-])(REPLACE|CHANGE)[_-]?ME(?![A-Za-z0-9_-])"
              // 123456789xxx
              + "|(?<![A-Za-z0-9])[0-9]+([xX]{2,})(?![A-Za-z0-9])");

  private static final Pattern REDACTED =
      Pattern.compile("\\*{3,}|(?<![A-Za-z0-9])[xX]{3,}(?![A-Za-z0-9])");

  private static final List<String> SIGNS =
      List.of("<", "{", "***", "xx", "XX", "your", "YOUR", "ACCOUNT", "ORG", "ME", "[Output");

  private Placeholders() {}

  /** The placeholders in a text, in order; parts that a template left open are none. */
  public static List<Placeholder> in(Tree.Scalar scalar) {
    List<Placeholder> found = new ArrayList<>();
    for (Placeholder placeholder : in(scalar.text())) {
      boolean hole =
          scalar.holes().stream()
              .anyMatch(h -> h.start() < placeholder.end() && h.end() > placeholder.start());
      if (!hole) {
        found.add(placeholder);
      }
    }
    return found;
  }

  /** The placeholders in a text, in order. */
  public static List<Placeholder> in(String text) {
    List<Placeholder> found = new ArrayList<>();
    if (!plain(text)) {
      add(found, OUTPUT.matcher(text), Kind.OUTPUT);
      add(found, UNFILLED.matcher(text), Kind.UNFILLED);
      add(found, REDACTED.matcher(text), Kind.REDACTED);
      found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }
    return found;
  }

  private static void add(List<Placeholder> found, Matcher matcher, Kind kind) {
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      if (found.stream().noneMatch(p -> p.start() < end && p.end() > start)) {
        found.add(new Placeholder(start, end, kind));
      }
    }
  }

  /** Most texts have nothing that a placeholder is made of; this saves the patterns. */
  private static boolean plain(String text) {
    for (String sign : SIGNS) {
      if (text.contains(sign)) {
        return false;
      }
    }
    return true;
  }
}
