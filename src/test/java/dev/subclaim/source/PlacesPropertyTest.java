package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever way a document is written, every value is found where it stands. */
class PlacesPropertyTest {
  private static final String ALPHABET = "ab/\"\\\n\t\u00e9\u2028\uD83D\uDE00%+ \0\uD800";
  private final Random random = new Random(20260101);

  @Test
  void json_written_in_any_way_reads_back_with_exact_places() {
    for (int round = 0; round < 400; round++) {
      Object value = value(4);
      Document document = Documents.json(SourceText.of("r.json", written(value)));
      assertEquals(List.of(), document.problems());
      Tree root = document.roots().get(0);
      assertEquals(JsonText.compact(value), JsonText.compact(root));
      check(root);
    }
  }

  @Test
  void big_documents_have_exact_places_too() {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      items.add(value(2));
    }
    Tree root = Documents.json(SourceText.of("r.json", written(items))).roots().get(0);
    assertEquals(JsonText.compact(items), JsonText.compact(root));
    check(root);
  }

  @Test
  void yaml_reads_json_with_the_same_places() {
    for (int round = 0; round < 200; round++) {
      String json = JsonText.pretty(List.of(text().replaceAll("[\0\uD800\u2028]", ""), value(0)));
      json = json.replaceAll("\\\\u0000|\\\\ud800|\u2028", "");
      Document yaml = Documents.read(SourceText.of("r.yaml", json));
      Document expected = Documents.read(SourceText.of("r.json", json));
      assertEquals(
          JsonText.compact(expected.roots().get(0)), JsonText.compact(yaml.roots().get(0)), json);
      check(yaml.roots().get(0));
    }
  }

  @Test
  void texts_inside_texts_point_into_the_file() {
    for (int round = 0; round < 200; round++) {
      String inner = written(List.of(text(), Map.of("k", text())));
      String outer = written(Map.of("policy", percentEncoded(inner)));
      Tree.Mapping root =
          (Tree.Mapping) Documents.json(SourceText.of("o.json", outer)).roots().get(0);
      SourceText source = PercentText.decode((Tree.Scalar) root.get("policy").orElseThrow());
      assertEquals(inner.replaceAll("[\uD800](?![\uDC00-\uDFFF])", "?"), source.content());
      Tree tree = Documents.read(source).roots().get(0);
      Span span = tree.span();
      int begin = source.rootOffset(span.start());
      assertTrue(outer.substring(begin).matches("(?s)(%|\\[|\\\\u0025|\\\\u005b).*"), outer);
    }
  }

  private void check(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      assertEquals("{", text(tree.span()).substring(0, 1));
      for (Tree.Member member : mapping.members()) {
        check(member.key());
        check(member.value());
      }
    } else if (tree instanceof Tree.Sequence sequence) {
      assertEquals("]", text(tree.span()).substring(text(tree.span()).length() - 1));
      sequence.items().forEach(this::check);
    } else {
      checkScalar((Tree.Scalar) tree);
    }
  }

  /** The source of a scalar reads as its text, and the source of a part as that part. */
  private void checkScalar(Tree.Scalar scalar) {
    String written = text(scalar.span());
    assertEquals(JsonText.compact(scalar), JsonText.compact(only(written)));
    if (scalar.type() == Tree.Type.STRING && !scalar.text().isEmpty()) {
      int from = random.nextInt(scalar.text().length());
      int to = from + 1 + random.nextInt(scalar.text().length() - from);
      Span part = scalar.part(from, to);
      assertTrue(part.start() > scalar.span().start() && part.end() < scalar.span().end());
      assertEquals(scalar.text().substring(from, to), only("\"" + text(part) + "\"").text());
    }
  }

  private static Tree.Scalar only(String json) {
    return (Tree.Scalar) Documents.json(SourceText.of("s.json", json)).roots().get(0);
  }

  private static String text(Span span) {
    return span.text().content().substring(span.start(), span.end());
  }

  private Object value(int depth) {
    int choice = random.nextInt(depth > 0 ? 7 : 4);
    return switch (choice) {
      case 0 -> random.nextInt(100000);
      case 1 -> random.nextBoolean();
      case 2, 3 -> text();
      case 4 -> new ArrayList<>(List.of(value(depth - 1), value(depth - 1)));
      default -> object(depth);
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      members.put(i + text().replaceAll("[\uD800-\uDFFF]", ""), value(depth - 1));
    }
    return members;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private String written(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> members = new ArrayList<>();
      map.forEach(
          (k, v) -> members.add(blank() + written(k) + blank() + ":" + blank() + written(v)));
      return "{" + String.join(blank() + ",", members) + blank() + "}";
    }
    if (value instanceof List<?> list) {
      List<String> items = list.stream().map(item -> blank() + written(item) + blank()).toList();
      return "[" + String.join(",", items) + "]";
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  private String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      boolean must = c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
      if (must || random.nextInt(4) == 0) {
        json.append(c == '\n' && random.nextBoolean() ? "\\n" : String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private String blank() {
    return List.of("", "", " ", "\n", "\r\n\t", "  ").get(random.nextInt(6));
  }

  private String percentEncoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean must = b < 0 || b == '%';
      encoded.append(
          must || random.nextBoolean() ? String.format("%%%02X", b & 0xFF) : (char) b + "");
    }
    return encoded.toString();
  }
}
