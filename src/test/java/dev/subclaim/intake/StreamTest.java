package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.LargeText;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading role by role gives what reading the whole file gives. */
class StreamTest {
  /** What reading gave. */
  private record Seen(Facts facts, List<RolePolicy> roles) {

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      lines.add(facts.kind().orElse("nothing"));
      roles.forEach(role -> lines.add(described(role)));
      facts.problems().forEach(p -> lines.add(described(p)));
      facts.failures().forEach(f -> lines.add(f.path() + " " + f.message()));
      facts.providers().forEach(p -> lines.add(p.url() + " " + p.tree().span()));
      facts.aws().accounts().forEach(a -> lines.add(a.toString()));
      return lines;
    }

    private static String described(RolePolicy policy) {
      return policy.role().display()
          + " "
          + policy.role().arn()
          + " "
          + policy.role().details().tags()
          + " "
          + policy.policy().policy().tree().span()
          + "-"
          + policy.policy().policy().tree().span().endLine()
          + ":"
          + policy.policy().policy().tree().span().endColumn()
          + " "
          + policy.policy().policy().tree().pointer()
          + " "
          + Shown.of(policy)
          + policy.policy().problems().stream().map(Seen::described).toList();
    }

    private static String described(Problem problem) {
      return problem.kind() + " " + problem.message() + " " + problem.span() + problem.pointer();
    }
  }

  private static Seen whole(String name, String text) {
    Facts facts = Samples.read(name, text);
    return new Seen(facts, facts.policies());
  }

  /** With so small a notion of small that nearly everything is taken apart. */
  private static Seen streamed(String name, String text) {
    List<RolePolicy> roles = new ArrayList<>();
    LargeText large = new LargeText(name, () -> new StringReader(text));
    try {
      Facts facts = Intake.stream(large, roles::add, 40);
      assertEquals(List.of(), facts.policies());
      return new Seen(facts, roles);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<Path> samples() throws IOException {
    List<Path> samples = new ArrayList<>();
    for (String folder : List.of("exports", "templates", "plans", "states")) {
      try (Stream<Path> files = Files.list(Path.of("testdata", folder))) {
        // A history is judged by its newest item, which only the whole of it tells.
        files.filter(f -> !f.endsWith("config-history.json")).sorted().forEach(samples::add);
      }
    }
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_sample_gives_the_same(Path sample) throws IOException {
    String text = Files.readString(sample);
    String name = sample.getFileName().toString();
    assertEquals(whole(name, text).lines(), streamed(name, text).lines());
  }

  static List<String> wrapped() {
    String page = "{\"Roles\": [ROLE,\n  ROLE], \"IsTruncated\": false}";
    String cut = "{\"Marker\": \"A\", \"Roles\": [ROLE], \"IsTruncated\": true}";
    return List.of(
        page,
        cut,
        "[" + cut + ",\r\n" + page + "]",
        "\uFEFF" + page,
        "{\"111111111111\": " + cut + ",\r\"222222222222\": " + page + "}",
        "{\"RoleDetailList\": [ROLE, 3], \"Policies\": [{\"a\": \"]\"}], \"Policies\": []}",
        "{\"RoleDetailList\": [], \"UserDetailList\": [1]}",
        "{\"RoleDetailList\": {}, \"x\": [[[]]]}",
        "{\"Results\": [\"x\"], \"rows\": [1, ROLE]}",
        "  [ROLE, [ROLE, [ROLE]], \"x\", 7]  ",
        "{\"name\": \"web\", \"dependencies\": {\"a\": \"1.0.0\", \"b\": \"2.0.0\"}}");
  }

  @ParameterizedTest
  @MethodSource("wrapped")
  void so_does_every_wrapping(String text) {
    String role =
        "{\"Arn\": \"arn:aws:iam::111111111111:role/a\",\r\n \"AssumeRolePolicyDocument\": "
            + Samples.POLICY
            + "}";
    String json = text.replace("ROLE", role);
    assertEquals(whole("r.json", json).lines(), streamed("r.json", json).lines());
    String lines = json.replace("\r", " ").replace("\n", " ");
    String twice = lines + "\n" + lines;
    assertEquals(whole("r.jsonl", twice).lines(), streamed("r.jsonl", twice).lines());
  }

  @Test
  void a_cut_off_file_gives_what_stands_before_and_is_said_to_be_broken() {
    String text = Samples.accountExport(5);
    for (int length = 40; length < text.length() - 3; length += 7) {
      String cut = text.substring(0, length);
      Seen seen = streamed("r.json", cut);
      List<Failure> expected = whole("r.json", cut).facts().failures();
      assertEquals(expected.size(), seen.facts().failures().size(), cut);
      assertTrue(seen.facts().failures().get(0).message().startsWith("cannot be read: line "));
    }
  }

  @Test
  void no_damage_makes_reading_fail() {
    Random random = new Random(20261120);
    String whole = Samples.accountExport(8);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder(whole);
      for (int i = 0; i <= random.nextInt(4); i++) {
        int at = random.nextInt(text.length() - 40);
        String put = List.of("{", "[", "\"", "3", "\\", "%", "", "]}").get(random.nextInt(8));
        text.replace(at, at + random.nextInt(40), put);
      }
      Facts facts = streamed("r.json", text.toString()).facts();
      boolean broken = facts.problems().stream().anyMatch(p -> p.kind().equals("invalid-syntax"));
      assertEquals(broken, !facts.failures().isEmpty(), text.toString());
    }
  }

  @Test
  void nesting_without_end_is_no_trouble() {
    Seen seen = streamed("r.json", "[".repeat(100_000));
    assertTrue(seen.facts().failures().get(0).message().contains("nested too deeply"));
  }

  @Test
  void of_a_large_file_only_the_roles_are_held() {
    String text = Samples.accountExport(30_000);
    List<SourceText> texts = new ArrayList<>();
    LargeText large = new LargeText("big.json", () -> new StringReader(text));
    try {
      Intake.stream(large, role -> texts.add(role.policy().policy().tree().span().text().root()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertEquals(30_000, texts.size());
    assertTrue(texts.stream().allMatch(part -> part.content().length() < 3_000));
    assertFalse(texts.get(0).isFile());
  }
}
