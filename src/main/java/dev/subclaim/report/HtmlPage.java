package dev.subclaim.report;

import dev.subclaim.source.Resources;
import java.util.function.Consumer;

/** The frame of a page that needs nothing else, runs no script and fetches nothing. */
final class HtmlPage {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private HtmlPage() {}

  /**
   * Writes a whole page piece by piece.
   *
   * @param version the program's
   * @param lead writes what stands below the title
   * @param body writes the sections
   */
  static void write(
      Consumer<String> out,
      String title,
      String version,
      Consumer<Html> lead,
      Consumer<Html> body) {
    Html html = new Html(out);
    html.begin("html", "lang", "en");
    head(html, title);
    html.begin("body");
    html.element("a", "Skip to the report", "class", "skip", "href", "#report");
    html.begin("header").element("h1", title);
    lead.accept(html);
    html.end();
    html.begin("main", "id", "report");
    body.accept(html);
    html.end();
    footer(html, version);
    html.end().end().finish();
  }

  private static void head(Html html, String title) {
    html.begin("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", title);
    html.style(Resources.text("report/report.css"));
    html.end();
  }

  private static void footer(Html html, String version) {
    html.begin("footer");
    html.element(
        "p",
        "Made by subclaim "
            + version
            + " from files alone: it talks to nobody. It judges trust policies, that is, who may"
            + " assume a role, and not what the role may do then.");
    html.end();
  }
}
