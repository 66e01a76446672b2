package dev.subclaim.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Organizations;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.RulePages;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good policies of every kind raise no alarm: a false one on a working role is the worst. */
class OkPoliciesTest {
  private static final Path FOLDER = Path.of("testdata/ok");

  private static final RulePages.Loaded SHIPPED =
      RulePages.load(RulePages.shipped(), List.of(), PolicyFacts.VOCABULARY);

  private static final Linter LINTER = Linter.of(SHIPPED.rules(), SHIPPED.rules());

  private static final Knowledge ALONE = new Knowledge(Issuers.builtIn(), Organizations.NONE);

  private static final Knowledge CONFIGURED =
      new Knowledge(
          Issuers.builtIn(),
          ConfigurationReader.read(
                  SourceText.of(
                      "subclaim.yaml",
                      """
                      version: 1
                      organizations:
                        pulumi-cloud: [acme]
                        github-actions: [acme]
                        gitlab: [acme]
                        hcp-terraform: [acme]
                        buildkite: [acme]
                        vercel: [acme]
                      """))
              .configuration()
              .organizations());

  static List<Path> policies() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void raisesNoAlarm(Path file) throws IOException {
    Facts facts = Intake.read(SourceText.of(file.toString(), Files.readString(file)));
    assertEquals(1, facts.policies().size(), "one policy a file");
    assertEquals(List.of(), alarms(facts, ALONE));
    assertEquals(List.of(), alarms(facts, CONFIGURED), "with the organizations known");
  }

  private static List<String> alarms(Facts facts, Knowledge knowledge) {
    Linted linted = LINTER.lint(PolicyFacts.of(facts, knowledge));
    assertEquals(List.of(), linted.failures());
    return linted.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(
            finding ->
                finding.rule() + " at " + finding.primary().span() + ": " + finding.message())
        .toList();
  }

  @Test
  void thereAreManyAndEachSaysWhereItComesFrom() throws IOException {
    List<Path> policies = policies();
    assertTrue(policies.size() >= 60, () -> "only " + policies.size());
    String sources = Files.readString(FOLDER.resolve("README.md"));
    for (Path file : policies) {
      assertTrue(sources.contains("`" + file.getFileName() + "`"), file + " has no line in README");
    }
  }
}
