package dev.subclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.AuditedRole;
import dev.subclaim.audit.OtherDoor;
import dev.subclaim.audit.Rights;
import dev.subclaim.audit.Trusted;
import dev.subclaim.audit.Where;
import dev.subclaim.cli.Ran;
import dev.subclaim.config.Organizations;
import dev.subclaim.intake.AccountNames;
import dev.subclaim.intake.LastUse;
import dev.subclaim.intake.Role;
import dev.subclaim.lint.Outcome;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import dev.subclaim.trust.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What a page must be that is handed round: whole, harmless, and readable by everybody. */
class HtmlReportTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "a", "article", "body", "code", "dd", "details", "div", "dl", "dt", "footer", "h1", "h2",
          "h3", "h4", "head", "header", "html", "li", "main", "mark", "meta", "nav", "ol", "p",
          "pre", "section", "span", "strong", "style", "summary", "sup", "table", "tbody", "td",
          "th", "thead", "title", "tr", "ul");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "aria-label",
          "charset",
          "class",
          "content",
          "href",
          "http-equiv",
          "id",
          "lang",
          "name",
          "scope",
          "tabindex");

  static List<String> pages() throws IOException {
    Outcome findings = Samples.outcome(Samples.open(), Samples.refused());
    return List.of(
        Files.readString(Path.of("testdata/reports/audit/organization.html")),
        FormatsTest.render(Format.HTML, findings),
        FormatsTest.render(Format.HTML, FormatsTest.outcome(List.of())),
        FormatsTest.render(Format.HTML, audit("web-deploy")),
        Ran.in(Path.of("testdata/organization"), "matrix", ".", "--format", "html").out());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void needsNothingElseAndRunsNothing(String page) throws IOException {
    Element root = Row.xml(page);
    assertEquals(
        "default-src 'none'; style-src 'unsafe-inline'",
        Row.elements(root, "meta").stream()
            .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .map(m -> m.getAttribute("content"))
            .findFirst()
            .orElse(""));
    assertKnown(root);
    String css = Row.elements(root, "style").get(0).getTextContent();
    assertFalse(css.contains("url(") || css.contains("@import"), "styles fetch nothing");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void placesHaveOneNameEachAndLinksLeadToThem(String page) throws IOException {
    Element root = Row.xml(page);
    List<String> ids = all(root, "id");
    assertEquals(ids.size(), new TreeSet<>(ids).size(), () -> "an id twice among " + ids);
    for (String target : all(root, "href")) {
      assertTrue(target.startsWith("#") && ids.contains(target.substring(1)), target);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void canBeReadAloud(String page) throws IOException {
    Element root = Row.xml(page);
    int level = 0;
    for (Element heading : everything(root)) {
      if (heading.getTagName().matches("h[1-6]")) {
        int next = heading.getTagName().charAt(1) - '0';
        assertTrue(next <= level + 1, () -> "a level is left out: " + heading.getTextContent());
        assertFalse(heading.getTextContent().isBlank());
        level = next;
      }
    }
    assertEquals(1, Row.elements(root, "h1").size());
    assertEquals(1, Row.elements(root, "main").size());
    Row.elements(root, "th").forEach(th -> assertFalse(th.getAttribute("scope").isEmpty()));
    Row.elements(root, "tr").forEach(tr -> assertFalse(Row.elements(tr, "th").isEmpty()));
    assertEquals("en", root.getAttribute("lang"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><a href=javascript:alert(1)>",
        "</style><script>",
        "--><!--",
        "]]>",
        "&lt;b&gt; &#60;",
        "`<b>` https://example.com/",
        "a\u202eb\u0000c\u2028d",
        "::error::x\n::stop-commands::y",
        "\ud800",
        ""
      })
  void foreignTextIsShownAndNeverObeyed(String words) throws IOException {
    SourceText text = SourceText.of(words, words + " ");
    Outcome plain =
        FormatsTest.outcome(List.of(Samples.saying(Severity.ERROR, text, text.span(0, 1), words)));
    for (Outcome outcome : List.of(plain, audit(words))) {
      Element root = Row.xml(FormatsTest.render(Format.HTML, outcome));
      assertKnown(root);
      String shown = Escapes.line(words).replace("`", "");
      assertTrue(root.getTextContent().replace("`", "").contains(shown), root::getTextContent);
      all(root, "href").forEach(target -> assertTrue(target.startsWith("#"), target));
    }
  }

  @Test
  void namesKeepTheirCase() {
    String page = FormatsTest.render(Format.HTML, audit("acme/web refuses"));
    assertTrue(page.contains("</span> acme/web refuses"), page);
    assertFalse(page.contains("Acme"), page);
  }

  /** An audit in which whoever wrote the exports says the same everywhere. */
  static Outcome audit(String words) {
    SourceText text = SourceText.of(words, "{\"a\": [true, " + quoted(words) + "]}");
    Tree policy = Documents.read(text).roots().get(0);
    AuditedRole role = role(words, policy);
    Outcome outcome =
        FormatsTest.outcome(List.of(Samples.saying(Severity.ERROR, text, text.span(6, 12), words)));
    Organizations nothing = Organizations.NONE;
    return outcome.with(
        Audit.of(List.of(role, role), 3, 1, nothing, new AccountNames(Map.of(words, words))));
  }

  private static AuditedRole role(String words, Tree policy) {
    Optional<String> said = Optional.of(words);
    return new AuditedRole(
        new Role(words, said, said, said, Optional.empty()),
        said,
        said,
        Optional.of(Reach.ANYONE),
        List.of(new Trusted(words, words, words, true, List.of(words, "octo-org"))),
        List.of(new OtherDoor("aws", words)),
        new Rights(said, true, Optional.of(new LastUse(said, said))),
        words,
        Where.of(policy),
        Optional.of(policy));
  }

  private static String quoted(String words) {
    return dev.subclaim.source.JsonText.compact(words);
  }

  private static void assertKnown(Element root) {
    for (Element element : everything(root)) {
      assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        assertTrue(ATTRIBUTES.contains(attributes.item(i).getNodeName()), element.getTagName());
      }
    }
  }

  private static List<Element> everything(Element root) {
    List<Element> all = new ArrayList<>(List.of(root));
    all.addAll(Row.elements(root, "*"));
    return all;
  }

  private static List<String> all(Element root, String attribute) {
    return everything(root).stream()
        .map(e -> e.getAttribute(attribute))
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
