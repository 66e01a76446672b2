package dev.subclaim.workload;

import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenKind;
import java.util.List;
import java.util.Optional;

/** One token of a workload. Immutable; what is asked of it is put together then. */
public final class OneToken {
  private final String issuer;
  private final TokenKind kind;
  private final String sort;
  private final Optional<String> project;
  private final List<String> values;

  /**
   * A token.
   *
   * @param sort the issuer's word for the workload
   * @param project its project, where such tokens do not name it
   * @param values one for each part of the kind
   */
  OneToken(
      String issuer, TokenKind kind, String sort, Optional<String> project, List<String> values) {
    this.issuer = issuer;
    this.kind = kind;
    this.sort = sort;
    this.project = project;
    this.values = List.copyOf(values);
  }

  /** The stack or environment whose token it is. */
  public Workload workload() {
    return new Workload(
        issuer,
        sort,
        name(Level.ORGANIZATION).orElse(""),
        name(Level.PROJECT).or(() -> project).orElse(""),
        name(Level.STACK).orElse(""));
  }

  /** What for; empty where the issuer's tokens do not say. */
  public Optional<String> operation() {
    return name(Level.OPERATION);
  }

  /** The token itself. */
  public Token token() {
    return kind.token(issuer, values);
  }

  private Optional<String> name(Level level) {
    int part = TokenTable.part(kind, level);
    return part < 0 ? Optional.empty() : Optional.of(values.get(part));
  }
}
