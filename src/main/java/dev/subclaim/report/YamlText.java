package dev.subclaim.report;

import dev.subclaim.source.JsonText;
import dev.subclaim.source.Tree;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes YAML, a value a line, each with a remark. */
public final class YamlText {
  /** Texts that YAML reads as themselves, whatever its version. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]*([./-][A-Za-z0-9_]+)*");

  private static final Pattern WORD =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|nan|inf");

  private final StringBuilder out = new StringBuilder();
  private final Function<Tree, String> remark;

  private YamlText(Function<Tree, String> remark) {
    this.remark = remark;
  }

  /**
   * A member of an object as lines of YAML.
   *
   * @param depth how deep it stands, 0 for the document
   * @param remark what is said behind each text, number or Boolean, without the sign
   */
  public static String member(Tree.Member member, int depth, Function<Tree, String> remark) {
    YamlText yaml = new YamlText(remark);
    yaml.member(member, depth, "  ".repeat(depth));
    return yaml.out.toString();
  }

  /** A text as YAML reads it back, in quotes where that is needed. */
  public static String text(String value) {
    boolean plain = PLAIN.matcher(value).matches() && !WORD.matcher(value).matches();
    return plain ? value : Escapes.json(JsonText.compact(value));
  }

  /** A remark behind something. */
  public static String remark(String text) {
    return text.isEmpty() ? "\n" : "  # " + Escapes.value(text) + "\n";
  }

  private void member(Tree.Member member, int depth, String start) {
    out.append(start).append(text(member.key().text())).append(':');
    Optional<String> oneLine = oneLine(member.value());
    if (oneLine.isPresent()) {
      out.append(' ').append(oneLine.get()).append(remark(remark.apply(member.value())));
    } else {
      out.append('\n');
      below(member.value(), depth + 1);
    }
  }

  private void below(Tree value, int depth) {
    String indent = "  ".repeat(depth);
    if (value instanceof Tree.Mapping mapping) {
      mapping.members().forEach(m -> member(m, depth, indent));
    } else if (value instanceof Tree.Sequence list) {
      list.items().forEach(item -> item(item, depth, indent));
    }
  }

  private void item(Tree item, int depth, String indent) {
    Optional<String> oneLine = oneLine(item);
    if (oneLine.isPresent()) {
      out.append(indent).append("- ").append(oneLine.get()).append(remark(remark.apply(item)));
    } else if (item instanceof Tree.Mapping mapping) {
      String start = indent + "- ";
      for (Tree.Member member : mapping.members()) {
        member(member, depth + 1, start);
        start = indent + "  ";
      }
    } else {
      out.append(indent).append("-\n");
      below(item, depth + 1);
    }
  }

  private static Optional<String> oneLine(Tree value) {
    if (value instanceof Tree.Mapping mapping && mapping.members().isEmpty()) {
      return Optional.of("{}");
    }
    if (value instanceof Tree.Sequence list && list.items().isEmpty()) {
      return Optional.of("[]");
    }
    if (value instanceof Tree.Scalar scalar) {
      boolean isText = scalar.type() == Tree.Type.STRING;
      return Optional.of(isText ? text(scalar.text()) : Escapes.line(scalar.text()));
    }
    return Optional.empty();
  }
}
