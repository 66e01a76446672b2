package dev.subclaim.rule;

import dev.subclaim.intake.Facts;
import java.util.List;
import java.util.Map;

/**
 * The files that may tell what the team means: which organizations are its own, which stacks and
 * environments it has and which roles are for them. Where others must not put in a word, they are
 * not those under judgement.
 *
 * @param files what each of them says
 * @param named of these the files that the configuration names, by {@link
 *     dev.subclaim.config.FileRef#target}
 */
public record Telling(List<Facts> files, Map<String, Facts> named) {
  public Telling {
    files = List.copyOf(files);
    named = Map.copyOf(named);
  }
}
