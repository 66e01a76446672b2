package dev.subclaim.evaluation;

import dev.subclaim.policy.PolicyText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Replaces policy variables by what a request says (IAM User Guide, policy variables). Text put in
 * is literal and not expanded again.
 */
final class Expansion {
  private final String text;
  private final List<Tree.Hole> holes;
  private final Optional<Request> variables;
  private final List<Expanded.Piece> pieces = new ArrayList<>();
  private final StringBuilder written = new StringBuilder();
  private boolean valueless;
  private int at;

  private Expansion(PolicyText value, Optional<Request> variables) {
    this.text = value.text();
    this.holes = value.scalar().holes();
    this.variables = variables;
  }

  /** The value as written: {@code ${...}} is plain text, and what the file leaves open is open. */
  static Expanded plain(PolicyText value) {
    return new Expansion(value, Optional.empty()).run();
  }

  /** The value with its variables replaced. A variable that cannot be read leaves the rest open. */
  static Expanded of(PolicyText value, Request request) {
    return new Expansion(value, Optional.of(request)).run();
  }

  private Expanded run() {
    while (at < text.length()) {
      Optional<Tree.Hole> hole = holeAt(at);
      if (hole.isPresent()) {
        add("", Expanded.Kind.OPEN);
        at = Math.max(hole.get().end(), at + 1);
      } else if (variables.isPresent() && text.startsWith("${", at)) {
        variable(variables.get());
      } else {
        written.append(text.charAt(at++));
      }
    }
    flush();
    return new Expanded(pieces, valueless);
  }

  private Optional<Tree.Hole> holeAt(int place) {
    return holes.stream().filter(hole -> hole.start() == place).findFirst();
  }

  private void variable(Request request) {
    int end = end();
    boolean readable = holes.stream().noneMatch(h -> h.start() > at && h.start() < end);
    if (end < 0 || !readable) {
      unreadable();
      return;
    }
    String inside = text.substring(at + 2, end);
    at = end + 1;
    if (inside.equals("*") || inside.equals("?") || inside.equals("$")) {
      add(inside, Expanded.Kind.INSERTED);
    } else {
      reference(request, inside);
    }
  }

  /** The place of the closing brace, which is not inside a default's quotes; -1 when missing. */
  private int end() {
    int brace = text.indexOf('}', at);
    int quote = text.indexOf('\'', at);
    if (quote < 0 || brace < quote) {
      return brace;
    }
    int closing = text.indexOf("'}", quote + 1);
    return closing < 0 ? -1 : closing + 1;
  }

  private void reference(Request request, String inside) {
    int comma = inside.indexOf(',');
    String key = comma < 0 ? inside : inside.substring(0, comma);
    String rest = comma < 0 ? "" : inside.substring(comma);
    if (!isKey(key) || !(rest.isEmpty() || isDefault(rest))) {
      unreadable();
      return;
    }
    KeyValue value = request.value(key);
    if (value instanceof KeyValue.Unknown) {
      add("", Expanded.Kind.OPEN);
    } else if (value instanceof KeyValue.Present present && !present.multivalued()) {
      add(present.values().get(0), Expanded.Kind.INSERTED);
    } else if (value instanceof KeyValue.Absent && !rest.isEmpty()) {
      add(rest.substring(3, rest.length() - 1), Expanded.Kind.INSERTED);
    } else {
      valueless = true;
    }
  }

  private static boolean isKey(String key) {
    return key.indexOf(':') > 0 && key.strip().equals(key) && !key.contains("${");
  }

  private static boolean isDefault(String rest) {
    return rest.length() >= 4
        && rest.startsWith(", '")
        && rest.indexOf('\'', 3) == rest.length() - 1;
  }

  private void unreadable() {
    add("", Expanded.Kind.OPEN);
    at = text.length();
  }

  private void add(String piece, Expanded.Kind kind) {
    flush();
    pieces.add(new Expanded.Piece(piece, kind));
  }

  private void flush() {
    if (written.length() > 0) {
      pieces.add(new Expanded.Piece(written.toString(), Expanded.Kind.WRITTEN));
      written.setLength(0);
    }
  }
}
