package dev.subclaim.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The program {@code git} in a folder. It only reads, and a repository's own settings cannot make
 * it start another program.
 *
 * @param directory the folder
 * @param prefix the way to it from the repository's root, with a slash at its end
 */
record Git(Path directory, String prefix) {
  private static final List<String> COMMAND =
      List.of(
          "git",
          "--no-pager",
          "--no-optional-locks",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "core.quotePath=false");

  /**
   * Git in a folder that is part of a repository; empty when it is not, or when there is no git.
   */
  static Optional<Git> repository(Path directory) {
    Git git = new Git(directory, "");
    return git.line("rev-parse", "--show-prefix").map(prefix -> new Git(directory, prefix));
  }

  /** What git prints; empty when it says no, or when there is no git. */
  Optional<byte[]> bytes(String... arguments) {
    try {
      Process git = start(arguments);
      git.getOutputStream().close();
      byte[] out = git.getInputStream().readAllBytes();
      return git.waitFor() == 0 ? Optional.of(out) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The line that git prints. */
  Optional<String> line(String... arguments) {
    return bytes(arguments).map(Git::text).map(String::strip);
  }

  /** Whether git prints just this line. */
  boolean says(String line, String... arguments) {
    return line(arguments).filter(line::equals).isPresent();
  }

  /**
   * A path as git calls it from the working directory: {@code iam}, {@code ../iam}; empty text for
   * the directory itself, nothing for what lies outside the repository.
   */
  Optional<String> fromHere(String written) {
    Path here = directory.toAbsolutePath().normalize();
    String path = slashed(here.relativize(here.resolve(written).normalize()));
    long up = Arrays.stream(path.split("/")).takeWhile(".."::equals).count();
    long depth = prefix.chars().filter(c -> c == '/').count();
    return up > depth ? Optional.empty() : Optional.of(path);
  }

  /** A path from the repository's root as a path from the working directory. */
  String fromRoot(String path) {
    return slashed(Path.of(prefix).relativize(Path.of(path)));
  }

  /** The other way round. */
  String toRoot(String path) {
    return slashed(Path.of(prefix).resolve(path).normalize());
  }

  private static String slashed(Path path) {
    return path.toString().replace(java.io.File.separatorChar, '/');
  }

  /** The entries that git prints, each ended by a zero. */
  Optional<List<String>> entries(String... arguments) {
    return bytes(arguments)
        .map(out -> Arrays.stream(text(out).split("\0")).filter(e -> !e.isEmpty()).toList());
  }

  /**
   * The contents of blobs, in their order.
   *
   * @throws IOException when git does not know one of them
   */
  List<byte[]> blobs(List<String> ids) throws IOException {
    if (ids.isEmpty()) {
      return List.of();
    }
    Process git = start("cat-file", "--batch");
    List<byte[]> contents = new ArrayList<>();
    try (OutputStream ask = new BufferedOutputStream(git.getOutputStream());
        InputStream answer = new BufferedInputStream(git.getInputStream())) {
      for (String id : ids) {
        ask.write((id + "\n").getBytes(StandardCharsets.US_ASCII));
        ask.flush();
        contents.add(content(answer));
      }
    } finally {
      git.destroy();
    }
    return contents;
  }

  /** One answer: a line {@code <id> blob <size>}, the content, a line end. */
  private static byte[] content(InputStream answer) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int c = answer.read(); c != '\n'; c = answer.read()) {
      if (c < 0) {
        throw new EOFException("git ended early");
      }
      head.append((char) c);
    }
    String[] words = head.toString().split(" ");
    if (words.length != 3 || !words[1].equals("blob")) {
      throw new IOException("git has no such blob");
    }
    int size = Integer.parseInt(words[2]);
    byte[] bytes = answer.readNBytes(size);
    if (bytes.length != size || answer.read() != '\n') {
      throw new EOFException("git ended early");
    }
    return bytes;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(directory.toAbsolutePath().toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
