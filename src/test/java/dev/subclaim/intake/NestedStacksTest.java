package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Templates that make stacks of others, and resources under conditions. */
class NestedStacksTest {
  private static final String FOLDER = "testdata/templates/";
  private static final String PARENT = FOLDER + "nesting.yaml";
  private static final String CHILD = FOLDER + "nested-role.yaml";

  private static Facts file(String path) throws IOException {
    return Intake.read(SourceText.of(path, Files.readString(Path.of(path))));
  }

  @Test
  void a_nested_template_is_read_with_what_it_is_given() throws IOException {
    List<String> missing = new ArrayList<>();
    List<Facts> joined = NestedStacks.joined(List.of(file(CHILD), file(PARENT)), missing);
    List<RolePolicy> nested = joined.get(0).policies();
    assertEquals(
        List.of("Web.Deploy", "Open.Deploy"),
        nested.stream().map(policy -> policy.role().display()).toList());
    String web = Shown.of(nested.get(0));
    assertTrue(web.contains("Id: web"), "a default counts where nothing is given: " + web);
    assertTrue(
        web.contains("sub: [repo:acme/web:ref:refs/heads/main, repo:acme/web:environment:dev]"),
        web);
    String open = Shown.of(nested.get(1));
    assertTrue(open.contains("sub: [repo:acme/api:environment:prod]"), open);
    assertTrue(open.contains("Id: api-«${Suffix}»"), open);
    assertEquals(CHILD, nested.get(0).policy().policy().tree().span().path());
    assertEquals(
        List.of(
            "resources that a macro writes (`Fn::Transform` in testdata/templates/nesting.yaml:28)",
            "1 nested stack of testdata/templates/nesting.yaml whose template is not read:"
                + " https://example-bucket.s3.amazonaws.com/roles.yaml"),
        missing);
  }

  /** The default of a list that is given is nobody's. */
  @Test
  void loops_go_through_what_a_nested_template_is_given() {
    String child =
        "{Parameters: {Names: {Type: CommaDelimitedList, Default: web}}, Resources:"
            + " {'Fn::ForEach::R': [N, {Ref: Names}, {'Role${N}': {Type: 'AWS::IAM::Role',"
            + " Properties: {AssumeRolePolicyDocument: {}}}}]}}";
    String parent =
        "{Resources: {Two: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL:"
            + " child.yaml, Parameters: {Names: 'api,jobs'}}}}}";
    List<Facts> files =
        List.of(Samples.read("child.yaml", child), Samples.read("parent.yaml", parent));
    assertEquals(
        List.of("Two.Roleapi", "Two.Rolejobs"),
        NestedStacks.joined(files, new ArrayList<>()).get(0).policies().stream()
            .map(policy -> policy.role().display())
            .toList());
  }

  @Test
  void a_template_alone_has_its_defaults() throws IOException {
    List<String> missing = new ArrayList<>();
    List<Facts> joined = NestedStacks.joined(List.of(file(CHILD)), missing);
    assertTrue(Shown.of(joined.get(0).policies().get(0)).contains("sub: [repo:acme/*]"));
    assertEquals("Deploy", joined.get(0).policies().get(0).role().display());
    assertEquals(List.of(), missing);
    NestedStacks.joined(List.of(file(PARENT)), missing);
    String phrase = "templates are not read: https://example-bucket.s3.amazonaws.com/roles.yaml, ";
    assertTrue(missing.get(1).endsWith(phrase + CHILD), missing::toString);
  }

  @Test
  void templates_read_each_on_its_own_are_said_to_be() throws IOException {
    assertEquals(
        List.of(
            "resources that a macro writes (`Fn::Transform` in testdata/templates/nesting.yaml:28)",
            "what is given to 3 nested stacks of testdata/templates/nesting.yaml"),
        NestedStacks.alone(List.of(file(CHILD), file(PARENT))));
  }

  /** A role that is only there in production is judged as it is there. */
  @Test
  void where_a_resource_exists_its_condition_holds() throws IOException {
    RolePolicy role = file(PARENT).policies().get(0);
    assertEquals(Optional.of("deploy-prod"), role.role().name());
    assertTrue(Shown.of(role).contains("sub: repo:acme/web:ref:refs/heads/main"));
  }

  /** Each condition asks for ten others, and these for ten more. */
  @Test
  void conditions_that_ask_for_each_other_end() {
    StringBuilder template = new StringBuilder("AWSTemplateFormatVersion: x\nConditions:\n");
    int many = 100;
    for (int i = 0; i < many; i++) {
      template.append("  C").append(i).append(": {'Fn::Or': [{'Fn::Equals': [{Ref: P}, a]}");
      for (int j = 1; j <= 10; j++) {
        template.append(", {Condition: C").append((i * 7 + j) % many).append("}");
      }
      template.append("]}\n");
    }
    template.append("Parameters: {P: {Type: String, Default: b}}\nResources:\n");
    template.append("  R: {Type: 'AWS::IAM::Role', Condition: C0}\n");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> Samples.read("t.yaml", template.toString()));
  }

  @Test
  void what_a_macro_writes_is_not_known() throws IOException {
    RolePolicy role = file(PARENT).policies().get(1);
    assertEquals(Optional.of("included"), role.role().name());
    assertEquals("«written by a macro»", Shown.of(role));
  }

  @Test
  void templates_that_nest_each_other_end() {
    List<Facts> files = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      StringBuilder text = new StringBuilder("AWSTemplateFormatVersion: x\nResources:\n");
      for (int j = 0; j < 30; j++) {
        text.append(
            "  S%d: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: t%d.yaml,"
                    .formatted(j, i + 1)
                + " Parameters: {N: %d}}}\n".formatted(j));
      }
      files.add(Samples.read("t" + i + ".yaml", text.toString()));
    }
    files.add(
        Samples.read(
            "self.yaml",
            "Resources: {S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL:"
                + " self.yaml}}}"));
    List<String> missing = new ArrayList<>();
    assertEquals(10, NestedStacks.joined(files, missing).size());
    assertTrue(missing.size() <= 10, missing::toString);
  }
}
