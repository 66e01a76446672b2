package dev.subclaim.app;

import dev.subclaim.issuer.IssuerFile;
import dev.subclaim.issuer.IssuerReading;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The issuers that apply: the shipped ones and the team's own. */
final class OwnIssuers {
  private OwnIssuers() {}

  /**
   * The issuers that apply.
   *
   * @throws Unusable when a profile of the team has a mistake
   */
  static Issuers in(GateFiles files) {
    List<SourceText> own = files.issuers();
    return own.isEmpty() ? Issuers.builtIn() : Issuers.builtIn().withFiles(read(own));
  }

  private static List<IssuerFile> read(List<SourceText> texts) {
    List<IssuerFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (SourceText text : texts) {
      IssuerReading reading = IssuerReading.of(text);
      problems.addAll(reading.problems());
      reading.file().ifPresent(files::add);
    }
    Unusable.unlessEmpty(problems);
    return files;
  }
}
