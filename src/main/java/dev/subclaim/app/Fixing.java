package dev.subclaim.app;

import dev.subclaim.fix.Promise;
import dev.subclaim.fix.Repair;
import dev.subclaim.intake.Facts;
import dev.subclaim.lint.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Repairs what a run finds: one edit a file at a time, each proved, then everything judged anew,
 * until there is nothing left to repair.
 */
final class Fixing {
  /** The most rounds; each makes or refuses at least one edit. */
  private static final int MOST_ROUNDS = 1000;

  private final Function<Judgement, List<Finding>> findings;
  private final boolean all;
  private final FixProof proof;
  private final FixFiles files;
  private final Set<List<Object>> tried = new HashSet<>();
  private final List<FixTrial> trials = new ArrayList<>();

  /**
   * Ready to repair.
   *
   * @param findings those of a judgement that count
   * @param all whether more than what lets the same tokens in
   */
  Fixing(Function<Judgement, List<Finding>> findings, boolean all, FixProof proof, FixFiles files) {
    this.findings = findings;
    this.all = all;
    this.proof = proof;
    this.files = files;
  }

  /**
   * What a run repaired.
   *
   * @param judgement about the files as they are afterwards; nothing is written yet
   * @param trials every edit that was tried, in the order tried
   */
  record Fixed(Judgement judgement, List<FixTrial> trials) {}

  /** Repairs as much as can be. */
  Fixed run(Judgement start) {
    Judgement now = start;
    List<Finding> found = findings.apply(now);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<FixTrial> asked = candidates(now, found);
      if (asked.isEmpty()) {
        break;
      }
      List<FixTrial> made = asked.stream().filter(FixTrial::made).toList();
      List<FixTrial> kept = judged(now, found, made);
      asked.stream().filter(trial -> !trial.made()).forEach(trials::add);
      if (!kept.isEmpty()) {
        now = with(now, kept);
        found = findings.apply(now);
      }
    }
    return new Fixed(now, List.copyOf(trials));
  }

  /** The next edit of each file. */
  private List<FixTrial> candidates(Judgement now, List<Finding> found) {
    Map<String, Facts> known =
        now.inputs().files().stream()
            .collect(Collectors.toMap(f -> f.source().path(), f -> f, (a, b) -> a));
    Map<String, Finding> next = new TreeMap<>();
    found.stream()
        .filter(finding -> finding.fix().filter(this::isWanted).isPresent())
        .filter(finding -> known.containsKey(path(finding)) && !tried.contains(key(finding)))
        .sorted(Comparator.comparing((Finding f) -> f.fix().orElseThrow().promise()))
        .forEach(finding -> next.putIfAbsent(path(finding), finding));
    List<FixTrial> asked = new ArrayList<>();
    for (Finding finding : next.values()) {
      tried.add(key(finding));
      Facts file = Objects.requireNonNull(known.get(path(finding)));
      asked.add(trial(finding, file));
    }
    return asked;
  }

  private FixTrial trial(Finding finding, Facts file) {
    Optional<String> refusal = files.refusal(path(finding));
    return refusal.isPresent()
        ? new FixTrial(finding, file, file, List.of(), refusal)
        : FixTrial.of(finding, file, proof);
  }

  private boolean isWanted(Repair repair) {
    return all || repair.promise() == Promise.SAME;
  }

  private static String path(Finding finding) {
    return finding.fix().orElseThrow().at().path();
  }

  /** An edit is tried once; the same words at another place are another edit. */
  private static List<Object> key(Finding finding) {
    Repair repair = finding.fix().orElseThrow();
    return List.of(
        repair.at().path(),
        repair.at().start(),
        repair.at().text().content().hashCode(),
        finding.rule(),
        repair.to());
  }

  /** Those of the edits that stand up to judgement, each on its own file. */
  private List<FixTrial> judged(Judgement now, List<Finding> found, List<FixTrial> made) {
    if (made.isEmpty()) {
      return List.of();
    }
    List<Finding> then = findings.apply(with(now, made));
    List<FixTrial> judged = made.stream().map(trial -> trial.judged(found, then)).toList();
    trials.addAll(judged);
    return judged.stream().filter(FixTrial::made).toList();
  }

  private static Judgement with(Judgement now, List<FixTrial> made) {
    Map<String, Facts> changed =
        made.stream().collect(Collectors.toMap(t -> t.before().source().path(), FixTrial::after));
    return now.changed(file -> changed.getOrDefault(file.source().path(), file));
  }
}
