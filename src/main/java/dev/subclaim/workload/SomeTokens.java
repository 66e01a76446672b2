package dev.subclaim.workload;

import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tokens of workloads, all of one kind. Immutable. */
public final class SomeTokens {
  private final String issuer;
  private final TokenKind kind;
  private final String sort;
  private final Optional<String> project;
  private final Words words;

  SomeTokens(String issuer, TokenKind kind, String sort, Optional<String> project, Words words) {
    this.issuer = issuer;
    this.kind = kind;
    this.sort = sort;
    this.project = project;
    this.words = words;
  }

  /** The issuer's word for the workloads. */
  public String sort() {
    return sort;
  }

  /** How many there are. */
  public long size() {
    return words.size();
  }

  /** How many belong to each name at a level; nothing where the tokens have no such level. */
  public Map<String, Long> counts(Level level) {
    int part = TokenTable.part(kind, level);
    if (part >= 0) {
      return words.counts(part);
    }
    Optional<String> implied = level == Level.PROJECT ? project : Optional.empty();
    return implied.map(name -> Map.of(name, size())).orElse(Map.of());
  }

  /** One of them. */
  public OneToken first() {
    return one(words.first());
  }

  /** Shows each of them, in order. */
  public void forEach(Consumer<OneToken> token) {
    words.forEach(values -> token.accept(one(values)));
  }

  private OneToken one(List<String> values) {
    return new OneToken(issuer, kind, sort, project, values);
  }
}
