package dev.subclaim.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that are shipped with the program: rule pages, issuer profiles, schemas. */
public final class Resources {
  private static final String ROOT = "/subclaim/";
  private static final String INDEX = "index.txt";

  private Resources() {}

  /**
   * The text of a shipped file.
   *
   * @param name such as {@code rules/missing-audience.md}
   * @throws IllegalArgumentException when there is no such file
   */
  public static String text(String name) {
    try (InputStream stream = Resources.class.getResourceAsStream(ROOT + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no shipped file `" + name + "`");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is such a shipped file. */
  public static boolean exists(String name) {
    return Resources.class.getResource(ROOT + name) != null;
  }

  /** Whether the program runs from an archive, in which no shipped file changes any more. */
  public static boolean packed() {
    URL url = Resources.class.getResource(ROOT);
    return url != null && url.getProtocol().equals("jar");
  }

  /**
   * The names of the files in a shipped folder, sorted, as {@link #text} takes them; none when
   * there is no such folder. An {@code index.txt} in it, a file name a line, saves looking.
   */
  public static List<String> names(String folder) {
    String prefix = folder + "/";
    Stream<String> files =
        exists(prefix + INDEX) ? text(prefix + INDEX).lines() : listed(folder).stream();
    return files
        .filter(file -> !file.isBlank() && !file.equals(INDEX))
        .sorted()
        .map(file -> prefix + file)
        .toList();
  }

  private static List<String> listed(String folder) {
    URL url = Resources.class.getResource(ROOT + folder);
    if (url == null) {
      return List.of();
    }
    String place = url.toString();
    try {
      if (place.startsWith("jar:")) {
        String jar = place.substring("jar:".length(), place.indexOf("!/"));
        try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
          return list(files.getPath(ROOT + folder));
        }
      }
      return list(Path.of(URI.create(place)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    }
  }
}
