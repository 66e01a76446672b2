package dev.subclaim.report;

import static dev.subclaim.report.Xml.with;

import dev.subclaim.source.JsonText;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a team's expectations.
 *
 * @param suites one for each file, in the order they were named
 */
public record ExpectationReport(List<Suite> suites) {
  public ExpectationReport {
    suites = List.copyOf(suites);
  }

  /** The expectations of a file. */
  public record Suite(String path, List<Result> results) {
    public Suite {
      results = List.copyOf(results);
    }

    private int count(Ending ending) {
      return (int) results.stream().filter(result -> result.ending() == ending).count();
    }
  }

  /** How it ended. */
  public enum Ending {
    KEPT,
    BROKEN,
    /** It cannot be told; that counts as broken. */
    UNDECIDED,
    /** There is nothing that could be tried. */
    UNREADABLE;

    /** As people and programs read it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What became of one expectation.
   *
   * @param name what it is called
   * @param at where it is written
   * @param because what happened instead, and why, a line each; the most telling first
   * @param token the token that shows it, in lines
   * @param reason why it was expected
   */
  public record Result(
      String name,
      Span at,
      Ending ending,
      List<String> because,
      List<String> token,
      Optional<String> reason) {
    public Result {
      because = List.copyOf(because);
      token = List.copyOf(token);
    }
  }

  /** How many ended so. */
  public int count(Ending ending) {
    return suites.stream().mapToInt(suite -> suite.count(ending)).sum();
  }

  private int count() {
    return suites.stream().mapToInt(suite -> suite.results().size()).sum();
  }

  /** For people: each expectation, then a count. */
  public String text() {
    Lines out = new Lines();
    for (Suite suite : suites) {
      suite.results().forEach(result -> text(result, out));
    }
    out.add(summary());
    return out.toString();
  }

  private String summary() {
    List<String> parts = new ArrayList<>();
    for (Ending ending : Ending.values()) {
      if (ending == Ending.KEPT || count(ending) > 0) {
        parts.add(count(ending) + " " + ending.word());
      }
    }
    return Counts.of(count(), "expectation") + ": " + String.join(", ", parts);
  }

  private static void text(Result result, Lines out) {
    boolean kept = result.ending() == Ending.KEPT;
    String word = result.ending().word();
    out.add(
        String.format(
            Locale.ROOT,
            "%-10s  %s%s",
            kept ? word : word.toUpperCase(Locale.ROOT),
            Escapes.value(result.name()),
            kept ? "" : "  " + Escapes.line(result.at().toString())));
    if (!kept) {
      details(result).forEach(line -> out.add("            " + line));
    }
  }

  private static List<String> details(Result result) {
    List<String> lines = new ArrayList<>();
    result.because().forEach(line -> lines.add(Escapes.value(line)));
    lines.addAll(result.token());
    result.reason().ifPresent(reason -> lines.add("expected because: " + Escapes.value(reason)));
    return lines;
  }

  /** The XML of JUnit: a suite a file, a test case an expectation. */
  public String junit() {
    Xml xml = new Xml();
    List<Map.Entry<String, String>> attributes = new ArrayList<>();
    attributes.add(with("name", "subclaim test"));
    attributes.addAll(
        tally(count(), count(Ending.BROKEN) + count(Ending.UNDECIDED), count(Ending.UNREADABLE)));
    xml.begin("testsuites", attributes);
    suites.forEach(suite -> suite(suite, xml));
    xml.end();
    return xml.toString();
  }

  private static List<Map.Entry<String, String>> tally(int tests, int failures, int errors) {
    return List.of(
        with("tests", tests),
        with("failures", failures),
        with("errors", errors),
        with("skipped", 0),
        with("time", 0));
  }

  private static void suite(Suite suite, Xml xml) {
    List<Map.Entry<String, String>> attributes = new ArrayList<>();
    attributes.add(with("name", suite.path()));
    attributes.addAll(
        tally(
            suite.results().size(),
            suite.count(Ending.BROKEN) + suite.count(Ending.UNDECIDED),
            suite.count(Ending.UNREADABLE)));
    xml.begin("testsuite", attributes);
    suite.results().forEach(result -> testcase(result, xml));
    xml.end();
  }

  private static void testcase(Result result, Xml xml) {
    List<Map.Entry<String, String>> attributes =
        List.of(
            with("name", result.name()),
            with("classname", result.at().path()),
            with("file", result.at().path()),
            with("line", result.at().line()),
            with("time", 0));
    if (result.ending() == Ending.KEPT) {
      xml.empty("testcase", attributes);
      return;
    }
    xml.begin("testcase", attributes);
    String element = result.ending() == Ending.UNREADABLE ? "error" : "failure";
    String message = result.because().isEmpty() ? "" : result.because().get(0);
    xml.text(
        element,
        List.of(with("message", message), with("type", result.ending().word())),
        String.join("\n", details(result)));
    xml.end();
  }

  /** For programs: one JSON object. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "expectations",
        suites.stream()
            .flatMap(suite -> suite.results().stream())
            .map(ExpectationReport::json)
            .toList());
    Map<String, Object> summary = new LinkedHashMap<>();
    for (Ending ending : Ending.values()) {
      summary.put(ending.word(), count(ending));
    }
    json.put("summary", summary);
    return Escapes.json(JsonText.pretty(json)) + "\n";
  }

  private static Map<String, Object> json(Result result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", result.name());
    json.put("path", result.at().path());
    json.put("line", result.at().line());
    json.put("ending", result.ending().word());
    json.put("because", result.because());
    json.put("reason", result.reason());
    return json;
  }
}
