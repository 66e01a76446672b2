package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The front page says nothing that is not so. */
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path README = ROOT.resolve("README.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

  /**
   * In back-ticks or as the target of a link: a name with a slash, or a file with a known ending.
   */
  private static final Pattern PATH =
      Pattern.compile(
          "(?:`|\\]\\()([.\\w][\\w./-]*(?:/|\\.(?:java|md|json|xml))[\\w./-]*)(?:`|\\))");

  @Test
  void everyPathNamedInItExists() throws IOException {
    List<String> named = PATH.matcher(withoutBlocks()).results().map(m -> m.group(1)).toList();
    assertTrue(named.size() >= 10, named.toString());
    for (String path : named) {
      boolean inSources = Files.exists(ROOT.resolve("src/main/java/dev/subclaim").resolve(path));
      boolean elsewhere = path.startsWith(".subclaim/") || isBareName(path);
      assertTrue(Files.exists(ROOT.resolve(path)) || inSources || elsewhere, path);
    }
  }

  @Test
  void itsFirstTwoCommandsAreOneLineEach() throws IOException {
    List<String> blocks = blocks("sh");
    assertTrue(blocks.get(0).matches("bin/subclaim lint testdata/quickstart .*\n"), blocks.get(0));
    assertEquals("mvn -B -ntp verify\n", blocks.get(1));
  }

  @Test
  void itsCommandsWork() throws IOException {
    List<String> commands =
        blocks("sh").stream().flatMap(String::lines).filter(l -> l.startsWith("bin/")).toList();
    assertTrue(commands.size() >= 3, commands.toString());
    for (String command : commands) {
      assertTrue(Files.isExecutable(ROOT.resolve("bin/subclaim")));
      Ran ran = run(ROOT, command);
      assertTrue(ran.exit() < 2, command + "\n" + ran.out() + ran.err());
    }
  }

  @Test
  void theOutputInItIsReal() throws IOException {
    String shown = blocks("console").get(0);
    String command = shown.substring("$ ".length(), shown.indexOf('\n'));
    String real = "$ " + command + "\n" + run(ROOT.resolve("testdata/quickstart"), command).out();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(README, Files.readString(README).replace(shown, real));
    }
    assertEquals(real, blocks("console").get(0), "rerun with -Dgolden.write=true to accept");
  }

  private static Ran run(Path folder, String command) {
    String[] words = command.split(" ");
    return Ran.in(folder, Arrays.copyOfRange(words, 1, words.length));
  }

  /** A file that is named as a thing, not as one of ours: {@code report.json}. */
  private static boolean isBareName(String path) {
    return path.indexOf('/') < 0 && !path.endsWith(".java");
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(README));
    return matcher.results().filter(m -> m.group(1).equals(language)).map(m -> m.group(2)).toList();
  }

  private static String withoutBlocks() throws IOException {
    return BLOCK.matcher(Files.readString(README)).replaceAll("");
  }
}
