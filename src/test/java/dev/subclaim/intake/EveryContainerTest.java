package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.FileText;
import dev.subclaim.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A real file of every form, damaged in every way: reading it never fails, and says what is wrong.
 */
class EveryContainerTest {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          ",",
          ":",
          "\\",
          "%",
          "%7B",
          "${",
          "!Sub ",
          "!If [",
          "null",
          "true",
          "3",
          "1e999",
          "-",
          "\u0000",
          "\ud800",
          "\u202e",
          "\n",
          "\r",
          "\t",
          "&a",
          "*a",
          "{\"Ref\": \"X\"}",
          "{\"Fn::If\": [1]}",
          "9".repeat(400));

  static List<Path> samples() throws IOException {
    List<Path> samples = new ArrayList<>();
    for (String folder : List.of("exports", "templates", "plans", "states", "settings")) {
      try (Stream<Path> files = Files.list(Path.of("testdata", folder))) {
        files.filter(Files::isRegularFile).sorted().forEach(samples::add);
      }
    }
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void cut_off_anywhere(Path sample) throws IOException {
    byte[] bytes = Files.readAllBytes(sample);
    String name = sample.getFileName().toString();
    int step = Math.max(1, bytes.length / 60);
    for (int length = 0; length < bytes.length; length += step) {
      check(name, Arrays.copyOf(bytes, length));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void with_bytes_changed(Path sample) throws IOException {
    Random random = new Random(20261121);
    byte[] bytes = Files.readAllBytes(sample);
    for (int round = 0; round < 25; round++) {
      byte[] damaged = bytes.clone();
      for (int i = 0; i <= random.nextInt(5); i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      check(sample.getFileName().toString(), damaged);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void with_pieces_of_other_texts_in_it(Path sample) throws IOException {
    Random random = new Random(20261122);
    String whole = Files.readString(sample);
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder(whole);
      for (int i = 0; i <= random.nextInt(3); i++) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(30));
        text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      check(sample.getFileName().toString(), bytes);
    }
  }

  private static void check(String name, byte[] bytes) {
    Facts facts = Intake.read(FileText.decode(name, bytes));
    boolean broken = facts.problems().stream().anyMatch(p -> p.kind().equals("invalid-syntax"));
    assertTrue(!broken || !facts.failures().isEmpty(), "what cannot be read fails the run");
    facts.problems().forEach(problem -> assertInFile(problem.span()));
    for (RolePolicy policy : facts.policies()) {
      assertInFile(policy.policy().policy().tree().span());
      policy.policy().problems().forEach(problem -> assertInFile(problem.span()));
    }
  }

  private static void assertInFile(Span span) {
    assertTrue(span.line() >= 1 && span.column() >= 1, span::toString);
    assertTrue(span.endLine() <= span.text().root().lines(), span::toString);
  }

  /** Editors of Windows write a mark and two characters a line end; the meaning is the same. */
  @ParameterizedTest
  @MethodSource("samples")
  void marks_and_line_ends_change_nothing(Path sample) throws IOException {
    String name = sample.getFileName().toString();
    String text = Files.readString(sample);
    List<String> expected = meaning(Samples.read(name, text));
    String windows = "\uFEFF" + text.replace("\n", "\r\n");
    assertEquals(expected, meaning(Samples.read(name, windows)));
    byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    assertEquals(expected, meaning(Intake.read(FileText.decode(name, wide))));
  }

  private static List<String> meaning(Facts facts) {
    List<String> meaning = new ArrayList<>(List.of(facts.kind().orElse("nothing")));
    facts.policies().forEach(p -> meaning.add(p.role().display() + " " + Shown.of(p)));
    facts.providers().forEach(p -> meaning.add(p.url() + p.account()));
    meaning.add(facts.settings().size() + " " + facts.environments().size());
    return meaning;
  }

  @Test
  void references_that_multiply_take_no_time() {
    StringBuilder template = new StringBuilder("Resources:\n");
    for (int i = 0; i < 60; i++) {
      template.append(
          ("  R%d:\n    Type: Custom::AWSCDKCfnJson\n    Properties:\n      Value: {a: !GetAtt"
                  + " R%d.Value, b: !GetAtt R%d.Value}\n")
              .formatted(i, i + 1, i + 1));
    }
    template.append(
        "  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:"
            + " !GetAtt R0.Value\n");
    StringBuilder program = new StringBuilder("name: p\nruntime: yaml\nvariables:\n");
    for (int i = 0; i < 60; i++) {
      program.append("  v%d: ['${v%d}', '${v%d}']\n".formatted(i, i + 1, i + 1));
    }
    program.append(
        "resources:\n  r:\n    type: aws:iam:Role\n    properties:\n      assumeRolePolicy: {Id:"
            + " '${v0}'}\n");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertEquals(1, Samples.read("t.yaml", template.toString()).policies().size());
          assertEquals(1, Samples.read("Pulumi.yaml", program.toString()).policies().size());
        });
  }

  @Test
  void a_role_with_a_hostile_name_keeps_it_and_hurts_nobody() {
    String name = "\\u001b[31m::add-mask::=cmd|'/c calc'!A1<script>\\u202e";
    Facts facts =
        Samples.read(
            "t.json",
            "{\"Resources\": {\""
                + name
                + "\": {\"Type\": \"AWS::IAM::Role\", \"Properties\":"
                + " {\"AssumeRolePolicyDocument\": {\"Statement\": []}}}}}");
    assertTrue(facts.policies().get(0).role().display().startsWith("\u001b[31m::add-mask::"));
    assertEquals(Optional.of("CloudFormation template"), facts.kind());
    assertFalse(facts.policies().isEmpty());
  }
}
