package dev.subclaim.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "<organization name> # UNFILLED <organization name>",
        "pulumi:deploy:org:<org>:project:* # UNFILLED <org>",
        "pulumi:environments:org:acme:env:<name> # UNFILLED <name>",
        "aws:YOUR_ORG # UNFILLED YOUR_ORG",
        "repo:your-org/your-repo:* # UNFILLED your-org,your-repo",
        "arn:aws:iam::123456789xxx:role/x # UNFILLED 123456789xxx",
        "{org} # UNFILLED {org}",
        "a${org}b # UNFILLED ${org}",
        "${var.org_name} # UNFILLED ${var.org_name}",
        "${AWS::AccountId} # UNFILLED ${AWS::AccountId}",
        "{{ org }} # UNFILLED {{ org }}",
        "${{ vars.ORG }} # UNFILLED ${{ vars.ORG }}",
        "arn:aws:iam::ACCOUNT_ID:role/x # UNFILLED ACCOUNT_ID",
        "arn:aws:iam::XXXXXXXXXXXX:role/x # REDACTED XXXXXXXXXXXX",
        "arn:aws:iam::***:role/x # REDACTED ***",
      })
  void finds_what_was_left(String text, String expected) {
    String kind = expected.split(" ")[0];
    List<Placeholders.Placeholder> found = Placeholders.in(text);
    assertEquals(
        expected,
        kind
            + " "
            + String.join(
                ",", found.stream().map(p -> text.substring(p.start(), p.end())).toList()));
    found.forEach(p -> assertEquals(kind, p.kind().name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Calling [toString] on an [Output<T>] is not supported.",
        "Calling [ToString] on an [Output<T>] is not supported.",
        "<pulumi.output.Output object at 0x7f3a>",
      })
  void knows_what_programs_print_for_outputs(String text) {
    assertEquals(
        List.of(new Placeholders.Placeholder(0, text.length(), Placeholders.Kind.OUTPUT)),
        Placeholders.in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pulumi:environments:org:acme:env:<yaml>",
        "pulumi:deploy:org:acme:project:*:stack:**:operation:*:scope:write",
        "${aws:username}",
        "${*}${?}${$}",
        "${aws:PrincipalTag/team, 'x'}",
        "repo:octo-org/octo-repo:environment:prod",
        "arn:aws:iam::123456789012:role/xx",
        "sts.amazonaws.com",
        "a<b",
        "{a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d}:*",
        "0x1234",
      })
  void leaves_the_rest_alone(String text) {
    assertEquals(List.of(), Placeholders.in(text));
  }
}
