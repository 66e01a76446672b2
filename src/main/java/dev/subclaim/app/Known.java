package dev.subclaim.app;

import dev.subclaim.lint.Outcome;
import java.util.Optional;

/**
 * What was there before and does not count.
 *
 * @param baseline findings that were written down
 * @param since a commit whose findings are known
 */
record Known(Optional<BaselineFile> baseline, Optional<GitTree> since) {

  /**
   * Reads what was accepted.
   *
   * @throws Unusable when it cannot be read
   */
  static Known of(Accepted accepted, Face face) {
    return new Known(
        accepted.baseline().map(name -> BaselineFile.read(name, face.directory())),
        accepted.newSince().map(ref -> GitTree.of(face.directory(), ref, "--new-since")));
  }

  /** The same outcome without it. */
  Outcome without(Judgement judgement, Outcome judged) {
    Outcome unknown = baseline.map(known -> known.apply(judged)).orElse(judged);
    return since.map(commit -> judgement.newSince(commit, unknown)).orElse(unknown);
  }
}
