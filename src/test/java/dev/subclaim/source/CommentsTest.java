package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommentsTest {
  private static List<String> in(String path, String text) {
    return Comments.of(SourceText.of(path, text)).stream()
        .map(c -> c.span().line() + (c.alone() ? "" : "+") + " " + c.text())
        .toList();
  }

  @Test
  void yamlHasThemAloneAndBesideValues() {
    String yaml =
        """
        # first
        a: b # beside
        list:   # of things
          - {c: 1} # flow
          # between
          - x
        #last\
        """;
    assertEquals(
        List.of("1 first", "2+ beside", "3+ of things", "4+ flow", "5 between", "7 last"),
        in("a.yaml", yaml));
  }

  @Test
  void whatStandsInAValueIsNone() {
    String yaml =
        """
        quoted: "a # b"
        single: 'a # b'
        plain: a#b
        block: |
          # text
          more # text
        folded: >-
          # text
        after: 1 # comment
        lines: "one
          # two"
        """;
    assertEquals(List.of("9+ comment"), in("a.yml", yaml));
  }

  @Test
  void jsonHasThemOnlyWhereItsNameSaysSo() {
    String json = "{\n  // alone\n  \"a//b\": \"c // d\" // beside\n}";
    assertEquals(List.of("2 alone", "3+ beside"), in("a.jsonc", json));
    assertEquals(List.of(), in("a.json", "{\"a\": \"// b\"}"));
    assertEquals(List.of(), in("a.template", "{\"a\": \"# b\"}"));
  }

  @Test
  void aBrokenFileAndAnEmptyOneHaveNone() {
    assertEquals(List.of(), in("a.yaml", "a: [ # open"));
    assertEquals(List.of(), in("a.yaml", ""));
    assertEquals(List.of("1 alone"), in("a.yaml", "# alone\r\n"));
  }
}
