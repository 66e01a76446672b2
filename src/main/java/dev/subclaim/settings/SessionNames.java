package dev.subclaim.settings;

import dev.subclaim.aws.SessionName;
import dev.subclaim.aws.SessionName.Part;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes session names apart: variables that the service fills in, parts the file does not tell. */
final class SessionNames {
  /** A variable that stands for a part the file does not tell; its length is not known either. */
  private static final String OPEN = "stack.name";

  private SessionNames() {}

  /**
   * A session name as its format writes it.
   *
   * @param variables whether Pulumi fills in variables; a program writes their dollar sign twice
   */
  static SessionName of(Written text, boolean variables, Dialect dialect) {
    if (!text.known() || (variables && dialect == Dialect.PROGRAM)) {
      return program(text, variables);
    }
    return variables ? SessionName.template(text.text()) : SessionName.literal(text.text());
  }

  private static SessionName program(Written text, boolean variables) {
    String all = text.text();
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < all.length()) {
      Optional<Part> special = at(text, at, variables);
      int end = special.map(Part::end).orElse(at + 1);
      parts.add(special.orElse(new Part(at, end, Optional.empty())));
      at = end;
    }
    return new SessionName(all, parts);
  }

  private static Optional<Part> at(Written text, int at, boolean variables) {
    for (Tree.Hole hole : text.scalar().holes()) {
      if (hole.start() == at) {
        return Optional.of(new Part(at, hole.end(), Optional.of(OPEN)));
      }
    }
    String all = text.text();
    int close = all.indexOf('}', at);
    if (!variables || !all.startsWith("$${", at) || close < 0) {
      return Optional.empty();
    }
    return Optional.of(new Part(at, close + 1, Optional.of(all.substring(at + 3, close))));
  }
}
