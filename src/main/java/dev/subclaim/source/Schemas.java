package dev.subclaim.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks documents against JSON Schemas (2020-12) that are shipped with the program. Nothing is
 * ever fetched. The validator costs much to load; it is touched only when this is called.
 */
public final class Schemas {
  /** The kind of the problems of a configuration file. */
  public static final String INVALID_CONFIGURATION = "invalid-configuration";

  private Schemas() {}

  /** What is wrong with a configuration file; see {@link #check(Tree, String, String)}. */
  public static List<Problem> check(Tree root, String schemaResource) {
    return check(root, schemaResource, INVALID_CONFIGURATION);
  }

  /**
   * What is wrong with a document.
   *
   * @param root the document
   * @param schemaResource the schema as {@link Resources#text} knows it, {@code
   *     schemas/subclaim.schema.json}
   * @param kind the kind of the problems
   * @return problems in the order of the document, each at the offending value or name; empty when
   *     the document fits
   */
  public static List<Problem> check(Tree root, String schemaResource, String kind) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    JsonNode definition = TreeNodes.node(Documents.json(text(schemaResource)).roots().get(0));
    // The schema's own $id is kept apart from where it came from, so nothing is looked up.
    Schema schema = registry.getSchema(SchemaLocation.of("memory:" + schemaResource), definition);
    SchemaWords words = new SchemaWords(root, definition, kind);
    return words.problems(byPlace(schema.validate(TreeNodes.node(root))));
  }

  private static SourceText text(String schemaResource) {
    return SourceText.of(schemaResource, Resources.text(schemaResource));
  }

  /** The errors of each place; alternatives that failed inside a place count as part of it. */
  private static Map<String, List<Error>> byPlace(List<Error> errors) {
    TreeMap<String, List<Error>> places = new TreeMap<>();
    for (Error error : errors) {
      places.computeIfAbsent(path(error), path -> new ArrayList<>()).add(error);
    }
    TreeMap<String, List<Error>> kept = new TreeMap<>();
    for (Map.Entry<String, List<Error>> place : places.entrySet()) {
      String next = places.higherKey(place.getKey());
      boolean below = next != null && next.startsWith(place.getKey() + "/");
      List<Error> plain = new ArrayList<>(place.getValue());
      plain.removeIf(error -> isAlternative(error) || (below && isType(error)));
      kept.put(place.getKey(), plain.isEmpty() && !below ? place.getValue() : plain);
    }
    return kept;
  }

  private static boolean isType(Error error) {
    return error.getKeyword().equals("type");
  }

  private static boolean isAlternative(Error error) {
    return error.getKeyword().equals("anyOf") || error.getKeyword().equals("oneOf");
  }

  private static String path(Error error) {
    NodePath path = error.getInstanceLocation();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      text.append('/').append(path.getElement(i));
    }
    return text.toString();
  }
}
