package dev.subclaim.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Walks a folder. */
final class Folder {
  private Folder() {}

  /**
   * A file below a folder.
   *
   * @param path from the folder, with {@code /} between names
   * @param readable whether the file, or the folder at this path, could be looked at
   */
  record Entry(String path, boolean readable) {}

  /** The files below a folder; links to folders are not followed, so the walk always ends. */
  static List<Entry> walk(Path folder) {
    List<Entry> entries = new ArrayList<>();
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(root, new Visitor(root, entries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  /** Whether a name below a folder is never looked at. */
  static boolean leftOut(String name) {
    return name.startsWith(".") || name.equals("node_modules");
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Entry> entries;

    Visitor(Path root, List<Entry> entries) {
      this.root = root;
      this.entries = entries;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean left = !folder.equals(root) && leftOut(folder.getFileName().toString());
      return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!leftOut(file.getFileName().toString())) {
        entries.add(new Entry(relative(file), true));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
      entries.add(new Entry(relative(file), false));
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
      return root.relativize(file).toString().replace(java.io.File.separatorChar, '/');
    }
  }
}
