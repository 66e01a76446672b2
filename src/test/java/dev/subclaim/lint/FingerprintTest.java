package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding is known again after the file was laid out anew, and only then. */
class FingerprintTest {
  private static final Rule RULE =
      Pages.rules(Door.VOCABULARY, "wide", "on: door\nmessage: wide\n").get(0);
  private static final String STATEMENT = "{\"a\":[\"x\",\"y\"],\"b\":{\"c\":\"1\",\"d\":\"z\"}}";

  private static String print(String policy, int door) {
    return print("p.json", policy, door);
  }

  private static String print(String path, String policy, int door) {
    return Fingerprint.of(RULE, Door.doors(path, policy).get(door));
  }

  private static String alone(String statement) {
    return print("{\"Statement\":[" + statement + "]}", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"a\" : [ \"x\",\n\t\"y\" ], \"b\": { \"c\": \"1\", \"d\": \"z\" } }",
        "{\r\n\"a\":[\"x\",\"y\"],\r\n\"b\":{\"c\":\"1\",\"d\":\"z\"}}",
        "{\"b\":{\"d\":\"z\",\"c\":\"1\"},\"a\":[\"y\",\"x\"]}",
        "{\"a\":[\"x\",\"\\u0079\"],\"b\":{\"c\":1,\"d\":[\"z\"]}}",
      })
  void layoutDoesNotCount(String statement) {
    assertEquals(alone(STATEMENT), alone(statement));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[\"x\"],\"b\":{\"c\":\"1\",\"d\":\"z\"}}",
        "{\"a\":[\"x\",\"Y\"],\"b\":{\"c\":\"1\",\"d\":\"z\"}}",
        "{\"a\":[\"x\",\"y\"],\"b\":{\"c\":\"z\",\"d\":\"1\"}}",
        "{\"a\":[\"x\",\"y\"],\"b\":{\"c\":\"1\",\"d\":\"z\"},\"role\":\"r\"}",
        "{\"a\":[\"x\",\"y\"],\"b\":{\"c\":\"1\",\"d\":\"z\"},\"evidence\":\"e\"}",
        "{\"a\":[\"x,y\"],\"b\":{\"c\":\"1\",\"d\":\"z\"}}",
      })
  void meaningCounts(String statement) {
    assertNotEquals(alone(STATEMENT), alone(statement));
  }

  @Test
  void theStatementsPlaceDoesNotCount() {
    String moved = "{\"Statement\":[{\"other\":\"1\"}," + STATEMENT + "]}";
    assertEquals(alone(STATEMENT), print(moved, 1));
  }

  @Test
  void aSidIsTheStatementsName() {
    String evidence = "\"Sid\":\"A\",\"evidence\":\"e\"";
    assertEquals(
        alone("{" + evidence + ",\"other\":\"1\"}"), alone("{" + evidence + ",\"other\":\"2\"}"));
    assertNotEquals(alone("{" + evidence + "}"), alone("{\"Sid\":\"B\",\"evidence\":\"e\"}"));
  }

  @Test
  void aRoleIsKnownInAnyFileAndOtherwiseTheFileCounts() {
    String named = "{\"Statement\":[{\"role\":\"web\"}]}";
    assertEquals(print("a.json", named, 0), print("b.json", named, 0));
    String bare = "{\"Statement\":[{\"x\":\"web\"}]}";
    assertNotEquals(print("a.json", bare, 0), print("b.json", bare, 0));
  }

  @Test
  void isSixteenHexDigits() {
    assertTrue(alone(STATEMENT).matches("[0-9a-f]{16}"), alone(STATEMENT));
  }
}
