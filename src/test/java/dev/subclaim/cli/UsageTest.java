package dev.subclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lnt                         | did you mean `lint`?
          lint --fromat json          | did you mean `--format`?
          lint --fromat=json          | did you mean `--format`?
          lint --format jsn           | did you mean `json`?
          lint --format               | --format
          lint --fail-on eror         | did you mean `error`?
          lint --color sometimes      | auto, always, never
          lint --output json          | FORMAT=PATH
          lint --output jsn=x         | did you mean `json`?
          lint --organization git=a   | no issuer is called `git`
          lint --organization pulumi-clod=a | did you mean `pulumi-cloud`?
          lint --allow-empty --output json=no/x.json | there is no folder
          lint --config nowhere.yaml  | no such configuration
          lint --select no-such-rule  | no rule or tag `no-such-rule`
          lint -q -q                  | only once
          simulate role.json          | --token FILE
          simulate --token x          | FILE: The role, and what else is known: provider
          simulate a --token x --operation update | --operation is for --stack
          simulate a --oper update    | did you mean `--operation`?
          lint --org acme             | did you mean `--organization`?
          diff --base x --fail-on unintended | did you mean `--fail-on-change`?
          diff iam                    | as in subclaim diff --base origin/main
          simulate a --token x --sub s --aud a | give one of
          simulate a --sub s          | --aud
          simulate - --token -        | not both
          lint --config ::x::y        | no such configuration
          explain                     | RULE
          explain no-such-rule        | no rule is called `no-such-rule`
          rules list                  | rules test DIR
          rules test nowhere          | no rule page
          """)
  void aMistakeIsSaidInWordsAndEndsWithTwo(String arguments, String words) {
    Ran ran = Ran.in(temp, arguments.strip().split(" "));
    assertEquals(2, ran.exit(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(words), ran.err());
    assertTrue(!ran.err().contains("dev.subclaim"), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help", "help lint", "lint --help", "simulate -h"})
  void helpGoesToStandardOutput(String arguments) {
    Ran ran = Ran.in(temp, arguments.split(" "));
    assertEquals(0, ran.exit());
    assertTrue(ran.out().contains("subclaim"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void noCommandIsAMistakeThatGetsHelp() {
    Ran ran = Ran.in(temp);
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("usage: subclaim COMMAND"), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version", "-V"})
  void tellsItsVersion(String argument) {
    assertTrue(Ran.in(temp, argument).out().matches("subclaim \\d+\\.\\d+\\.\\d+\\S*\n"));
  }

  @Test
  void tellsItsVersionToPrograms() {
    Ran ran = Ran.in(temp, "version", "--format", "json");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(
        ran.out().matches("\\{\n  \"name\": \"subclaim\",\n  \"version\": \"[^\"]+\"\n\\}\n"),
        ran.out());
  }
}
