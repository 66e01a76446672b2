package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.cli.Ran;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands on the page about exporting can be run as they stand there. */
class ExportingTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
  private static final Pattern COMMAND = Pattern.compile("(?m)^subclaim (\\w+)");

  @Test
  void everyBlockIsGoodShell() throws IOException, InterruptedException {
    List<String> blocks = blocks();
    assertTrue(blocks.size() >= 8, () -> "only " + blocks.size());
    for (String block : blocks) {
      Process bash = new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
      try (OutputStream in = bash.getOutputStream()) {
        in.write(block.getBytes(StandardCharsets.UTF_8));
      }
      String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, bash.waitFor(), block + said);
      assertEquals("", said, block);
    }
  }

  @Test
  void everyCommandOfOursExists() throws IOException {
    List<String> commands =
        blocks().stream()
            .flatMap(block -> COMMAND.matcher(block).results())
            .map(match -> match.group(1))
            .distinct()
            .toList();
    assertTrue(commands.containsAll(List.of("lint", "audit")), commands.toString());
    for (String command : commands) {
      assertEquals(0, Ran.in(Path.of("").toAbsolutePath(), command, "--help").exit(), command);
    }
  }

  private static List<String> blocks() throws IOException {
    String page = Files.readString(Path.of("docs", "exporting.md"));
    return BLOCK.matcher(page).results().map(match -> match.group(1)).toList();
  }
}
