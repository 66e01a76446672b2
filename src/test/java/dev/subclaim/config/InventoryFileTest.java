package dev.subclaim.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of stacks and environments in every form that people write. */
class InventoryFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# ours\nacme/web/prod\n\nacme/api/dev # the API\r\nenvironment acme/web/ci\n",
        "- acme/web/prod\n- acme/api/dev\n- environment acme/web/ci",
        "stacks: [acme/web/prod, acme/api/dev]\nenvironments: [acme/web/ci]\n",
        "version: 1\ninventory:\n  stacks: [acme/web/prod, {name: acme/api/dev}]\n"
            + "  environments: [acme/web/ci]\n",
        "{\"stacks\": [\"acme/web/prod\", \"acme/api/dev\"], \"environments\": [\"acme/web/ci\"]}",
      })
  void listsAreRead(String text) {
    InventoryFile.Read read = read(text).orElseThrow();
    assertEquals(List.of(), read.problems());
    assertEquals(List.of("acme/web/prod", "acme/api/dev"), names(read.inventory().stacks()));
    assertEquals(List.of("acme/web/ci"), names(read.inventory().environments()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# nothing\n", "acme/web\n", "acme/web/prod\nrm -rf /\n", "{\"a\": 1}"})
  void otherTextIsNoList(String text) {
    assertEquals(Optional.empty(), read(text));
  }

  @Test
  void aMistakeIsToldWithItsPlace() {
    InventoryFile.Read read = read("stacks:\n  - acme/web\n").orElseThrow();
    assertEquals("list.yaml:2:5", read.problems().get(0).span().toString());
    assertEquals(List.of(), read.inventory().stacks());
  }

  @Test
  void aNameKnowsItsLine() {
    Inventory inventory = read("# ours\n  acme/web/prod\n").orElseThrow().inventory();
    assertEquals("list.yaml:2:3", inventory.stacks().get(0).at().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subclaim.yaml deploy/prod.json deploy/prod.json",
        "subclaim.yaml ./deploy/../prod.json prod.json",
        "../../subclaim.yaml iam/../prod.json ../../prod.json",
        "team/subclaim.yaml ../prod.json prod.json",
        "subclaim.yaml /srv/prod.json /srv/prod.json",
      })
  void namedFilesLieBesideTheOneThatNamesThem(String line) {
    String[] words = line.split(" ");
    FileRef ref = new FileRef(words[1], SourceText.of(words[0], "x").span(0, 1));
    assertEquals(words[2], ref.target());
  }

  private static Optional<InventoryFile.Read> read(String text) {
    return InventoryFile.read(SourceText.of("list.yaml", text));
  }

  private static List<String> names(List<Inventory.Entry> entries) {
    return entries.stream().map(entry -> entry.name().toString()).toList();
  }
}
