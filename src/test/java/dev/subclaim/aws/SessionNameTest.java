package dev.subclaim.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionNameTest {
  @ParameterizedTest
  @CsvSource({
    "pulumi, 0, 0",
    "pu, 0, 0",
    "p, 0, 1",
    "a b, 0, 1",
    "a b/c, 0, 2",
    "${organization.name}-${project.name}-${stack.name}-${deployment.id}, 0, 0",
    "${deployment.id}${deployment.id}, 0, 1",
    "${operation}-${deployment.operation}-${deployment.version}, 0, 0",
    "${stack}, 1, 0",
    "${}, 1, 0",
    "${stack.name, 0, 1",
    "x$y, 0, 1"
  })
  void isCheckedAsItIsRendered(String text, int unknown, int defects) {
    SessionName name = SessionName.template(text);
    assertEquals(unknown, name.unknownVariables().size());
    assertEquals(defects, name.defects().size(), () -> name.defects().toString());
  }

  @Test
  void hasAtMost64Characters() {
    assertEquals(List.of(), SessionName.literal("x".repeat(64)).defects());
    assertEquals(1, SessionName.literal("x".repeat(65)).defects().size());
    assertEquals(List.of(), SessionName.template("x".repeat(64) + "${stack.name}").defects());
  }
}
