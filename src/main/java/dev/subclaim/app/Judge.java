package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Suppressions;
import dev.subclaim.rule.Knowledge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Judges what was read; what becomes of the judgement is somebody else's business. */
interface Judge {
  /**
   * The findings about these files, sorted, with what could not be checked.
   *
   * @param named of these the files that the configuration names, by the path it gives them
   */
  Outcome judge(List<Facts> files, Map<String, Facts> named);

  /**
   * Begins a judgement that is passed role by role.
   *
   * @param files what was read; their roles help to judge others
   * @param named of these the files that the configuration names
   */
  Verdicts begin(List<Facts> files, Map<String, Facts> named);

  /** What is known besides the files; what was concluded from one is remembered for the next. */
  Knowledge knowledge();

  /** The same outcome without what the suppressions take out, and what there is to say of them. */
  Outcome suppress(Outcome outcome, Suppressions suppressions, LocalDate today, List<String> paths);

  /** The same judge, to whom only the configuration says which organizations are the user's own. */
  Judge withoutInference();
}
