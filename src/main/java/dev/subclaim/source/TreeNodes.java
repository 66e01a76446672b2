package dev.subclaim.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives the schema validator a document in its own form. */
final class TreeNodes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TreeNodes() {}

  static JsonNode node(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      ObjectNode node = NODES.objectNode();
      for (Tree.Member member : mapping.members()) {
        node.set(member.key().text(), node(member.value()));
      }
      return node;
    }
    if (tree instanceof Tree.Sequence sequence) {
      ArrayNode node = NODES.arrayNode();
      sequence.items().forEach(item -> node.add(node(item)));
      return node;
    }
    return tree instanceof Tree.Scalar scalar ? scalar(scalar) : NODES.nullNode();
  }

  private static JsonNode scalar(Tree.Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> NODES.nullNode();
      case BOOLEAN -> NODES.booleanNode(scalar.text().equalsIgnoreCase("true"));
      case NUMBER -> number(scalar.text());
      case STRING -> NODES.textNode(scalar.text());
    };
  }

  private static JsonNode number(String text) {
    if (text.matches("[-+]?[0-9]{1,18}")) {
      return NODES.numberNode(Long.parseLong(text));
    }
    return NODES.numberNode(Double.parseDouble(text));
  }
}
