package dev.subclaim.policy;

import dev.subclaim.policy.PolicyVariables.Piece;
import dev.subclaim.source.Nearest;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the Condition element (IAM User Guide, reference_policies_elements_condition). */
final class ConditionReader {
  private final boolean variables;
  private final List<Tree.Unknown> hidden;
  private final Found found;
  private final List<Condition> conditions = new ArrayList<>();
  private boolean readable = true;

  ConditionReader(boolean variables, List<Tree.Unknown> hidden, Found found) {
    this.variables = variables;
    this.hidden = hidden;
    this.found = found;
  }

  /** The conditions, in the order of the text; empty when a part cannot be read. */
  Optional<List<Condition>> read(Tree tree) {
    if (tree instanceof Tree.Unknown unknown) {
      hidden.add(unknown);
    } else if (tree instanceof Tree.Mapping mapping) {
      mapping.members().forEach(this::operator);
    } else {
      found.wrongType("`Condition`", "an object of operators", tree);
      readable = false;
    }
    return readable ? Optional.of(conditions) : Optional.empty();
  }

  private void operator(Tree.Member member) {
    Optional<Operator> operator = Operators.parse(member.key().text());
    if (operator.isEmpty()) {
      unknown(member.key());
      readable = false;
    }
    if (member.value() instanceof Tree.Unknown unknown) {
      hidden.add(unknown);
    } else if (member.value() instanceof Tree.Mapping keys) {
      checkCase(keys);
      keys.members().forEach(key -> condition(operator, member.key(), key));
    } else {
      String what = "`" + member.key().text() + "`";
      found.wrongType(what, "an object of condition keys", member.value());
      readable = false;
    }
  }

  private void unknown(Tree.Scalar key) {
    String name = key.text();
    if (name.endsWith("NullIfExists")) {
      String message =
          "`" + name + "` is not a condition operator: `Null` asks for presence itself";
      found.add("unknown-operator", message, key, Optional.of("did you mean `Null`?"));
      return;
    }
    Optional<String> nearest = nearest(name);
    found.add(
        "unknown-operator",
        "`" + name + "` is not a condition operator",
        key,
        nearest.map(near -> "did you mean `" + near + "`?"),
        nearest);
  }

  private static Optional<String> nearest(String name) {
    int colon = name.indexOf(':') + 1;
    String suffix = name.toLowerCase(Locale.ROOT).endsWith("ifexists") ? "IfExists" : "";
    String base = name.substring(colon, Math.max(colon, name.length() - suffix.length()));
    Optional<String> prefix =
        colon == 0
            ? Optional.of("")
            : Nearest.of(name.substring(0, colon), List.of("ForAllValues:", "ForAnyValue:"));
    return Nearest.of(base, Operators.names())
        .flatMap(near -> prefix.map(p -> p + near + suffix))
        .filter(near -> Operators.parse(near).isPresent());
  }

  /** Keys that differ in case only are the same key to IAM; equal ones were reported on reading. */
  private void checkCase(Tree.Mapping keys) {
    Map<String, String> seen = new HashMap<>();
    for (Tree.Member member : keys.members()) {
      String name = member.key().text();
      String first = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (first != null && !first.equals(name)) {
        String message = "`" + name + "` is the same condition key as `" + first + "`";
        found.add("duplicate-key", message, member.key());
      }
    }
  }

  private void condition(Optional<Operator> operator, Tree.Scalar operatorKey, Tree.Member key) {
    if (!key.key().holes().isEmpty()) {
      hidden.add(StatementReader.hole(key.key()));
      return;
    }
    PlaceholderCheck.report(key.key(), found);
    TextReader texts = new TextReader("`" + key.key().text() + "`", true, found);
    Optional<List<PolicyText>> values = texts.read(key.value());
    readable &= values.isPresent();
    for (PolicyText value : values.orElse(List.of())) {
      boolean placeholder = PlaceholderCheck.report(value.scalar(), found);
      if (operator.isPresent() && !placeholder) {
        value(operator.get(), value);
      }
    }
    if (operator.isPresent() && values.isPresent()) {
      conditions.add(new Condition(operator.get(), operatorKey, key.key(), values.get()));
    }
  }

  private void value(Operator operator, PolicyText value) {
    if (takesVariables(operator.comparison())) {
      variables(value);
    }
    if (value.known()) {
      ConditionValues.defect(operator.comparison(), value.text(), variables)
          .ifPresent(
              expected ->
                  found.add(
                      "invalid-condition-value",
                      "`"
                          + value.text()
                          + "` is not "
                          + expected
                          + ", which `"
                          + operator.name()
                          + "` compares",
                      value.scalar()));
    }
  }

  private static boolean takesVariables(Comparison comparison) {
    return switch (comparison) {
      case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN_LIKE -> true;
      default -> false;
    };
  }

  private void variables(PolicyText value) {
    for (Piece piece : PolicyVariables.scan(value.text())) {
      boolean literal = piece instanceof Piece.Literal;
      if (!literal && !meetsHole(value, piece)) {
        String written = value.text().substring(piece.start(), piece.end());
        if (!variables) {
          String message = "`" + written + "` is plain text in this version of the policy language";
          add("variable-in-old-version", message, value, piece, "\"Version\": \"2012-10-17\"");
          return;
        }
        if (piece instanceof Piece.Broken broken) {
          String message = "`" + written + "` is not a policy variable: " + broken.defect();
          add("invalid-variable", message, value, piece, "${key} or ${key, 'default'}");
        }
      }
    }
  }

  private static boolean meetsHole(PolicyText value, Piece piece) {
    return value.scalar().holes().stream()
        .anyMatch(hole -> hole.start() < piece.end() && hole.end() > piece.start());
  }

  private void add(String kind, String message, PolicyText value, Piece piece, String help) {
    found.add(
        kind,
        message,
        value.scalar().part(piece.start(), piece.end()),
        value.scalar().pointer(),
        Optional.of(help));
  }
}
