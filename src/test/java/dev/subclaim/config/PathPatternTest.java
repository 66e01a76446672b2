package dev.subclaim.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of paths and of full names. */
class PathPatternTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          acme/*/prod,   acme/web/prod,        true
          acme/*/prod,   acme/web/x/prod,      false
          acme/*/prod,   acme//prod,           true
          dev/**,        dev/iam/web.json,     true
          dev/**,        developer/web.json,   false
          **/legacy.json, legacy.json,         true
          **/legacy.json, a/b/legacy.json,     true
          **/legacy.json, a/my-legacy.json,    false
          iam/**/x.json, iam/x.json,           true
          iam/**/x.json, iam/a/b/x.json,       true
          iam/*.json,    iam/web.json,         true
          iam/*.json,    iam/old/web.json,     false
          web-?,         web-1,                true
          web-?,         web-,                 false
          ?,             /,                    false
          *,             web,                  true
          **,            a/b,                  true
          """)
  void matches(String pattern, String name, boolean matches) {
    assertEquals(matches, new PathPattern(pattern).matches(name));
  }

  @Test
  void takesLittleTimeForManyStars() {
    PathPattern pattern = new PathPattern("*a".repeat(200) + "b");
    String name = "a".repeat(4000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertEquals(false, pattern.matches(name)));
  }
}
