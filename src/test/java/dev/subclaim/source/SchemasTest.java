package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1 | ''",
        "version: 2 | 1:10 `version` must be 1, not `2`",
        "level: eror | 1:1 `version` is missing in the document;"
            + "1:8 `level` must be error or warning or note, not `eror` (did you mean `error`?)",
        "{version: 1, organisations: []} | "
            + "1:14 `organisations` is not known here (did you mean `organizations`?)",
        "{version: 1, organizations: 5} | "
            + "1:29 `organizations` must be a list or an object, not `5`",
        "{version: 1, organizations: {a: [1]}} | 1:34 entry 1 of `a` must be a text, not `1`",
        "{version: 1, inventory: {stack: []}} | "
            + "1:26 `stack` is not known here (did you mean `stacks`?)",
        "{version: 1, inventory: {stacks: [a/b/c, x]}} | "
            + "1:42 entry 2 of `stacks` does not have the form `^[^/]+/[^/]+/[^/]+$`",
        "[] | 1:1 the document must be an object, not a list",
      })
  void says_what_is_wrong_and_where(String yaml, String expected) {
    Tree root = Documents.read(SourceText.of("subclaim.yaml", yaml)).roots().get(0);
    List<Problem> problems = Schemas.check(root, "schemas/example.schema.json");
    assertEquals(expected, String.join(";", problems.stream().map(SchemasTest::line).toList()));
  }

  private static String line(Problem problem) {
    return problem.span().line()
        + ":"
        + problem.span().column()
        + " "
        + problem.message()
        + problem.help().map(help -> " (" + help + ")").orElse("");
  }
}
