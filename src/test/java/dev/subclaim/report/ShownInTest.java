package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pull request shows a finding only where it changed something. */
class ShownInTest {
  private static final Finding FINDING = Samples.refused();
  private static final String SETTINGS = FINDING.primary().span().path();
  private static final String POLICY = FINDING.related().get(0).span().path();

  @Test
  void thePlaceInTheChangedFileComesFirst() {
    Finding shown = FINDING.shownIn(POLICY::equals);
    assertEquals(POLICY, shown.primary().span().path());
    assertEquals(List.of(SETTINGS), shown.related().stream().map(l -> l.span().path()).toList());
    assertEquals(FINDING.fingerprint(), shown.fingerprint());
    assertEquals(FINDING, shown.shownIn(SETTINGS::equals), "and back again");
    Lines text = new Lines();
    new FindingText(text, Style.PLAIN).write(shown);
    assertTrue(text.toString().contains(" --> " + POLICY), text.toString());
    assertTrue(text.toString().contains("::: " + SETTINGS), text.toString());
  }

  @Test
  void nothingMovesWithoutNeed() {
    assertSame(FINDING, FINDING.shownIn(path -> true));
    assertSame(FINDING, FINDING.shownIn(path -> false));
    Label only = Samples.open().primary();
    assertEquals(only, Samples.open().shownIn(path -> !path.equals(only.span().path())).primary());
  }
}
