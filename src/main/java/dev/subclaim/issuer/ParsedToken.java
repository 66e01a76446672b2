package dev.subclaim.issuer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a token says, read as one kind of its issuer.
 *
 * @param kind the kind that can mint it
 * @param values the parts that its claims tell, by name, in the kind's order
 * @param complete whether the token has every claim of the kind; else it is a sketch (just audience
 *     and subject, say) that tokens of this kind fit
 */
public record ParsedToken(TokenKind kind, Map<String, String> values, boolean complete) {
  public ParsedToken {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of a part, where the token tells it. */
  public Optional<String> value(String part) {
    return Optional.ofNullable(values.get(part));
  }

  /** The values of the parts of a level, in the kind's order. */
  public List<String> values(Level level) {
    return parts(level).map(part -> values.get(part.name())).toList();
  }

  /** For people: {@code Pulumi Deployments: acme / web / prod, operation update}. */
  public String describe() {
    String path =
        List.of(Level.ORGANIZATION, Level.PROJECT, Level.STACK).stream()
            .map(level -> values(level).stream().findFirst().orElse(""))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(" / "));
    String operation =
        parts(Level.OPERATION)
            .map(part -> ", " + part.label() + " " + values.get(part.name()))
            .collect(Collectors.joining());
    return kind.title() + (path.isEmpty() ? "" : ": " + path) + operation;
  }

  private Stream<Part> parts(Level level) {
    return kind.parts().stream()
        .filter(part -> part.level().equals(Optional.of(level)))
        .filter(part -> values.containsKey(part.name()));
  }
}
