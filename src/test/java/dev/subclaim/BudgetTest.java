package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The size and the manners of our own code, read by the JDK's parser; generated code is left out.
 */
class BudgetTest {
  private static final List<SourceFile> MAIN =
      SourceFile.below(Path.of("src", "main", "java", "dev", "subclaim"));
  private static final List<SourceFile> TEST =
      SourceFile.below(Path.of("src", "test", "java", "dev", "subclaim"));

  /** The one place that may catch everything: the engine, which names the rule that failed. */
  private static final String ENGINE = "src/main/java/dev/subclaim/lint/";

  @Test
  void thereIsSomethingToMeasure() {
    assertTrue(
        MAIN.size() >= 30, () -> "only " + MAIN.size() + " files found; run from the project");
    assertTrue(TEST.size() >= 3, () -> "only " + TEST.size() + " test files found");
  }

  @Test
  void mainCodeKeepsTheHouseRules() {
    none(MAIN, HouseRules::offences);
  }

  @Test
  void noFileIsTooLong() {
    none(MAIN, HouseRules::size);
    none(TEST, HouseRules::size);
  }

  @Test
  void onlyTheEngineCatchesEverything() {
    List<String> all = MAIN.stream().flatMap(f -> HouseRules.broadCatches(f).stream()).toList();
    List<String> strangers = all.stream().filter(place -> !place.startsWith(ENGINE)).toList();
    String advice =
        "catch what the call can throw and you can answer; only the engine of `lint` may"
            + " catch everything, once\n";
    assertTrue(strangers.isEmpty(), () -> advice + String.join("\n", strangers));
    assertTrue(all.size() <= 1, () -> advice + String.join("\n", all));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String f() { return null; }",
        "String f(boolean b) { return b ? (null) : \"\"; }",
        "private final java.util.function.Supplier<String> f = () -> null;",
        "static int count;",
        "int count;",
        "boolean f(Exception e) { return e.getMessage().contains(\"x\"); }",
        "boolean f(Exception e) { return \"x\".isEmpty() || e.getMessage().startsWith(\"x\"); }"
      })
  void offencesAreSeen(String member) {
    assertEquals(1, HouseRules.offences(source(member)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private int count;",
        "static final int COUNT = 1;",
        "record Pair(int a, int b) {}",
        "enum Two { ONE, OTHER }",
        "interface Quota { int MAX = 3; }",
        "void f() { return; }",
        "String f(Exception e) { return e.getMessage(); }"
      })
  void goodCodePasses(String member) {
    assertEquals(List.of(), HouseRules.offences(source(member)));
  }

  @Test
  void aMethodIsMeasuredFromItsSignatureToItsBrace() {
    String fits = "@Deprecated\nvoid f() {" + "\n".repeat(HouseRules.METHOD_LINES - 1) + "}";
    assertEquals(List.of(), HouseRules.offences(source(fits)));
    String tooLong = "@Deprecated\nvoid f() {" + "\n".repeat(HouseRules.METHOD_LINES) + "}";
    assertEquals(
        List.of("A.java:1: method `f` has 31 lines, 30 are allowed: give its steps names"),
        HouseRules.offences(source(tooLong)));
  }

  @Test
  void aFileIsMeasuredInLines() {
    assertEquals(List.of(), HouseRules.size(SourceFile.of("A.java", "\n".repeat(300))));
    assertEquals(1, HouseRules.size(SourceFile.of("A.java", "\n".repeat(301))).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Exception", "java.lang.RuntimeException", "Error", "AssertionError | Exception"})
  void broadCatchesAreSeen(String type) {
    String member = "void f() { try { g(); } catch (" + type + " e) { h(); } }";
    assertEquals(1, HouseRules.broadCatches(source(member)).size());
    String narrow = "void f() { try { g(); } catch (java.io.IOException e) { h(); } }";
    assertEquals(List.of(), HouseRules.broadCatches(source(narrow)));
  }

  private static SourceFile source(String member) {
    return SourceFile.of("A.java", "class A { " + member + " }\n");
  }

  private static void none(List<SourceFile> files, Function<SourceFile, List<String>> rule) {
    Stream<String> found = files.stream().flatMap(file -> rule.apply(file).stream());
    String offences = String.join("\n", found.toList());
    assertTrue(offences.isEmpty(), () -> "our way of writing:\n" + offences);
  }
}
