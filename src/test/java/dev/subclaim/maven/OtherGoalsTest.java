package dev.subclaim.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals beside {@code check}, in a project's folder. */
class OtherGoalsTest {
  private static final String FLAWED =
      """
      {
        "Version": "2012-10-17",
        "Statement": {
          "Effect": "Allow",
          "Principal": {"Federated": "arn:aws:iam::111111111111:oidc-provider/api.pulumi.com/oidc"},
          "Action": "sts:AssumeRoleWithWebIdentity",
          "Resource": "*",
          "Condition": {
            "StringEquals": {"api.pulumi.com/oidc:aud": "acme"},
            "StringLike": {"api.pulumi.com/oidc:sub": "pulumi:deploy:org:acme:project:web*"}
          }
        }
      }
      """;

  private static final String SAFE = FLAWED.replace("    \"Resource\": \"*\",\n", "");
  private static final String NARROW = SAFE.replace("web*", "web:*");

  @TempDir private Path project;

  private final List<String> log = new ArrayList<>();

  @Test
  void reportsAreWrittenWhateverIsFound() throws Exception {
    write("iam/web.json", FLAWED);
    write("iam/broken.json", "{\"AssumeRolePolicyDocument\": ");
    run(new ReportMojo(), Map.of());
    assertTrue(read("target/subclaim/report.sarif").contains("resource-in-trust-policy"));
    assertTrue(read("target/subclaim/report.html").contains("resource-in-trust-policy"));
    assertLogged("INFO written: target/subclaim/report.sarif");
    assertLogged("WARN the policies could not all be judged");
    run(new ReportMojo(), Map.of("outputs", List.of("csv=out/roles.csv")));
    assertTrue(read("out/roles.csv").contains("resource-in-trust-policy"));
  }

  @Test
  void aMistakeInTheParametersIsNoReport() {
    Map<String, Object> wrong = Map.of("select", List.of("no-such-rule"));
    assertThrows(MojoExecutionException.class, () -> run(new ReportMojo(), wrong));
  }

  @Test
  void repairsAreOfTheClassThatIsAskedFor() throws Exception {
    write("iam/web.json", FLAWED);
    run(new FixMojo(), Map.of("fix", "same"));
    assertEquals(SAFE, read("iam/web.json"));
    assertLogged("WARN fixed: iam/web.json:7:5 resource-in-trust-policy");
    run(new FixMojo(), Map.of("fix", "all"));
    assertEquals(NARROW, read("iam/web.json"));
    Exception wrong =
        assertThrows(MojoExecutionException.class, () -> run(new FixMojo(), Map.of("fix", "some")));
    assertEquals("fix: `some` is none of same, all", wrong.getMessage());
  }

  @Test
  void whatWouldBeRepairedFailsTheBuildAndIsShown() throws Exception {
    write("iam/web.json", FLAWED);
    Map<String, Object> shown = Map.of("fix", "same", "diff", true);
    assertThrows(MojoFailureException.class, () -> run(new FixMojo(), shown));
    assertLogged("ERROR -    \"Resource\": \"*\",");
    assertEquals(FLAWED, read("iam/web.json"));
    write("iam/web.json", SAFE);
    run(new FixMojo(), shown);
  }

  @Test
  void anAuditNamesItsExports() throws Exception {
    write(
        "exports/role.json",
        "{\"Role\": {\"RoleName\": \"web\", \"Arn\": \"arn:aws:iam::111111111111:role/web\","
            + " \"AssumeRolePolicyDocument\": "
            + SAFE.replace("project:web*", "*")
            + "}}");
    Map<String, Object> named =
        Map.of("paths", List.of("exports"), "failOn", "never", "format", "text");
    run(new AuditMojo(), named);
    assertLogged("INFO who can assume");
    Map<String, Object> strict =
        Map.of("paths", List.of("exports"), "failOn", "note", "format", "text");
    assertThrows(MojoFailureException.class, () -> run(new AuditMojo(), strict));
    Exception none =
        assertThrows(
            MojoExecutionException.class,
            () -> run(new AuditMojo(), Map.of("failOn", "error", "format", "text")));
    assertTrue(none.getMessage().startsWith("paths: name the exports"), none.getMessage());
  }

  @Test
  void aRuleIsExplained() throws Exception {
    Goal.run(new ExplainMojo(), log, Map.of("basedir", project.toFile(), "rule", "project-prefix"));
    assertLogged("project-prefix");
    Map<String, Object> wrong = Map.of("basedir", project.toFile(), "rule", "project-prefx");
    Exception stop =
        assertThrows(MojoExecutionException.class, () -> Goal.run(new ExplainMojo(), log, wrong));
    assertTrue(stop.getMessage().contains("did you mean `project-prefix`?"), stop.getMessage());
  }

  private void run(AbstractMojo goal, Map<String, Object> parameters)
      throws MojoExecutionException, MojoFailureException {
    Map<String, Object> all = new HashMap<>();
    all.put("basedir", project.toFile());
    all.put("buildDirectory", project.resolve("target").toFile());
    all.putAll(parameters);
    Goal.run(goal, log, all);
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(project.resolve(path));
  }

  private void assertLogged(String part) {
    assertTrue(log.stream().anyMatch(line -> line.contains(part)), () -> String.join("\n", log));
  }
}
