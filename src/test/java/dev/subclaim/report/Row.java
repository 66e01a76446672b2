package dev.subclaim.report;

import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A finding as another program reads it back from a report.
 *
 * @param place path, line and, where the format has it, column, with colons between
 * @param severity in the format's own word
 */
record Row(String place, String severity) {
  private static final Pattern SUMMARY =
      Pattern.compile("(?s)<summary><b>(.*?)</b>.*?<code>(.*?)</code> <code>.*?</code></summary>");
  private static final Pattern COMMAND =
      Pattern.compile("::(\\w+) file=([^,:]*),line=(\\d+),endLine=\\d+(?:,col=(\\d+))?.*");
  private static final Pattern CONCISE =
      Pattern.compile("(.*:\\d+:\\d+): (error|warning|note)\\[.*");
  private static final Pattern TEXT =
      Pattern.compile("(?m)^(error|warning|note)\\[.*\\n +--> (.*)$");

  /** Every finding of a report. */
  static List<Row> of(Format format, String report) throws IOException {
    return switch (format) {
      case TEXT -> matches(TEXT, report).map(m -> new Row(m.group(2), m.group(1))).toList();
      case CONCISE -> matches(CONCISE, report).map(m -> new Row(m.group(1), m.group(2))).toList();
      case MARKDOWN -> matches(SUMMARY, report).map(Row::markdown).toList();
      case GITHUB -> matches(COMMAND, report).map(Row::github).toList();
      case JSON -> items(member(json(report), "findings")).stream().map(Row::plain).toList();
      case JSONL -> report.lines().map(Row::json).filter(Row::isFinding).map(Row::plain).toList();
      case CSV -> csv(report);
      case SARIF -> sarif(json(report));
      case GITLAB ->
          items(json(report)).stream()
              .filter(i -> !text(i, "check_name").equals("failure"))
              .map(
                  i ->
                      new Row(
                          text(i, "location/path") + ":" + text(i, "location/lines/begin"),
                          text(i, "severity")))
              .toList();
      case CHECKSTYLE -> checkstyle(xml(report));
      case JUNIT -> junit(xml(report));
      case HTML -> html(xml(report));
    };
  }

  private static Stream<MatchResult> matches(Pattern pattern, String report) {
    return pattern.matcher(report).results();
  }

  private static Row markdown(MatchResult m) {
    String text =
        Pattern.compile("&#(\\d+);")
            .matcher(m.group(2).replace("<!-- -->", ""))
            .replaceAll(
                r ->
                    java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(r.group(1)))));
    return new Row(text, m.group(1));
  }

  private static Row github(MatchResult m) {
    String path =
        m.group(2)
            .replace("%0A", "\n")
            .replace("%0D", "\r")
            .replace("%3A", ":")
            .replace("%2C", ",")
            .replace("%25", "%");
    String column = m.group(4) == null ? "" : ":" + m.group(4);
    return new Row(path + ":" + m.group(3) + column, m.group(1));
  }

  private static Row plain(Tree finding) {
    String place =
        text(finding, "path") + ":" + text(finding, "line") + ":" + text(finding, "column");
    return new Row(place, text(finding, "severity"));
  }

  private static boolean isFinding(Tree line) {
    return text(line, "type").equals("finding");
  }

  private static List<Row> sarif(Tree log) {
    Tree run = items(member(log, "runs")).get(0);
    return items(member(run, "results")).stream().map(Row::sarifResult).toList();
  }

  private static Row sarifResult(Tree result) {
    Tree place = member(items(member(result, "locations")).get(0), "physicalLocation");
    String path = URI.create(text(place, "artifactLocation/uri")).getPath();
    String line = text(place, "region/startLine");
    return new Row(
        path + ":" + line + ":" + text(place, "region/startColumn"), text(result, "level"));
  }

  private static List<Row> checkstyle(Element root) {
    return elements(root, "error").stream()
        .filter(e -> !e.getAttribute("source").equals("subclaim.failure"))
        .map(
            e ->
                new Row(
                    ((Element) e.getParentNode()).getAttribute("name")
                        + ":"
                        + e.getAttribute("line")
                        + ":"
                        + e.getAttribute("column"),
                    e.getAttribute("severity")))
        .toList();
  }

  private static List<Row> junit(Element root) {
    return elements(root, "testcase").stream()
        .filter(e -> !elements(e, "failure").isEmpty() || !elements(e, "system-out").isEmpty())
        .map(
            e ->
                new Row(
                    e.getAttribute("file") + ":" + e.getAttribute("line"),
                    elements(e, "failure").isEmpty() ? "passed" : "failure"))
        .toList();
  }

  private static List<Row> html(Element root) {
    return elements(root, "div").stream()
        .filter(e -> e.getAttribute("class").startsWith("finding "))
        .map(
            e ->
                new Row(
                    elements(elements(e, "p").get(0), "code").get(1).getTextContent(),
                    e.getAttribute("class").replaceFirst(".* is-", "")))
        .toList();
  }

  private static List<Row> csv(String report) {
    List<Row> rows = new ArrayList<>();
    for (String line : report.split("\n")) {
      List<String> cells = new ArrayList<>();
      Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)")
          .matcher(line)
          .results()
          .forEach(m -> cells.add(m.group(1).replace("\"\"", "\"")));
      if (cells.size() != 20) {
        throw new IllegalArgumentException(cells.size() + " cells: " + line);
      }
      rows.add(new Row(cells.get(3) + ":" + cells.get(4) + ":" + cells.get(5), cells.get(1)));
    }
    return rows.subList(1, rows.size()).stream().filter(r -> !r.severity.equals("failed")).toList();
  }

  static Tree json(String text) {
    var document = Documents.read(SourceText.of("report.json", text));
    if (!document.problems().isEmpty()) {
      throw new IllegalArgumentException(document.problems().toString());
    }
    return document.roots().get(0);
  }

  static Element xml(String text) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static List<Element> elements(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static Tree member(Tree tree, String name) {
    return ((Tree.Mapping) tree).get(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  static List<Tree> items(Tree tree) {
    return ((Tree.Sequence) tree).items();
  }

  /** The text of a member, the path to it with slashes. */
  static String text(Tree tree, String path) {
    Tree at = tree;
    for (String name : path.split("/")) {
      at = member(at, name);
    }
    return ((Tree.Scalar) at).text();
  }
}
