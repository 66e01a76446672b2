package dev.subclaim.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.policy.PolicyVariables.Piece;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyVariablesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "abc # text(abc)",
        "^^ # ^^",
        "a$b{c} # text(a$b{c})",
        "a${aws:username}* # text(a) key(aws:username) text(*)",
        "${aws:username, 'any}'} # key(aws:username|any})",
        "${*}${?}${$} # char(*) char(?) char($)",
        "${aws:PrincipalTag/cost center} # key(aws:PrincipalTag/cost center)",
        "a${aws:x # text(a) broken(it has no closing `}`)",
        "${}b # broken(it names no condition key) text(b)",
        "${ aws:x} # broken(a stray space stands in it)",
        "${aws:x, 'b}c # broken(its default value wants single quotes on both sides) text(c)",
        "${aws:x, b} # broken(its default value wants single quotes on both sides)",
        "${aws:x, 'b' # broken(it has no closing `}` after its default value)",
        "${aws:PrincipalTag/${aws:x}} # broken(a variable stands inside another) text(}})",
      })
  void takes_values_apart(String value, String expected) {
    List<Piece> pieces = PolicyVariables.scan(value == null ? "" : value);
    assertEquals(
        expected == null ? "" : expected,
        String.join(" ", pieces.stream().map(PolicyVariablesTest::show).toList()));
    int at = 0;
    for (Piece piece : pieces) {
      assertEquals(at, piece.start());
      at = piece.end();
    }
    assertEquals(value == null ? 0 : value.length(), at);
  }

  private static String show(Piece piece) {
    if (piece instanceof Piece.Literal literal) {
      return "text(" + literal.text() + ")";
    }
    if (piece instanceof Piece.Escaped escaped) {
      return "char(" + escaped.character() + ")";
    }
    if (piece instanceof Piece.Variable variable) {
      return "key(" + variable.key() + variable.fallback().map(f -> "|" + f).orElse("") + ")";
    }
    return "broken(" + ((Piece.Broken) piece).defect() + ")";
  }
}
