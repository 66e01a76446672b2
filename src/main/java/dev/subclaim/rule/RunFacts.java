package dev.subclaim.rule;

import dev.subclaim.intake.Facts;
import java.util.ArrayList;
import java.util.List;

/** Makes the dossiers of a whole run: those of each file, and one of what concerns all of them. */
public final class RunFacts {
  private RunFacts() {}

  /** The dossiers of everything that was read. */
  public static List<Dossier> of(List<Facts> files, Knowledge knowledge) {
    UnmodelledIssuers unmodelled = new UnmodelledIssuers(knowledge);
    List<Dossier> dossiers = new ArrayList<>(besidesRoles(files, knowledge));
    for (Facts file : files) {
      file.policies().forEach(policy -> dossiers.add(PolicyFacts.of(policy, knowledge)));
      file.policies().forEach(unmodelled::add);
    }
    dossiers.add(unmodelled.dossier());
    return dossiers;
  }

  /** The dossiers of what is no role: of files, providers, settings, logins and the estate. */
  public static List<Dossier> besidesRoles(List<Facts> files, Knowledge knowledge) {
    List<Dossier> dossiers = new ArrayList<>();
    files.forEach(file -> dossiers.add(PolicyFacts.of(file)));
    dossiers.addAll(EstateFacts.of(files, knowledge));
    return dossiers;
  }
}
