package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.app.Face;
import dev.subclaim.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories in the documentation happen as they are told: every command, every line. */
class StoryTest {
  private static final String CHAPTER = "## From here to a gate";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Pattern SUBSTITUTION = Pattern.compile("s/([^/]*)/([^/]*)/");
  private static final String EXIT = "; echo \"exit $?\"";
  private static final String LAST = " | tail -n 1";

  @TempDir private Path folder;

  @Test
  void aWeekHappensAsItIsTold() throws IOException, InterruptedException {
    happens(Path.of("docs", "story.md"), "", Path.of("testdata", "quickstart"));
  }

  @Test
  void theGateOfTheFrontPageHappensAsItIsTold() throws IOException, InterruptedException {
    happens(Path.of("README.md"), CHAPTER, Path.of("testdata", "team"));
  }

  /** Runs the commands from {@code chapter} to the next, in a copy of {@code team}. */
  private void happens(Path page, String chapter, Path team)
      throws IOException, InterruptedException {
    begin(team);
    String text = Files.readString(page);
    int start = text.indexOf(chapter);
    assertTrue(start >= 0, chapter);
    int next = chapter.isEmpty() ? -1 : text.indexOf("\n## ", start + 1);
    int end = next < 0 ? text.length() : next;
    String real =
        text.substring(0, start) + retold(text.substring(start, end)) + text.substring(end);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(page, real);
    }
    assertEquals(real, Files.readString(page), "rerun with -Dgolden.write=true");
  }

  private String retold(String told) throws IOException, InterruptedException {
    Matcher blocks = BLOCK.matcher(told);
    StringBuilder real = new StringBuilder();
    int commands = 0;
    while (blocks.find()) {
      StringBuilder block = new StringBuilder("```console\n");
      for (String line : blocks.group(1).lines().filter(l -> l.startsWith("$ ")).toList()) {
        block.append(line).append('\n').append(run(line.substring(2)));
        commands++;
      }
      blocks.appendReplacement(real, Matcher.quoteReplacement(block + "```"));
    }
    blocks.appendTail(real);
    assertTrue(commands >= 10, "the story is told by commands");
    return real.toString();
  }

  /** The team's files, committed. */
  private void begin(Path team) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.walk(team)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(team.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    for (String command :
        List.of(
            "git init -q -b main",
            "git config user.name team",
            "git config user.email team@example.com",
            "git add -A",
            "git commit -qm start")) {
      assertEquals("", run(command));
    }
  }

  private String run(String line) throws IOException, InterruptedException {
    if (line.endsWith(LAST)) {
      String before = line.substring(0, line.length() - LAST.length()) + EXIT;
      List<String> lines = run(before).lines().toList();
      return lines.get(lines.size() - 2) + "\n";
    }
    boolean asksExit = line.endsWith(EXIT);
    String command = asksExit ? line.substring(0, line.length() - EXIT.length()) : line;
    List<String> words = new ArrayList<>();
    WORD.matcher(command).results().forEach(m -> words.add(word(m.group())));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        switch (words.get(0)) {
          case "subclaim" -> subclaim(words.subList(1, words.size()), out);
          case "sed" -> sed(words);
          case "git" -> git(words, out);
          default -> throw new IllegalArgumentException("the story cannot run " + command);
        };
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(asksExit || exit == 0, () -> command + " ends with " + exit + "\n" + text);
    return asksExit ? text + "exit " + exit + "\n" : text;
  }

  private static String word(String written) {
    boolean quoted = written.startsWith("'") || written.startsWith("\"");
    return quoted ? written.substring(1, written.length() - 1) : written;
  }

  /** Both streams in the order of a terminal. */
  private int subclaim(List<String> arguments, ByteArrayOutputStream out) {
    try (PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      return new Cli().run(arguments, new Face(folder, InputStream.nullInputStream(), both, both));
    }
  }

  private int sed(List<String> words) throws IOException {
    Matcher step = SUBSTITUTION.matcher(words.get(2));
    assertTrue(words.get(1).equals("-i") && step.matches(), words.toString());
    Path file = folder.resolve(words.get(3));
    String text = Files.readString(file);
    assertTrue(text.contains(step.group(1)), words.toString());
    Files.writeString(file, text.replace(step.group(1), step.group(2)));
    return 0;
  }

  private int git(List<String> words, ByteArrayOutputStream out)
      throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    git.getOutputStream().close();
    git.getInputStream().transferTo(out);
    return git.waitFor();
  }
}
