package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcesTest {
  @Test
  void lists_and_reads_what_is_shipped() {
    List<String> names = Resources.names("issuers");
    assertTrue(names.contains("issuers/pulumi-cloud.yaml"), names.toString());
    for (String name : names) {
      assertEquals(List.of(), Documents.read(SourceText.of(name, Resources.text(name))).problems());
    }
    assertEquals(names.stream().sorted().toList(), names);
  }

  @Test
  void knows_what_is_not_shipped() {
    assertEquals(List.of(), Resources.names("nowhere"));
    assertThrows(IllegalArgumentException.class, () -> Resources.text("nowhere/x.md"));
  }
}
