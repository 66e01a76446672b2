package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A whole team with mistakes of every sort: each is found, and nothing else. */
class TeamTest {
  private static final Path TEAM = Path.of("testdata/team").toAbsolutePath();

  private static final Pattern FOUND =
      Pattern.compile("(?m)^(\\S+:\\d+:\\d+): (?:error|warning)\\[([a-z-]+)\\]: ");

  private static final Pattern PLANTED =
      Pattern.compile("(?m)^\\| `(\\S+:\\d+:\\d+)` \\| `([a-z-]+)` \\|");

  private static final Pattern ESTATE =
      Pattern.compile(
          "(?:error|warning)\\[(?:role-refuses-|unregistered-|duration-|default-duration-|unused-)");

  @Test
  void everyMistakeIsFoundAndNothingElse() throws IOException {
    Ran ran = Ran.in(TEAM, "lint", "--format", "concise");
    assertEquals(1, ran.exit(), ran.err());
    List<String> planted = places(PLANTED, Files.readString(TEAM.resolve("README.md")));
    assertTrue(planted.size() >= 25, () -> "only " + planted);
    assertEquals(String.join("\n", planted), String.join("\n", places(FOUND, ran.out())));
  }

  private static List<String> places(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(TeamTest::place).toList();
  }

  private static String place(MatchResult found) {
    return found.group(1) + " " + found.group(2);
  }

  /** Sentences, causes, tokens, gates and repairs of what concerns several files. */
  @Test
  void whatIsSaidOfTheEstateIsThisToTheLetter() throws IOException {
    String said =
        Arrays.stream(Ran.in(TEAM, "lint").out().split("\n\n"))
            .filter(finding -> ESTATE.matcher(finding).lookingAt())
            .map(finding -> finding + "\n\n")
            .collect(Collectors.joining());
    Golden.matches(Path.of("testdata/reports/text/team.txt"), said);
  }
}
