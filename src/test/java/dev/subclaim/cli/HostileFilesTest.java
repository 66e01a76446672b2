package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples as an attacker or a sloppy hand would change them, beside a file that nobody touched:
 * no command breaks, no output obeys what is in a file, and the other file is judged all the same.
 */
class HostileFilesTest {
  private static final long SEED = 20261127;
  private static final int ROUNDS = 90;
  private static final List<String> FORMATS =
      List.of("text", "json", "sarif", "github", "markdown", "html", "junit", "csv", "gitlab");
  private static final List<String> FOLDERS =
      List.of("exports", "templates", "plans", "states", "settings", "team", "oncall");

  private static final List<String> HOSTILE =
      List.of(
          "\\u001b[31m\\u001b]0;x\\u0007",
          "\\n::error file=a::b",
          "##[command]x ##vso[task.x]",
          "<script>alert(1)</script>\\\"><img src=x>",
          "\\ud800",
          "\\u202e\\u2066\\u200b\\u0000",
          "]]>&amp;&lt;",
          "=cmd|'/c calc'!A1",
          "`${IFS}`$(x);rm",
          "..\\/..\\/etc",
          "*",
          "",
          "${",
          "x".repeat(5000));

  private static final String SIBLING =
      """
      {"Role": {"RoleName": "sibling", "Arn": "arn:aws:iam::999999999999:role/sibling",
        "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "allow",
          "Principal": {"Federated": "arn:aws:iam::999999999999:oidc-provider/api.pulumi.com/oidc"},
          "Action": "sts:AssumeRoleWithWebIdentity"}]}}}
      """;

  private final Random random = new Random(SEED);

  @TempDir Path folder;

  private static List<Path> samples() throws IOException {
    List<Path> samples = new ArrayList<>();
    for (String name : FOLDERS) {
      try (Stream<Path> files = Files.walk(Path.of("testdata", name))) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> file.toString().matches(".*\\.(json|jsonl|ya?ml|tfstate)"))
            .filter(file -> !file.getFileName().toString().startsWith("subclaim"))
            .sorted()
            .forEach(samples::add);
      }
    }
    return samples;
  }

  @Test
  void nothingThatAFileHoldsBreaksACommandOrIsObeyed() throws IOException {
    List<Path> samples = samples();
    Files.writeString(folder.resolve("sibling.json"), SIBLING);
    for (int round = 0; round < ROUNDS; round++) {
      Path sample = samples.get(random.nextInt(samples.size()));
      Path hostile = folder.resolve(sample.getFileName());
      Files.write(hostile, changed(sample));
      String format = FORMATS.get(round % FORMATS.size());
      check(Ran.in(folder, "lint", ".", "--format", format, "--show-notes"), format, hostile);
      Files.delete(hostile);
    }
  }

  @Test
  void noOtherCommandBreaksEither() throws IOException {
    List<Path> samples = samples();
    Files.writeString(folder.resolve("sibling.json"), SIBLING);
    for (int round = 0; round < ROUNDS / 6; round++) {
      Path sample = samples.get(random.nextInt(samples.size()));
      Path hostile = folder.resolve(sample.getFileName());
      Files.write(hostile, changed(sample));
      String name = hostile.getFileName().toString();
      for (String[] command :
          List.of(
              new String[] {"audit", "."},
              new String[] {"matrix", "."},
              new String[] {"lint", ".", "--fix=all", "--diff"},
              new String[] {"diff", "sibling.json", name},
              new String[] {"simulate", name, "--stack", "acme/web/prod"},
              new String[] {"suggest", "--stack", "acme/web/prod", "--keep", name})) {
        sound(Ran.in(folder, command), String.join(" ", command), hostile);
      }
      Files.delete(hostile);
    }
  }

  private static void check(Ran ran, String format, Path file) throws IOException {
    sound(ran, "lint " + format, file);
    assertTrue(ran.out().contains("sibling"), () -> told(ran, format, file));
  }

  private static void sound(Ran ran, String command, Path file) {
    String all = ran.out() + ran.err();
    assertTrue(ran.exit() >= 0 && ran.exit() <= 2, () -> told(ran, command, file));
    assertFalse(all.contains("internal error"), () -> told(ran, command, file));
    assertFalse(all.contains("\tat dev.subclaim"), () -> told(ran, command, file));
    assertTrue(
        all.codePoints().noneMatch(HostileFilesTest::obeyed), () -> told(ran, command, file));
    for (String line : all.split("\n", -1)) {
      String first = line.stripLeading();
      boolean ours = first.startsWith("::: ") || command.equals("lint github");
      assertFalse(first.startsWith("::") && !ours, () -> told(ran, command, file));
      assertFalse(line.contains("##[") || line.contains("##vso"), () -> told(ran, command, file));
      assertFalse(
          command.equals("lint html") && line.contains("<script>alert"),
          () -> told(ran, command, file));
    }
  }

  private static String told(Ran ran, String command, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return command
          + " ended with "
          + ran.exit()
          + "\n"
          + ran.err()
          + ran.out()
          + "\n"
          + new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return command + ": " + e;
    }
  }

  private static boolean obeyed(int c) {
    return c != '\n' && c != '\t' && Character.isISOControl(c)
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }

  private byte[] changed(Path sample) throws IOException {
    String text = Files.readString(sample);
    for (int i = random.nextInt(3); i >= 0; i--) {
      text = change(text, sample.toString().endsWith("json"));
    }
    return switch (random.nextInt(8)) {
      case 0 -> ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
      case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case 2 -> text.replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private String change(String text, boolean json) {
    if (text.isEmpty()) {
      return text;
    }
    List<int[]> strings = strings(text);
    int[] place =
        strings.isEmpty() ? new int[] {0, 0} : strings.get(random.nextInt(strings.size()));
    String before = text.substring(0, place[0]);
    String string = text.substring(place[0], place[1]);
    String after = text.substring(place[1]);
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, random.nextInt(text.length()));
      case 1 -> before + after;
      case 2 ->
          before + List.of("3", "null", "[]", "{}", "true", "1e999").get(random.nextInt(6)) + after;
      case 3 -> before + (json ? string + ": {}, " : "") + string + after;
      case 4 -> before + "[".repeat(150) + string + "]".repeat(150) + after;
      case 5 -> before + "{\"a\":".repeat(400) + string + after;
      case 6 -> text.replace(string, hostile());
      case 7 -> before + "\u0000\u001b[2J\u202e\ud800" + string + after;
      default -> before + hostile() + after;
    };
  }

  private String hostile() {
    return '"' + HOSTILE.get(random.nextInt(HOSTILE.size())) + '"';
  }

  /** Where strings and words stand in a text. */
  private static List<int[]> strings(String text) {
    return Pattern.compile("\"[^\"\n]{0,300}\"|[A-Za-z0-9:/*.-]{3,}")
        .matcher(text)
        .results()
        .map(found -> new int[] {found.start(), found.end()})
        .toList();
  }
}
