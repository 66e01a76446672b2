package dev.subclaim.app;

import dev.subclaim.lint.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was there before and does not count.
 *
 * @param files the files that say how to judge
 * @param baseline findings that were written down
 * @param since a commit whose findings are known
 */
record Known(GateFiles files, Optional<BaselineFile> baseline, Optional<GitTree> since) {

  /**
   * Reads what was accepted.
   *
   * @throws Unusable when it cannot be read
   */
  static Known of(Accepted accepted, Face face) {
    GateFiles files = GateFiles.of(face.directory(), accepted.policyRef());
    return new Known(
        files,
        accepted.baseline().map(name -> BaselineFile.read(name, files)),
        accepted.newSince().map(ref -> GitTree.of(face.directory(), ref, "--new-since")));
  }

  /** The same outcome without it, with what to know of it. */
  Outcome without(Judgement judgement, Outcome judged) {
    Outcome unknown = baseline.map(known -> known.apply(judged)).orElse(judged);
    Outcome fresh = since.map(commit -> judgement.newSince(commit, unknown)).orElse(unknown);
    List<String> named =
        Stream.of(baseline.map(BaselineFile::name), judgement.accepted().file())
            .flatMap(Optional::stream)
            .toList();
    return fresh.noting(GateWords.of(files, named, judgement.setup().configuration().inventory()));
  }
}
