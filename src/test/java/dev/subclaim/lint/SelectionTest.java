package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules are reported. */
class SelectionTest {
  private static final List<Rule> RULES =
      Pages.rules(
          "missing-version", "on: problem\ntags: [document]\nmessage: a\n",
          "duplicate-key", "on: problem\ntags: [document]\nmessage: b\n",
          "any-branch", "on: statement\ntags: [breadth]\nmessage: c\n");

  private static List<String> names(List<String> select, List<String> ignore) {
    Selection selection = Selection.of(RULES, select, ignore);
    assertEquals(List.of(), selection.errors());
    return selection.rules().stream().map(Rule::name).toList();
  }

  @Test
  void namesAndTags() {
    assertEquals(
        List.of("any-branch", "duplicate-key", "missing-version"), names(List.of(), List.of()));
    assertEquals(
        List.of("duplicate-key", "missing-version"), names(List.of("document"), List.of()));
    assertEquals(List.of("missing-version"), names(List.of("document"), List.of("duplicate-key")));
    assertEquals(List.of("any-branch"), names(List.of(), List.of("document")));
  }

  @Test
  void aWrongNameIsAnError() {
    Selection selection = Selection.of(RULES, List.of("duplicate-keys"), List.of("braedth", "zzz"));
    assertEquals(
        List.of(
            "there is no rule or tag `duplicate-keys`; did you mean `duplicate-key`?",
            "there is no rule or tag `braedth`; did you mean `breadth`?",
            "there is no rule or tag `zzz`"),
        selection.errors());
  }
}
