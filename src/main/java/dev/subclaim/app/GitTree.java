package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of a commit, as git has them.
 *
 * @param directory the working directory; paths are from here
 * @param reference a commit, branch or tag
 */
record GitTree(Path directory, String reference) {
  private static final String HELP =
      "\ngit fetch it first; in a pipeline the checkout must have the whole history (fetch-depth: 0)";

  /** What git printed, and whether it ended well. */
  private record Output(byte[] bytes, boolean good) {}

  /**
   * Checks that git knows the commit.
   *
   * @throws Unusable when there is no git, no repository or no such commit
   */
  GitTree checked() {
    if (reference.startsWith("-")) {
      throw new Unusable("`" + Escapes.value(reference) + "` is no commit");
    }
    if (!git("rev-parse", "--git-dir").good()) {
      throw new Unusable("--base needs a git repository and git itself");
    }
    if (!git("rev-parse", "--verify", "--quiet", reference + "^{commit}").good()) {
      throw new Unusable("git has no commit `" + Escapes.value(reference) + "` here" + HELP);
    }
    return this;
  }

  /** The files under some paths, by path from the working directory. */
  List<String> files(List<String> paths) {
    List<String> command = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--name-only"));
    command.add(reference);
    command.add("--");
    command.addAll(paths.isEmpty() ? List.of(".") : paths);
    Output listed = git(command.toArray(String[]::new));
    if (!listed.good()) {
      throw new Unusable("git cannot list the files of `" + Escapes.value(reference) + "`");
    }
    String names = new String(listed.bytes(), StandardCharsets.UTF_8);
    return Arrays.stream(names.split("\0")).filter(name -> !name.isEmpty()).sorted().toList();
  }

  /** The bytes of a file; empty when the commit does not have it. */
  Optional<byte[]> content(String path) {
    Output shown = git("show", reference + ":./" + path);
    return shown.good() ? Optional.of(shown.bytes()) : Optional.empty();
  }

  // A repository's own settings must not make git start another program here.
  private Output git(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"));
    command.add("--no-pager");
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(directory.toAbsolutePath().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      byte[] out = read(git.getInputStream());
      return new Output(out, git.waitFor() == 0);
    } catch (IOException e) {
      return new Output(new byte[0], false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Output(new byte[0], false);
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    in.transferTo(out);
    return out.toByteArray();
  }
}
