package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a commit.
 *
 * @param git in the working directory
 * @param reference the commit, branch or tag as the user names it
 * @param commit the commit's id
 * @param ids of the contents, by path from the repository's root
 * @param links paths of links, which are not followed
 */
record GitTree(
    Git git, String reference, String commit, NavigableMap<String, String> ids, Set<String> links) {
  private static final String SHALLOW =
      "\n"
          + "git fetch it first; in a pipeline the checkout must have the whole history"
          + " (fetch-depth: 0)";
  private static final int SHORT = 7;

  /** How the modes of files begin that are neither links nor repositories of their own. */
  private static final String FILE = "100";

  private static final String LINK = "120";

  GitTree {
    ids = Collections.unmodifiableNavigableMap(new TreeMap<>(ids));
    links = Set.copyOf(links);
  }

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
            .map(commit -> read(git, reference, commit));
  }

  /** Each entry is {@code <mode> <type> <id>}, a tab and the path from the repository's root. */
  private static GitTree read(Git git, String reference, String commit) {
    NavigableMap<String, String> ids = new TreeMap<>();
    Set<String> links = new HashSet<>();
    List<String> entries =
        git.entries("ls-tree", "-r", "-z", "--full-tree", commit)
            .orElseThrow(() -> new Unusable("git cannot list the files of " + commit));
    for (String entry : entries) {
      int tab = entry.indexOf('\t');
      String[] words = entry.substring(0, tab).split(" ");
      if (words[0].startsWith(FILE)) {
        ids.put(entry.substring(tab + 1), words[2]);
      } else if (words[0].startsWith(LINK)) {
        links.add(entry.substring(tab + 1));
      }
    }
    return new GitTree(git, reference, commit, ids, links);
  }

  /**
   * Where the work here began to differ from this commit; where git cannot tell, for the history is
   * cut off or none is in common, the commit itself.
   */
  GitTree fork() {
    return forkId()
        .filter(id -> !id.equals(commit))
        .map(id -> read(git, reference, id))
        .orElse(this);
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
  List<Blob> files(Collection<String> paths) {
    Map<String, Blob> found = new LinkedHashMap<>();
    for (String path : paths.isEmpty() ? List.of("") : paths) {
      git.fromHere(path)
          .map(git::toRoot)
          .ifPresent(root -> list(path, root).forEach(b -> found.putIfAbsent(b.here(), b)));
    }
    return List.copyOf(found.values());
  }

  private Stream<Blob> list(String written, String root) {
    if (ids.containsKey(root)) {
      return Stream.of(blob(Collector.shown(written), root));
    }
    String start = root.isEmpty() ? "" : root + "/";
    return below(start)
        .filter(path -> Collector.wanted(path.substring(start.length())))
        .map(path -> blob(Collector.prefix(written) + path.substring(start.length()), path));
  }

  private Stream<String> below(String start) {
    return ids.tailMap(start, true).keySet().stream().takeWhile(path -> path.startsWith(start));
  }

  private Blob blob(String shown, String root) {
    return new Blob(shown, git.fromRoot(root), Objects.requireNonNull(ids.get(root)));
  }

  /** Whether a path from the working directory is a link here, or leads through one. */
  boolean isLinked(String path) {
    String root = git.fromHere(path).map(git::toRoot).orElse("");
    return links.stream().anyMatch(link -> root.equals(link) || root.startsWith(link + "/"));
  }

  /** Whether there is a file or a folder at a path from the working directory. */
  boolean has(String path) {
    String root = git.fromHere(path).map(git::toRoot).orElse("");
    return ids.containsKey(root) || below(root + "/").findFirst().isPresent();
  }

  /**
   * Whether git knows nothing of what lies at a path from the working directory: neither this
   * commit nor the work here has it, nor a link on the way to it.
   */
  boolean isUnknown(String path) {
    Path here = git.directory().toAbsolutePath().normalize();
    Optional<String> inside = git.fromHere(path).filter(p -> !has(p));
    try {
      return inside.isPresent()
          && here.resolve(path)
              .toRealPath()
              .equals(here.toRealPath().resolve(inside.get()).normalize())
          && git.entries("ls-files", "-z", "--", ":(literal)" + inside.get())
              .filter(List::isEmpty)
              .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** The file at a path from the working directory. */
  Optional<InputText> file(String path) {
    return git.fromHere(path)
        .map(git::toRoot)
        .filter(ids::containsKey)
        .map(root -> read(List.of(blob(path, root))).get(0));
  }

  /** The wanted files that lie in a folder itself, by name. */
  List<SourceText> texts(String folder, Predicate<String> wanted) {
    String start = git.fromHere(folder).map(git::toRoot).orElse("") + "/";
    List<Blob> blobs =
        below(start)
            .filter(path -> path.indexOf('/', start.length()) < 0)
            .filter(path -> wanted.test(path.substring(start.length())))
            .map(path -> blob(folder + "/" + path.substring(start.length()), path))
            .toList();
    return read(blobs).stream().map(InputText::required).toList();
  }

  /** What the blobs hold, in their order. */
  List<InputText> read(Collection<Blob> blobs) {
    try {
      Iterator<byte[]> contents = git.blobs(blobs.stream().map(Blob::id).toList()).iterator();
      return blobs.stream().map(blob -> InputText.of(blob.path(), contents.next())).toList();
    } catch (IOException e) {
      throw new Unusable("git cannot read the files of `" + Escapes.value(reference) + "`");
    }
  }
}
