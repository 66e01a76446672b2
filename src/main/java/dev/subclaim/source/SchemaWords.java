package dev.subclaim.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Turns what the schema validator found into problems in our own words. */
final class SchemaWords {
  private static final Map<String, String> TYPES =
      Map.of(
          "string", "a text",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false",
          "array", "a list",
          "object", "an object",
          "null", "nothing");

  private final Tree root;
  private final JsonNode schema;
  private final String kind;

  SchemaWords(Tree root, JsonNode schema, String kind) {
    this.root = root;
    this.schema = schema;
    this.kind = kind;
  }

  /** One problem for each thing that is wrong, in the order of the document. */
  List<Problem> problems(Map<String, List<Error>> byPlace) {
    List<Problem> problems = new ArrayList<>();
    for (List<Error> errors : byPlace.values()) {
      TreeSet<String> types = new TreeSet<>();
      for (Error error : errors) {
        if (error.getKeyword().equals("type")) {
          types.addAll(types(error.getSchemaNode()));
        } else {
          problems.add(problem(error));
        }
      }
      // One form of several has the right type then, and only that one was meant.
      boolean meant = errors.stream().anyMatch(e -> e.getKeyword().equals("pattern"));
      if (!types.isEmpty() && !meant) {
        problems.add(wrongType(errors.get(0), types));
      }
    }
    problems.sort((a, b) -> a.span().compareTo(b.span()));
    return problems.stream().distinct().toList();
  }

  private static List<String> types(JsonNode type) {
    List<String> names = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(each -> names.add(word(each.asText())));
    } else {
      names.add(word(type.asText()));
    }
    return names;
  }

  private static String word(String type) {
    return TYPES.getOrDefault(type, type);
  }

  private Problem wrongType(Error error, TreeSet<String> types) {
    Tree at = at(error.getInstanceLocation());
    String message = subject(at) + " must be " + String.join(" or ", types) + ", not " + what(at);
    return Problem.of(kind, message, at);
  }

  private Problem problem(Error error) {
    Tree at = at(error.getInstanceLocation());
    String name = error.getProperty() == null ? "" : error.getProperty();
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" -> unknown(error, at, name);
      case "required" -> Problem.of(kind, "`" + name + "` is missing in " + subject(at), at);
      case "enum", "const" -> choice(error, at);
      case "pattern" -> form(error, at);
      default -> Problem.of(kind, subject(at) + " " + rest(error), at);
    };
  }

  private Problem unknown(Error error, Tree at, String name) {
    Tree place = at;
    if (at instanceof Tree.Mapping mapping) {
      for (Tree.Member member : mapping.members()) {
        place = member.key().text().equals(name) ? member.key() : place;
      }
    }
    List<String> known = new ArrayList<>();
    parent(error.getSchemaLocation().getFragment())
        .path("properties")
        .fieldNames()
        .forEachRemaining(known::add);
    Problem problem = Problem.of(kind, "`" + name + "` is not known here", place);
    Optional<String> nearest = Nearest.of(name, known);
    return nearest
        .map(word -> problem.withHelp("did you mean `" + word + "`?"))
        .orElseGet(() -> known.isEmpty() ? problem : problem.withHelp("known: " + known));
  }

  private Problem choice(Error error, Tree at) {
    List<String> known = new ArrayList<>();
    JsonNode allowed = error.getSchemaNode();
    if (allowed.isArray()) {
      allowed.forEach(each -> known.add(each.asText()));
    } else {
      known.add(allowed.asText());
    }
    String message = subject(at) + " must be " + String.join(" or ", known) + ", not " + what(at);
    Problem problem = Problem.of(kind, message, at);
    Optional<String> nearest =
        at instanceof Tree.Scalar scalar && allowed.isArray()
            ? Nearest.of(scalar.text(), known)
            : Optional.empty();
    return nearest.map(word -> problem.withHelp("did you mean `" + word + "`?")).orElse(problem);
  }

  /** An example says more than an expression. */
  private Problem form(Error error, Tree at) {
    Problem problem = Problem.of(kind, subject(at) + " " + rest(error), at);
    JsonNode example = parent(error.getSchemaLocation().getFragment()).path("examples").path(0);
    return example.isTextual()
        ? problem.withHelp("for example `" + example.asText() + "`")
        : problem;
  }

  private static String rest(Error error) {
    String limit = error.getSchemaNode() == null ? "" : error.getSchemaNode().asText();
    return switch (error.getKeyword()) {
      case "pattern" -> "does not have the form `" + limit + "`";
      case "minLength" -> "must have at least " + limit + " characters";
      case "maxLength" -> "must have at most " + limit + " characters";
      case "minItems", "minProperties" -> "must have at least " + limit + " entries";
      case "maxItems", "maxProperties" -> "must have at most " + limit + " entries";
      case "minimum" -> "must be at least " + limit;
      case "maximum" -> "must be at most " + limit;
      case "uniqueItems" -> "has an entry twice";
      case "anyOf", "oneOf" -> "fits none of its forms, or more than one";
      default -> "breaks the rule `" + error.getKeyword() + "` of its schema";
    };
  }

  /** The schema that holds the keyword at a place in the schema. */
  private JsonNode parent(NodePath keyword) {
    JsonNode node = schema;
    for (int i = 0; i < keyword.getNameCount() - 1; i++) {
      Object step = keyword.getElement(i);
      node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }
    return node;
  }

  private Tree at(NodePath path) {
    Tree tree = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      String step = path.getElement(i).toString();
      if (tree instanceof Tree.Mapping mapping) {
        tree = mapping.get(step).orElse(mapping);
      } else if (tree instanceof Tree.Sequence sequence) {
        tree = sequence.items().get(Integer.parseInt(step));
      }
    }
    return tree;
  }

  private static String subject(Tree at) {
    String name = at.pointer().token();
    Optional<Pointer> parent = at.pointer().parent();
    if (parent.isEmpty()) {
      return "the document";
    }
    boolean entry = name.matches("[0-9]+") && parent.get().parent().isPresent();
    return entry
        ? "entry " + (Integer.parseInt(name) + 1) + " of `" + parent.get().token() + "`"
        : "`" + name + "`";
  }

  private static String what(Tree at) {
    if (at instanceof Tree.Scalar scalar) {
      return scalar.type() == Tree.Type.NULL ? "nothing" : "`" + scalar.text() + "`";
    }
    return at instanceof Tree.Mapping ? "an object" : "a list";
  }
}
