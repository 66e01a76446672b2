package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  /** `~` stands for a line end; the place is line:column-endLine:endColumn. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "{'a': 1,} | 1:8-1:9 a comma before `}`: JSON allows none after the last entry",
        "{'a': [1,~2,~]} | 2:2-2:3 a comma before `]`: JSON allows none after the last entry",
        "{'a' 1} | 1:6-1:7 a `:` was expected after the name, not `1`",
        "{'a': 1 'b': 2} | 1:8-1:8 a comma is missing before `'`",
        "{'a': 1~ 'b': 2} | 1:8-1:8 a comma is missing before `'`",
        "{'a': } | 1:7-1:8 a value was expected, not `}`",
        "{'a': [1,,2]} | 1:10-1:11 a value was expected, not `,`",
        "{a: 1} | 1:2-1:3 the name `a` stands without double quotes",
        "{'a': acme} | 1:7-1:11 `acme` stands without double quotes",
        "{'a': True} | 1:7-1:11 `True` is not JSON",
        "{'a': 'b~} | 1:7-1:9 the string that begins here has no closing double quote on its line",
        "{'a': 'b\\q'} | 1:9-1:11 `\\q` is no escape that JSON knows",
        "{'a': 'b\\u12'} | 1:9-1:13 `\\u` wants four hexadecimal digits",
        "{'a': 012} | 1:7-1:10 `012` is not a number that JSON can hold",
        "{'a': 1 // one~} | 1:9-1:10 a comment, which JSON does not have",
        "{'a': 1 | 1:8-1:8 the text ends, but the `{` of line 1, column 1 is still open; `}`"
            + " missing",
        "{'a': [1} | 1:9-1:10 `]` was expected, not `}`: the `[` of line 1, column 7 is open",
        "{} {} | 1:4-1:5 text after the end of the document; a file holds one JSON value",
        "{}} | 1:3-1:4 a `}` that closes nothing",
        "<html> | 1:1-1:2 this is not JSON: it looks like HTML or XML",
        "resource 'aws_iam_role' 'r' { | 1:1-1:9 this is not JSON: it looks like Terraform source; "
            + "give the output of `terraform show -json`",
        "Version: 1 | 1:1-1:8 this is not JSON: it looks like YAML; name the file .yaml",
        "a,b,c~1,2,3 | 1:1-1:2 this is not JSON: it looks like a table (CSV)",
        "{'a': “b”} | 1:7-1:8 `“` where JSON wants a double quote",
      })
  void says_where_json_ends_and_what_was_expected(String text, String expected) {
    String json = text.replace('\'', '"').replace('~', '\n');
    Document document = Documents.read(SourceText.of("p.json", json));
    assertEquals(expected.replace('\'', '"'), line(only(document)));
    assertTrue(document.broken());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [1, 2 | 1:4-1:5 the `[` that begins here is never closed",
        "a: 'x | 1:4-1:5 the `'` that begins here is never closed",
        "a: b: c | 1:5-1:6 `:` where no name can stand: a text with a colon and a space wants"
            + " quotes",
        "a: @x | 1:4-1:5 `@` begins no text in YAML",
        "a: *x | 1:4-1:6 `*x` refers to no anchor `&x` before it",
        "a: {{ org }} | 1:4-1:6 `{{` of a template that was not filled in; render it first",
        "a:~\tb: 1 | 2:1-2:2 a tab where YAML wants spaces",
        "'a: &x [*x]' | 1:8-1:10 `*x` refers to no anchor `&x` before it",
      },
      quoteCharacter = '"')
  void says_where_yaml_ends(String text, String expected) {
    String yaml = text.replace('~', '\n').replaceAll("^'|'$", "");
    yaml = text.startsWith("'") ? yaml : text.replace('~', '\n');
    assertEquals(expected, line(only(Documents.read(SourceText.of("p.yaml", yaml)))));
  }

  @Test
  void reports_every_duplicate_member_at_its_second_place() {
    Document document =
        Documents.read(SourceText.of("p.json", "{\"a\": 1,\n \"a\": {\"b\": 1, \"b\": 2}}"));
    assertEquals(
        List.of(
            "2:2-2:5 `a` stands twice in the same object",
            "2:16-2:19 `b` stands twice in the same object"),
        document.problems().stream().map(DocumentsTest::line).toList());
    assertEquals(1, document.roots().size());
  }

  @Test
  void finds_duplicates_among_many_members() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < 20; i++) {
      json.append("\"k").append(i).append("\": 1, ");
    }
    Document document = Documents.read(SourceText.of("p.json", json + "\"k3\": 2, \"k19\": 3}"));
    assertEquals(2, document.problems().size());
  }

  @Test
  void survives_nesting_of_any_depth() {
    for (String open : List.of("[", "{\"a\":", "a: [")) {
      Document document = Documents.read(SourceText.of("deep", open.repeat(200_000)));
      assertTrue(document.broken(), open);
    }
    String message = only(Documents.read(SourceText.of("p", "[".repeat(300)))).message();
    assertEquals("nested too deeply: 200 levels are the most", message);
    String fine = "[".repeat(200) + "]".repeat(200);
    assertEquals(List.of(), Documents.read(SourceText.of("p.json", fine)).problems());
    assertEquals(List.of(), Documents.read(SourceText.of("p.yaml", fine)).problems());
  }

  @Test
  void refuses_aliases_that_multiply() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      yaml.append("a").append(i).append(": &a").append(i).append(" [");
      yaml.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
    }
    assertTrue(Documents.read(SourceText.of("bomb.yaml", yaml.toString())).broken());
  }

  @Test
  void counts_columns_in_utf16_units_after_a_byte_order_mark_and_with_crlf() {
    String json = "\uFEFF{\"\uD83D\uDE00\":\r\n \"\uD83D\uDE00\", \"x\": 1,}";
    assertEquals("2:14-2:15", place(only(Documents.read(SourceText.of("p.json", json))).span()));
    Tree root = Documents.read(SourceText.of("p.json", json.replace(",}", "}"))).roots().get(0);
    assertEquals("1:1-2:15", place(root.span()));
    String yaml = "\uFEFF\uD83D\uDE00: x\r\nk: [\uD83D\uDE00, y]\r\n";
    Tree.Mapping mapping =
        (Tree.Mapping) Documents.read(SourceText.of("p.yaml", yaml)).roots().get(0);
    Tree.Sequence list = (Tree.Sequence) mapping.get("k").orElseThrow();
    assertEquals("2:9-2:10", place(list.items().get(1).span()));
    assertEquals("1:1-1:3", place(mapping.members().get(0).key().span()));
  }

  @Test
  void keeps_lone_surrogates_and_control_characters_that_are_escaped() {
    Tree root = Documents.read(SourceText.of("p.json", "\"\\ud800\\u0000\\u001f\"")).roots().get(0);
    assertEquals("\uD800\0\u001F", ((Tree.Scalar) root).text());
    assertEquals("\"\\ud800\\u0000\\u001f\"", JsonText.compact(root));
  }

  @Test
  void says_that_a_name_holds_half_a_character() {
    Problem problem = only(Documents.read(SourceText.of("p.json", "{\"a\\ud800b\": 1}")));
    assertEquals("1:4-1:10 half a character in a name", line(problem));
  }

  @Test
  void accepts_comments_in_jsonc_alone_and_many_values_in_jsonl_alone() {
    String json = "{ // one\n \"a\": /* two */ 1 }";
    assertEquals(List.of(), Documents.read(SourceText.of("p.jsonc", json)).problems());
    assertTrue(Documents.read(SourceText.of("p.json", json)).broken());
    assertEquals(2, Documents.read(SourceText.of("p.jsonl", "{}\n{}\n")).roots().size());
  }

  @Test
  void reads_an_empty_yaml_file_as_nothing_and_an_empty_json_file_as_a_mistake() {
    assertEquals(
        new Document(List.of(), List.of()), Documents.read(SourceText.of("p.yaml", "# x")));
    assertEquals(
        "the file is empty; a JSON object was expected",
        only(Documents.read(SourceText.of("p.json", " \n"))).message());
  }

  private static Problem only(Document document) {
    assertEquals(1, document.problems().size(), document.problems().toString());
    return document.problems().get(0);
  }

  private static String line(Problem problem) {
    return place(problem.span()) + " " + problem.message();
  }

  private static String place(Span span) {
    return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
  }
}
