package dev.subclaim.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.cli.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal {@code check} as Maven runs it, in a project's folder. */
class CheckMojoTest {
  private static final String FLAWED =
      """
      {
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Principal": {"Federated": "arn:aws:iam::111111111111:oidc-provider/api.pulumi.com/oidc"},
          "Action": "sts:AssumeRoleWithWebIdentity",
          "Resource": "*",
          "Condition": {"StringEquals": {"api.pulumi.com/oidc:aud": "acme"}}
        }
      }
      """;
  private static final Map<String, Object> ONE_RULE =
      Map.of("select", List.of("resource-in-trust-policy"));

  @TempDir private Path project;

  private final List<String> log = new ArrayList<>();

  @Test
  void findingsFailTheBuild() throws Exception {
    write("iam/web.json", FLAWED);
    assertThrows(MojoFailureException.class, () -> check(ONE_RULE));
    assertLogged("ERROR error[resource-in-trust-policy]");
    assertLogged("iam/web.json:7:5");
  }

  @Test
  void findingsBelowTheLimitDoNot() throws Exception {
    write("iam/web.json", FLAWED);
    check(Map.of("failOn", "never"));
    assertLogged("INFO error[resource-in-trust-policy]");
  }

  @Test
  void aChangeDoesNotSwitchOffItsOwnGate() throws Exception {
    GitRepository repository = GitRepository.in(project);
    write("subclaim.yaml", "version: 1\ninventory: {from: [stacks.txt]}\n");
    write("stacks.txt", "acme/web/prod\n");
    write("iam/web.json", FLAWED);
    repository.commit();
    write(
        "subclaim.yaml",
        "version: 1\nrules: {resource-in-trust-policy: {enabled: false, reason: not mine}}\n");
    write("stacks.txt", "evil/web/prod\n");
    repository.git("add", "-A");
    check(ONE_RULE);
    Map<String, Object> guarded = new HashMap<>(ONE_RULE);
    guarded.put("policyRef", "HEAD");
    assertThrows(MojoFailureException.class, () -> check(guarded));
    assertLogged("organization acme on Pulumi: inferred from the inventory");
  }

  @Test
  void whatCannotBeReadStopsTheBuild() {
    assertThrows(
        MojoExecutionException.class, () -> check(Map.of("paths", List.of("missing.json"))));
  }

  @Test
  void aParameterThatNobodyKnowsStopsTheBuild() {
    Exception stop =
        assertThrows(MojoExecutionException.class, () -> check(Map.of("failOn", "fatal")));
    assertEquals("failOn: `fatal` is none of error, warning, note, never", stop.getMessage());
    assertThrows(MojoExecutionException.class, () -> check(Map.of("outputs", List.of("r.json"))));
    assertThrows(MojoExecutionException.class, () -> check(Map.of("format", "jason")));
  }

  @Test
  void aProjectWithoutPoliciesPassesUnlessToldOtherwise() throws Exception {
    check(Map.of());
    assertThrows(MojoExecutionException.class, () -> check(Map.of("allowEmpty", false)));
  }

  @Test
  void skippingReadsNothing() throws Exception {
    check(Map.of("skip", true, "paths", List.of("missing.json")));
    assertEquals(List.of("INFO skipped: subclaim.skip is set"), log);
  }

  @Test
  void generatedPoliciesAreReadButNeitherCopiesNorOurReports() throws Exception {
    write("src/main/resources/web.json", FLAWED);
    write("target/classes/web.json", FLAWED);
    write("target/policies/etl.json", FLAWED);
    write("target/subclaim/report.json", FLAWED);
    assertThrows(MojoFailureException.class, () -> check(ONE_RULE));
    assertEquals(
        List.of("src/main/resources/web.json:7:5", "target/policies/etl.json:7:5"), places());
  }

  @Test
  void aPathMadeAbsoluteByAPomIsReportedFromTheProject() throws Exception {
    write("target/policies/etl.json", FLAWED);
    List<String> paths = List.of(project.resolve("target/policies").toString());
    assertThrows(
        MojoFailureException.class,
        () -> check(Map.of("paths", paths, "select", List.of("resource-in-trust-policy"))));
    assertEquals(List.of("target/policies/etl.json:7:5"), places());
  }

  @Test
  void reportsAreWrittenIntoFoldersThatAreMade() throws Exception {
    write("iam/web.json", FLAWED);
    check(Map.of("failOn", "never", "outputs", List.of("json=target/subclaim/report.json")));
    String report = Files.readString(project.resolve("target/subclaim/report.json"));
    assertTrue(report.contains("\"resource-in-trust-policy\""), report);
  }

  private void check(Map<String, Object> parameters) throws Exception {
    Map<String, Object> all = new HashMap<>();
    all.put("basedir", project.toFile());
    all.put("buildDirectory", project.resolve("target").toFile());
    all.put("failOn", "error");
    all.put("format", "text");
    all.put("allowEmpty", true);
    all.putAll(parameters);
    Goal.run(new CheckMojo(), log, all);
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> places() {
    return log.stream()
        .filter(line -> line.contains(" --> "))
        .map(line -> line.substring(line.indexOf(" --> ") + 5))
        .toList();
  }

  private void assertLogged(String part) {
    assertTrue(log.stream().anyMatch(line -> line.contains(part)), () -> String.join("\n", log));
  }
}
