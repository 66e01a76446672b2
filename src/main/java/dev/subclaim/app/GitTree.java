package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a commit.
 *
 * @param git in the working directory
 * @param reference the commit, branch or tag as the user names it
 * @param commit the commit's id
 */
record GitTree(Git git, String reference, String commit) {
  private static final String SHALLOW =
      "\n"
          + "git fetch it first; in a pipeline the checkout must have the whole history"
          + " (fetch-depth: 0)";
  private static final int SHORT = 7;

  /** How the modes of files begin that are neither links nor repositories of their own. */
  private static final String FILE = "100";

  /**
   * A file of the commit.
   *
   * @param path as reports print it
   * @param here its path from the working directory
   * @param id of its content
   */
  record Blob(String path, String here, String id) {
    Blob named(String other) {
      return new Blob(other, here, id);
    }
  }

  /**
   * The files of a commit.
   *
   * @param flag the flag that names it, for messages
   * @throws Unusable when there is no git, no repository or no such commit
   */
  static GitTree of(Path directory, String reference, String flag) {
    Git git =
        Git.repository(directory)
            .orElseThrow(() -> new Unusable(flag + " needs a git repository and git itself"));
    return find(git, reference)
        .orElseThrow(
            () ->
                new Unusable(
                    "git has no commit `" + Escapes.value(reference) + "` here" + SHALLOW));
  }

  /** The same where there may be no such commit. */
  static Optional<GitTree> find(Git git, String reference) {
    return reference.startsWith("-")
        ? Optional.empty()
        : git.line("rev-parse", "--verify", "--quiet", reference + "^{commit}")
            .map(commit -> new GitTree(git, reference, commit));
  }

  /**
   * Where the work here began to differ from this commit; where git cannot tell, for the history is
   * cut off or none is in common, the commit itself.
   */
  GitTree fork() {
    return new GitTree(git, reference, forkId().orElse(commit));
  }

  /** Which commit {@link #fork()} is, where that is not simply the one that the user named. */
  Optional<String> forkWords() {
    Optional<String> fork = forkId();
    if (fork.isEmpty() && git.says("true", "rev-parse", "--is-shallow-repository")) {
      return Optional.of(
          "the history here is cut off: compared with "
              + Escapes.value(reference)
              + " as it is, not with where this branch left it (fetch-depth: 0)");
    }
    return fork.filter(id -> !id.equals(commit))
        .map(
            id ->
                "compared with "
                    + id.substring(0, SHORT)
                    + ", where this branch left "
                    + Escapes.value(reference));
  }

  private Optional<String> forkId() {
    return git.line("merge-base", commit, "HEAD");
  }

  /** The files under some paths that {@link Collector} would find, under the names it gives. */
  List<Blob> files(List<String> paths) {
    Map<String, Blob> found = new LinkedHashMap<>();
    for (String path : paths.isEmpty() ? List.of("") : paths) {
      git.fromHere(path)
          .ifPresent(here -> list(path, here).forEach(b -> found.putIfAbsent(b.here(), b)));
    }
    return List.copyOf(found.values());
  }

  private Stream<Blob> list(String written, String here) {
    String pathspec = here.isEmpty() ? "." : ":(literal)" + here;
    return git
        .entries("ls-tree", "-r", "-z", "--full-name", commit, "--", pathspec)
        .orElseThrow(
            () -> new Unusable("git cannot list the files of `" + Escapes.value(reference) + "`"))
        .stream()
        .flatMap(entry -> blob(entry, written, git.toRoot(here)).stream());
  }

  /**
   * An entry is {@code <mode> <type> <id>}, a tab and the path from the repository's root, as
   * {@code named} is what the user named.
   */
  private Optional<Blob> blob(String entry, String written, String named) {
    int tab = entry.indexOf('\t');
    String path = entry.substring(tab + 1);
    String[] words = entry.substring(0, tab).split(" ");
    if (!words[0].startsWith(FILE)) {
      return Optional.empty();
    }
    if (path.equals(named)) {
      return Optional.of(new Blob(Collector.shown(written), git.fromRoot(path), words[2]));
    }
    String below = named.isEmpty() ? path : path.substring(named.length() + 1);
    return Collector.wanted(below)
        ? Optional.of(new Blob(Collector.prefix(written) + below, git.fromRoot(path), words[2]))
        : Optional.empty();
  }

  /** What the blobs hold, in their order. */
  List<InputText> read(Collection<Blob> blobs) {
    try {
      List<byte[]> contents = git.blobs(blobs.stream().map(Blob::id).toList());
      Iterator<byte[]> next = contents.iterator();
      return blobs.stream().map(b -> InputText.of(b.path(), next.next())).toList();
    } catch (IOException e) {
      throw new Unusable("git cannot read the files of `" + Escapes.value(reference) + "`");
    }
  }
}
