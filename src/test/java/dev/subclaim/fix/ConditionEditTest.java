package dev.subclaim.fix;

import static dev.subclaim.fix.Trial.repair;
import static dev.subclaim.fix.Trial.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions move and come in the way that those beside them are written. */
class ConditionEditTest {
  private static final String LINES =
      """
      {
        "Condition": {
          "StringEquals": {
            "key:aud": "acme",
            "key:sub": [
              "a:*",
              "b"
            ]
          }
        }
      }
      """;

  @Test
  void aConditionGoesUnderAnotherOperator() {
    String alone = "{\"Condition\": {\"StringEquals\": {\"k\": \"a*\"}}}";
    assertEquals(
        "{\"Condition\": {\"StringLike\": {\"k\": \"a*\"}}}", under("p.json", alone, "a*"));
    String beside =
        "{\"Condition\": {\"StringLike\": {\"j\": \"b\"}, \"StringEquals\": {\"k\": 1}}}";
    assertEquals(
        "{\"Condition\": {\"StringLike\": {\"j\": \"b\", \"k\": 1}}}",
        under("p.json", beside, "k"));
    assertEquals(
        """
        {
          "Condition": {
            "StringEquals": {
              "key:aud": "acme"
            },
            "StringLike": {
              "key:sub": [
                "a:*",
                "b"
              ]
            }
          }
        }
        """,
        under("p.json", LINES, "a:*"));
    assertEquals(
        "Condition:\n  StringEquals:\n    aud: acme\n  StringLike:\n    sub:\n    - a:*\n    - b\n",
        under(
            "p.yaml",
            "Condition:\n  StringEquals:\n    aud: acme\n    sub:\n    - a:*\n    - b\n",
            "b"));
  }

  @Test
  void aConditionMovesInBracketsWhereTheOthersStandInBrackets() {
    assertEquals(
        "Condition:\n  StringEquals: {aud: acme}\n  StringLike: {\"sub\": \"a:*\"}\n",
        under("p.yaml", "Condition:\n  StringEquals: {aud: acme, sub: \"a:*\"}\n", "a:*"));
    assertEquals(
        "{\"Condition\":{\"StringEquals\":{\"aud\":\"x\"},\"StringLike\":{\"sub\":\"a:*\"}}}",
        under(
            "p.json", "{\"Condition\":{\"StringEquals\":{\"aud\":\"x\",\"sub\":\"a:*\"}}}", "a:*"));
  }

  @Test
  void twoConditionsOnOneKeyAreNotJoined() {
    String text =
        "{\"Condition\": {\"StringLike\": {\"K\": \"b\"}, \"StringEquals\": {\"k\": \"a\"}}}";
    Repair repair = repair("p.json", text, "a", "set-operator", List.of(), "StringLike", "");
    assertEquals(
        "there is a condition on the same key under that operator",
        Edits.apply(repair).refused().orElseThrow());
  }

  @Test
  void aConditionIsAddedAsTheOthersAreWritten() {
    String statement = "{\"Effect\": \"Allow\", \"Principal\": \"p\", \"Action\": \"x\"%s}";
    assertEquals(
        statement.formatted(", \"Condition\": {\"StringEquals\": {\"aud\": \"acme\"}}"),
        added("p.json", statement.formatted(""), "x"));
    assertEquals(
        """
        - Effect: Allow
          Principal: p
          Condition:
            StringEquals:
              aud: acme
            StringLike:
              sub: x
        """,
        added(
            "p.yaml",
            "- Effect: Allow\n  Principal: p\n  Condition:\n    StringLike:\n      sub: x\n",
            "x"));
    assertEquals(
        """
        {
          "Effect": "Allow",
          "Principal": "p",
          "Condition": {
            "StringEquals": {
              "aud": "acme"
            },
            "StringLike": {
              "sub": "x"
            }
          }
        }
        """,
        added(
            "p.json",
            """
            {
              "Effect": "Allow",
              "Principal": "p",
              "Condition": {
                "StringLike": {
                  "sub": "x"
                }
              }
            }
            """,
            "x"));
  }

  private static String under(String file, String text, String what) {
    return text(repair(file, text, what, "set-operator", List.of(), "StringLike", ""));
  }

  private static String added(String file, String text, String inside) {
    return text(
        repair(file, text, inside, "add-condition", List.of("acme"), "StringEquals", "aud"));
  }
}
