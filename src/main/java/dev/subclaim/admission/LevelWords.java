package dev.subclaim.admission;

import dev.subclaim.issuer.Level;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says of a whole policy in words what it admits, level by level. */
public final class LevelWords {
  private static final String ANY = "any";

  private LevelWords() {}

  /**
   * What is admitted at a level.
   *
   * @param label the issuer's word for the level, {@code project}
   * @param values {@code web*}, {@code any}, {@code prod, dev}
   */
  public record Word(String label, String values) {}

  /** The levels of everything that the policy admits, from the outside in; empty for nothing. */
  public static List<Word> of(TrustPolicy policy, TokenModels tokens) {
    List<Admission> admissions = new TrustReading(policy, tokens).admissions();
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      for (Admission admission : admissions) {
        CauseReading causes =
            new CauseReading(admission.statement(), policy.variables(), admission.trusted());
        Levels levels = Levels.of(admission);
        Optional<LevelReach> widest = levels.widest(level);
        widest
            .filter(reach -> reach.shape() != Shape.NOTHING)
            .ifPresent(
                reach ->
                    words
                        .computeIfAbsent(reach.part().label(), label -> new LinkedHashSet<>())
                        .add(new Admits(levels, causes).values(reach)));
      }
    }
    List<Word> said = new ArrayList<>();
    words.forEach(
        (label, values) ->
            said.add(new Word(label, values.contains(ANY) ? ANY : String.join(", ", values))));
    return said;
  }
}
