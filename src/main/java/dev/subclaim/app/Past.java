package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.PulumiFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The input as it was at a commit.
 *
 * @param base the commit
 * @param changes what differs since
 * @param files what each file said; one that was not touched says what it says now
 * @param outside files of the input that git does not know; they are on both sides, for the others
 *     are judged with them
 */
record Past(GitTree base, GitChanges changes, List<Facts> files, Set<String> outside) {
  Past {
    files = List.copyOf(files);
    outside = Set.copyOf(outside);
  }

  /** The input of a run at a commit. */
  static Past of(GitTree base, InputRequest said, List<Facts> now) {
    boolean piped = said.paths().contains(Inputs.STANDARD_INPUT);
    Optional<String> typed = piped ? Optional.of(said.stdinName()) : Optional.empty();
    List<String> paths =
        said.paths().stream()
            .map(path -> path.equals(Inputs.STANDARD_INPUT) ? said.stdinName() : path)
            .toList();
    return new Reading(base, now, typed).read(paths);
  }

  /** The files that the commit has. */
  List<Facts> committed() {
    return files.stream().filter(file -> !outside.contains(file.source().path())).toList();
  }

  /** The file of a path. */
  Optional<Facts> file(String path) {
    return files.stream().filter(file -> file.source().path().equals(path)).findFirst();
  }

  /** Whether a file was changed since; a file that git does not know was not. */
  boolean touched(String path) {
    return base.git().fromHere(path).filter(changes.touched()::contains).isPresent();
  }

  private static final class Reading {
    private final GitTree base;
    private final GitChanges changes;
    private final Map<String, Facts> now = new HashMap<>();
    private final Map<String, GitTree.Blob> blobs = new LinkedHashMap<>();
    private final Set<String> outside = new HashSet<>();
    private final List<Facts> files = new ArrayList<>();
    private final Optional<String> typed;

    /**
     * Reads a commit.
     *
     * @param typed the file that standard input stands for; what lies on the disk is not asked
     */
    Reading(GitTree base, List<Facts> now, Optional<String> typed) {
      this.base = base;
      this.typed = typed.flatMap(base.git()::fromHere);
      this.changes = GitChanges.since(base);
      for (Facts facts : now) {
        String path = facts.source().path();
        base.git()
            .fromHere(path)
            .ifPresentOrElse(here -> this.now.put(here, facts), () -> outside(facts));
      }
    }

    Past read(List<String> paths) {
      base.files(paths).forEach(blob -> blobs.put(blob.here(), blob));
      // The configuration may name files that no path leads to.
      List<String> read = now.values().stream().map(facts -> facts.source().path()).toList();
      if (!read.isEmpty()) {
        base.files(read).forEach(blob -> blobs.putIfAbsent(blob.here(), blob));
      }
      moved();
      List<GitTree.Blob> unread = new ArrayList<>();
      for (GitTree.Blob blob : blobs.values()) {
        if (changes.touched().contains(blob.here())
            || typed.filter(blob.here()::equals).isPresent()) {
          unread.add(blob);
        } else {
          // Not touched and not among the input: it said nothing, and still says nothing.
          Optional.ofNullable(now.get(blob.here())).ifPresent(files::add);
        }
      }
      for (InputText text : base.read(unread)) {
        text.text().map(Intake::read).filter(Reading::says).ifPresent(files::add);
      }
      now.forEach(this::unknown);
      return new Past(base, changes, files, outside);
    }

    /**
     * A policy that was moved is compared under the name it has now, wherever it came from. Of
     * other files the name may tell whose they are, and so is no mere name.
     */
    private void moved() {
      changes
          .before()
          .forEach(
              (here, old) -> {
                Facts facts = now.get(here);
                if (facts != null && isPolicyAlone(facts)) {
                  base.files(List.of(old))
                      .forEach(b -> blobs.put(old, b.named(facts.source().path())));
                }
              });
    }

    private static boolean isPolicyAlone(Facts facts) {
      return facts.settings().isEmpty()
          && facts.environments().isEmpty()
          && facts.pulumi().equals(PulumiFacts.NONE);
    }

    private void unknown(String here, Facts facts) {
      if (!blobs.containsKey(here) && !changes.touched().contains(here)) {
        outside(facts);
      }
    }

    private void outside(Facts facts) {
      outside.add(facts.source().path());
      files.add(facts);
    }

    private static boolean says(Facts facts) {
      return facts.kind().isPresent() || !facts.problems().isEmpty();
    }
  }
}
