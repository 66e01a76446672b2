package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.source.LargeText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading role by role gives what reading the whole file gives. */
class StreamTest {
  @ParameterizedTest
  @ValueSource(strings = {"account-authorization-details.json", "list-roles.json", "get-role.json"})
  void roles_come_one_by_one(String name) throws IOException {
    String text = Files.readString(Path.of("testdata", "exports", name));
    List<RolePolicy> roles = new ArrayList<>();
    LargeText large = new LargeText(name, () -> new StringReader(text));
    Facts facts = Intake.stream(large, roles::add);
    Facts whole = Samples.read(name, text);
    assertEquals(whole.kind(), facts.kind());
    assertEquals(List.of(), facts.policies());
    assertEquals(
        whole.policies().stream().map(StreamTest::described).toList(),
        roles.stream().map(StreamTest::described).toList());
  }

  private static String described(RolePolicy policy) {
    return policy.role().id()
        + " "
        + policy.policy().policy().tree().span()
        + " "
        + policy.policy().policy().tree().pointer();
  }
}
