package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
  @ParameterizedTest
  @CsvSource({
    "2012-10-17, STRING",
    "123456789012, NUMBER",
    "012345670123, NUMBER",
    "1.50, NUMBER",
    "on, STRING",
    "yes, STRING",
    "true, BOOLEAN",
    "False, BOOLEAN",
    "~, NULL",
    "1_000, STRING",
    "0x1F, STRING",
    "12:30:45, STRING",
  })
  void types_plain_scalars_as_people_mean_them(String text, Tree.Type type) {
    Tree.Scalar value = (Tree.Scalar) member("a: " + text, "a");
    assertEquals(type, value.type());
    assertEquals(text, value.text());
  }

  @Test
  void keeps_tags_and_places_the_value_behind_them() {
    Tree.Scalar value = (Tree.Scalar) member("a: !Sub \"x-${y}\"", "a");
    assertEquals(Optional.of("!Sub"), value.tag());
    assertEquals(Tree.Type.STRING, value.type());
    assertEquals(9, value.span().column());
    assertEquals("${y}", text(value.part(2, 6)));
    Tree list = member("a: !If [c, x]", "a");
    assertEquals("[c, x]", text(list.span()));
    assertEquals(Optional.of("!If"), list.tag());
    assertEquals(Optional.empty(), member("a: !!str 5", "a").tag());
    assertEquals(Tree.Type.STRING, ((Tree.Scalar) member("a: !!str 5", "a")).type());
  }

  @Test
  void resolves_aliases_and_merges_where_they_stand() {
    String yaml = "base: &b {x: 1, y: [2]}\nd:\n  <<: *b\n  x: 3\n";
    Tree.Mapping merged = (Tree.Mapping) member(yaml, "d");
    assertEquals("{\"x\":3,\"y\":[2]}", JsonText.compact(merged));
    Tree.Sequence y = (Tree.Sequence) merged.get("y").orElseThrow();
    assertEquals("/d/y/0", y.items().get(0).pointer().toString());
    assertEquals(1, y.span().line());
  }

  @Test
  void gives_each_document_of_a_stream() {
    List<Tree> roots = read("a: 1\n---\n# nothing\n---\n- b\n...\n").roots();
    assertEquals("[{\"a\":1}, [\"b\"]]", roots.stream().map(JsonText::compact).toList().toString());
  }

  @Test
  void ends_block_collections_where_their_last_value_ends() {
    Tree value = member("a:\n  b: c\n\n# remark\nd: e\n", "a");
    assertEquals("b: c", text(value.span()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "a: xyz # yz",
        "a: 'x''yz' # yz",
        "a: 'x''yz''' # yz",
        "a: \"x\\u0079z\" # \\u0079z",
        "a: \"x\\x79z\" # \\x79z",
        "a: \"x\\~   yz\" # yz",
        "a: x~  yz # yz",
        "a: x~~  yz # yz",
        "a: |~  x~  yz~ # yz",
        "a: |-~    xx~~    yz~~b: c # yz",
      })
  void maps_parts_back(String yaml, String expected) {
    Tree.Scalar value = (Tree.Scalar) member(yaml.replace('~', '\n'), "a");
    int at = value.text().indexOf("yz");
    assertEquals(expected, text(value.part(at, at + 2)));
  }

  private static Document read(String yaml) {
    return Documents.read(SourceText.of("p.yaml", yaml));
  }

  private static Tree member(String yaml, String name) {
    Document document = read(yaml);
    assertEquals(List.of(), document.problems());
    return ((Tree.Mapping) document.roots().get(0)).get(name).orElseThrow();
  }

  private static String text(Span span) {
    return span.text().content().substring(span.start(), span.end());
  }
}
