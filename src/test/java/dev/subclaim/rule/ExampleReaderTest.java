package dev.subclaim.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which blocks of a page belong to one example. */
class ExampleReaderTest {
  private static final String TEXT =
      """
      Alone:

      ```json
      {}
      ```
      ```findings
      1:1 empty
        gets in: aud a sub b
      ```

      Together:

      ````json file=policy.json
      {"a": "```"}
      ````

      ````yaml file=subclaim.yaml
      version: 1
      ````
      ```findings
      policy.json:1:1 wrong
      ```

      Never closed:

      ```jsonc
      // odd
      {}
      ```
      """;

  private static List<String> shown(List<Example> examples) {
    return examples.stream()
        .map(
            e ->
                e.line()
                    + " "
                    + e.files().stream().map(SourceText::path).toList()
                    + " "
                    + e.findings())
        .toList();
  }

  @Test
  void flaggedFilesBelongToTheNextFindings() {
    List<Example> examples = ExampleReader.flagged(new Section("Flagged", TEXT, 10));
    assertEquals(
        List.of(
            "12 [policy.json] [1:1 empty, gets in: aud a sub b]",
            "22 [policy.json, subclaim.yaml] [policy.json:1:1 wrong]",
            "35 [policy.jsonc] []"),
        shown(examples));
    assertEquals("{\"a\": \"```\"}\n", examples.get(1).files().get(0).content());
  }

  @Test
  void acceptedBlocksStandAloneUnlessTheyNameTheirFiles() {
    List<Example> examples = ExampleReader.accepted(new Section("Accepted", TEXT, 10));
    assertEquals(
        List.of(
            "12 [policy.json] []", "22 [policy.json, subclaim.yaml] []", "35 [policy.jsonc] []"),
        shown(examples));
  }
}
