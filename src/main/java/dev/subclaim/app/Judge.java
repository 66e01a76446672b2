package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.lint.Outcome;
import java.util.List;

/** Judges what was read; what becomes of the judgement is somebody else's business. */
interface Judge {
  /** The findings about these files, sorted, with what could not be checked. */
  Outcome judge(List<Facts> files);
}
