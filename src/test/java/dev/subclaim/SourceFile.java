package dev.subclaim;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java file as the JDK's own parser reads it, with the lines of its parts. */
final class SourceFile {
  private final String path;
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private SourceFile(
      String path, String text, CompilationUnitTree unit, SourcePositions positions) {
    this.path = path;
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /** The file {@code path} with this text; the path is what messages print. */
  static SourceFile of(String path, String text) {
    return parse(List.of(new InMemory(path, text))).get(0);
  }

  /** Every Java file below a folder of the project, sorted. */
  static List<SourceFile> below(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return parse(
          paths
              .filter(path -> path.toString().endsWith(".java"))
              .sorted()
              .map(path -> new InMemory(path.toString().replace('\\', '/'), read(path)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One parser for all files: making one costs more than reading a file. */
  private static List<SourceFile> parse(List<InMemory> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, null, null, files);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<SourceFile> parsed = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String path = unit.getSourceFile().getName().substring(1);
        String text = unit.getSourceFile().getCharContent(true).toString();
        parsed.add(new SourceFile(path, text, unit, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parsed;
  }

  CompilationUnitTree unit() {
    return unit;
  }

  String path() {
    return path;
  }

  int lines() {
    return (int) text.lines().count();
  }

  /** The offset of the first character of a part. */
  int start(Tree part) {
    return (int) positions.getStartPosition(unit, part);
  }

  /** The offset after the last character of a part. */
  int end(Tree part) {
    return (int) positions.getEndPosition(unit, part);
  }

  /** The offset of the first character at or after {@code offset} that is no white space. */
  int skipSpace(int offset) {
    int at = offset;
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  int line(int offset) {
    return (int) unit.getLineMap().getLineNumber(offset);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(String path, String text) {
      super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
