package dev.subclaim.report;

import static dev.subclaim.report.Xml.with;

import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.Suppressed;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * The XML of JUnit, a test suite a file and a test case a finding. A finding that does not fail the
 * run is a test that passes and says something; a run without findings is one test that passes, for
 * some servers take no tests for a mistake.
 */
final class JunitReport implements WholeReport {
  private final View view;

  JunitReport(View view) {
    this.view = view;
  }

  /** How many test cases there are, and how they ended. */
  private record Tally(int tests, int failures, int errors, int skipped) {}

  @Override
  public String render(Outcome outcome) {
    SortedMap<String, ByFile> files = ByFile.of(outcome);
    Xml xml = new Xml();
    List<Map.Entry<String, String>> attributes = new ArrayList<>(List.of(with("name", "subclaim")));
    attributes.addAll(attributes(files.isEmpty() ? new Tally(1, 0, 0, 0) : tally(files.values())));
    xml.begin("testsuites", attributes);
    if (files.isEmpty()) {
      clean(xml, outcome);
    }
    files.forEach((path, said) -> suite(xml, path, said));
    xml.end();
    return xml.toString();
  }

  private static void clean(Xml xml, Outcome outcome) {
    List<Map.Entry<String, String>> suite = new ArrayList<>(List.of(with("name", "subclaim")));
    suite.addAll(attributes(new Tally(1, 0, 0, 0)));
    xml.begin("testsuite", suite);
    String name = "nothing found: " + Totals.line(outcome);
    xml.empty(
        "testcase", List.of(with("name", name), with("classname", "subclaim"), with("time", 0)));
    xml.end();
  }

  private void suite(Xml xml, String path, ByFile said) {
    List<Map.Entry<String, String>> suite = new ArrayList<>(List.of(with("name", path)));
    suite.addAll(attributes(tally(List.of(said))));
    xml.begin("testsuite", suite);
    said.findings().forEach(f -> finding(xml, f));
    said.suppressed().forEach(f -> suppressed(xml, f));
    said.failures().forEach(f -> failure(xml, f));
    xml.end();
  }

  private void finding(Xml xml, Finding finding) {
    xml.begin("testcase", testcase(finding));
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    if (fails(finding.severity())) {
      List<Map.Entry<String, String>> attributes =
          List.of(with("message", finding.message()), with("type", severity));
      xml.text("failure", attributes, body(finding));
    } else {
      xml.text("system-out", List.of(), body(finding));
    }
    xml.end();
  }

  private static void suppressed(Xml xml, Suppressed suppressed) {
    xml.begin("testcase", testcase(suppressed.finding()));
    String words = suppressed.finding().message() + " (" + SuppressedText.words(suppressed) + ")";
    xml.empty("skipped", List.of(with("message", words)));
    xml.end();
  }

  private static void failure(Xml xml, Failure failure) {
    xml.begin(
        "testcase",
        List.of(
            with("name", "can be read"),
            with("classname", failure.path()),
            with("file", failure.path()),
            with("line", 1),
            with("time", 0)));
    Lines body = new Lines();
    body.add(Escapes.line(failure.path()) + ":1: " + Escapes.value(failure.message()));
    List<Map.Entry<String, String>> attributes =
        List.of(with("message", failure.message()), with("type", "failed"));
    xml.text("error", attributes, body.toString());
    xml.end();
  }

  private static List<Map.Entry<String, String>> testcase(Finding finding) {
    Span span = finding.primary().span();
    String name = finding.rule() + " at " + span.line() + ":" + span.column();
    return List.of(
        with("name", name),
        with("classname", span.path()),
        with("file", span.path()),
        with("line", span.line()),
        with("time", 0));
  }

  private static String body(Finding finding) {
    Lines out = new Lines();
    new FindingText(out, Style.PLAIN).write(finding);
    return out.toString();
  }

  private boolean fails(Severity severity) {
    return view.limit().filter(limit -> severity.compareTo(limit) <= 0).isPresent();
  }

  private Tally tally(Collection<ByFile> files) {
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
    for (ByFile file : files) {
      tests += file.size();
      failures += (int) file.findings().stream().filter(f -> fails(f.severity())).count();
      errors += file.failures().size();
      skipped += file.suppressed().size();
    }
    return new Tally(tests, failures, errors, skipped);
  }

  private static List<Map.Entry<String, String>> attributes(Tally tally) {
    return List.of(
        with("tests", tally.tests),
        with("failures", tally.failures),
        with("errors", tally.errors),
        with("skipped", tally.skipped),
        with("time", 0));
  }
}
