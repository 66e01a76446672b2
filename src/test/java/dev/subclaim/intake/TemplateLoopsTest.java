package dev.subclaim.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Tree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Fn::ForEach} in templates. */
class TemplateLoopsTest {
  @Test
  void each_value_makes_a_role() {
    Facts facts = Samples.file(Path.of("testdata", "templates", "loops.yaml"));
    assertEquals(Optional.of("CloudFormation template"), facts.kind());
    assertEquals(List.of(), facts.failures());
    assertEquals(
        List.of("web-main", "web-release", "api-gateway-main", "api-gateway-release"),
        facts.policies().subList(0, 4).stream().map(p -> p.role().display()).toList());
    assertEquals(
        "{token.actions.githubusercontent.com:aud: sts.amazonaws.com,"
            + " token.actions.githubusercontent.com:sub:"
            + " repo:acme/api-gateway:ref:refs/heads/main}",
        condition(facts.policies().get(2)));
    assertEquals("Stage${Stage}", facts.policies().get(4).role().display());
    assertEquals(
        "{token.actions.githubusercontent.com:aud: sts.amazonaws.com,"
            + " token.actions.githubusercontent.com:sub: repo:acme/web:environment:«${Stage}»}",
        condition(facts.policies().get(4)),
        "what the template does not tell stays open");
    assertEquals(5, facts.policies().size());
    facts.policies().forEach(policy -> assertEquals(List.of(), policy.policy().problems()));
    assertEquals(24, facts.policies().get(3).policy().policy().tree().span().line());
  }

  private static String condition(RolePolicy policy) {
    Tree.Mapping tree = (Tree.Mapping) policy.policy().policy().tree();
    Tree statement = ((Tree.Sequence) tree.get("Statement").orElseThrow()).items().get(0);
    Tree condition = ((Tree.Mapping) statement).get("Condition").orElseThrow();
    return Shown.of(((Tree.Mapping) condition).get("StringEquals").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "['A', ['x-1', 2], {'K${A}': '${A} &{A} ${!A} ${B}'}]"
            + " | {Kx-1: x-1 x1 ${!A} ${B}, K2: 2 2 ${!A} ${B}}",
        "['A', ['x'], {'${A}': {'Ref': 'A'}, 'b': ['${A}', {'Fn::GetAtt': ['R${A}', 'Arn']}]}]"
            + " | {x: x, b: [x, «`${Rx.Arn}`, declared nowhere in the template»]}",
        "['A', {'Ref': 'Many'}, {'${A}': 1}]                     | {a: 1, b: 1}",
        "['A', {'Fn::Split': ['/', 'a/b']}, {'${A}': 1}]         | {a: 1, b: 1}",
        "['A', {'Fn::FindInMap': ['M', 'k', 'l']}, {'${A}': 1}]  | {p: 1, q: 1}",
        "['A', {'Ref': 'None'}, {'K${A}': {'Fn::Sub': '${A}-${Org}'}}] | {K«${A}»: «${A}»-acme}",
        "['A', {'Ref': 'None'}, {'K': {'Ref': 'A'}}]"
            + " | {K: «`${A}`, a value of a loop that the template does not tell»}",
        "['A', ['x', {'Ref': 'None'}], {'K${A}': 1}]             | {Kx: 1, K«${A}»: 1}",
        "['A', [null, {'a': 1}], {'K${A}': 1}]                   | {K«${A}»: 1}",
        "['A', [], {'K${A}': 1}]                                 | {}",
        "['A', ['x'], {'Fn::ForEach::I': ['B', ['y', '${A}'], {'${A}${B}': 1}]}] | {xy: 1, xx: 1}",
        "['A', ['x']]                             | «known when the stack is created»",
        "'x'                                      | «known when the stack is created»",
      })
  void loops(String loop, String expected) {
    String template =
        "{'Resources': {'R': {'Type': 'AWS::IAM::Role', 'Properties': {"
            + "'AssumeRolePolicyDocument': {'Id': {'Fn::ForEach::L': @}}}}}, 'Parameters': {'Org':"
            + " {'Type': 'String', 'Default': 'acme'}, 'None': {'Type': 'CommaDelimitedList'},"
            + " 'Many': {'Type': 'CommaDelimitedList', 'Default': 'a, b'}}, 'Mappings': {'M': {'k':"
            + " {'l': ['p', 'q']}}}}";
    Facts facts = Samples.read("t.json", template.replace("@", loop).replace('\'', '"'));
    Tree policy = facts.policies().get(0).policy().policy().tree();
    assertEquals(expected, Shown.of(((Tree.Mapping) policy).get("Id").orElseThrow()));
  }

  @Test
  void a_template_of_loops_alone_is_a_template() {
    String template =
        "{\"Resources\": {\"Fn::ForEach::L\": [\"A\", [\"x\"], {\"R${A}\": {\"Type\":"
            + " \"AWS::IAM::Role\", \"Properties\": {\"AssumeRolePolicyDocument\": {}}}}]}}";
    assertEquals("Rx", Samples.read("t.json", template).policies().get(0).role().display());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'R${A}': {'Type': 'AWS::IAM::Role'}}", "{}", "{'Ref': 'A'}"})
  void loops_that_make_too_much_are_refused(String body) {
    String items = "'" + "x".repeat(200) + "', ";
    StringBuilder nested = new StringBuilder(body);
    for (int i = 0; i < 12; i++) {
      nested.insert(0, "{'Fn::ForEach::L" + i + "': ['A', [" + items.repeat(99) + "'y'], ");
      nested.append("]}");
    }
    String text = ("{'AWSTemplateFormatVersion': 'x', 'Resources': " + nested + "}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Facts facts = Samples.read("t.json", text.replace('\'', '"'));
          assertEquals(1, facts.failures().size());
          String message = facts.failures().get(0).message();
          assertTrue(message.contains("its loops (`Fn::ForEach`) would make"), message);
        });
  }

  /** Loops that make nothing work out what they go through all the same. */
  @Test
  void loops_that_look_things_up_end() {
    String values = "'a'" + ", 'a'".repeat(99);
    StringBuilder mapping = new StringBuilder("'k': {'s': ['x']}");
    for (int i = 0; i < 9_000; i++) {
      mapping.append(", 'k").append(i).append("': {'s': ['x']}");
    }
    String looked = "{'Fn::ForEach::C': ['C', {'Fn::FindInMap': ['M', {'Ref': 'P'}, 's']}, {}]}";
    String text =
        "{'AWSTemplateFormatVersion': 'x', 'Parameters': {'P': {'Type': 'String'}}, 'Mappings':"
            + " {'M': {%s}}, 'Resources': {'Fn::ForEach::A': ['A', [%s], {'Fn::ForEach::B': ['B',"
                .formatted(mapping, values)
            + " [%s], %s]}]}}".formatted(values, looked);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Facts facts = Samples.read("t.json", text.replace('\'', '"'));
          String message = facts.failures().get(0).message();
          assertTrue(message.contains("its loops (`Fn::ForEach`) would make"), message);
        });
  }
}
