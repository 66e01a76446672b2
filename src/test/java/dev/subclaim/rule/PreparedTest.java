package dev.subclaim.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.language.Truth;
import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build prepares is what the pages say. */
class PreparedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "thing.name == 'it\\'s' and not thing.size in [1, 2] or thing.has(\"x\")",
        "thing.age.known and thing.age > 1h30m + 15s and option.limit / 2 == 1",
        "any p in thing.parts: all q in p.parts: q.name.matches(\"a*\")",
        "count(p for p in thing.parts if p.open) > 1 and join(thing.tags, \"-\") != ''",
        "first(thing.parts).size == count(thing.parts)",
      })
  void expressionsSurvive(String text) {
    Node node = Syntax.parse(text);
    String json = JsonText.compact(NodeText.write(node));
    Tree tree = Documents.json(SourceText.of("n.json", json)).roots().get(0);
    Node again = NodeText.read(tree);
    assertEquals(json, JsonText.compact(NodeText.write(again)));
    Thing thing = Thing.of("it's", 3, Thing.of("a", 1));
    Truth before = Compiler.truth(node, Thing.scope()).code().ask(new Frame(thing, 99));
    Truth after = Compiler.truth(again, Thing.scope()).code().ask(new Frame(thing, 99));
    assertEquals(before, after);
  }

  @Test
  void theShippedFileIsUpToDate() {
    String file = RulePages.FOLDER + "/" + Prepared.FILE;
    assertTrue(Resources.exists(file), "the build writes it after compiling");
    assertEquals(Prepared.write(RulePages.shipped()), Resources.text(file));
  }

  @Test
  void everyShippedPageIsPrepared() {
    Prepared prepared = Prepared.shipped();
    List<SourceText> pages = RulePages.shipped();
    assertTrue(pages.size() >= 20);
    pages.forEach(page -> assertTrue(prepared.front(PageSource.of(page)).isPresent(), page.path()));
  }

  @Test
  void aChangedPageIsReadAnew() {
    SourceText page = RulePages.shipped().get(0);
    SourceText changed =
        SourceText.of(page.path(), page.content().replace("since: 0.1.0", "since: 9.9.9"));
    assertTrue(Prepared.shipped().front(PageSource.of(changed)).isEmpty());
    RulePages.Loaded loaded = RulePages.load(List.of(changed), List.of(), PolicyFacts.VOCABULARY);
    assertEquals("9.9.9", loaded.rules().get(0).page().since());
  }
}
