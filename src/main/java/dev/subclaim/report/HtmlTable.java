package dev.subclaim.report;

/** A table: its first column names the row, numbers stand on the right. */
final class HtmlTable {
  private final Html html;

  /** Begins a table of a class, in a box that scrolls where the table is too wide. */
  HtmlTable(Html html, String kind) {
    this.html = html;
    html.begin("div", "class", "scroll", "tabindex", "0").begin("table", "class", kind);
  }

  /** Adds the heads of the columns and begins the rows. */
  void head(String... columns) {
    html.begin("thead").begin("tr");
    for (String column : columns) {
      boolean number = HtmlTable.NUMBERS.contains(column);
      html.element("th", column, "scope", "col", "class", number ? "number" : "");
    }
    html.end().end().begin("tbody");
  }

  private static final java.util.Set<String> NUMBERS =
      java.util.Set.of(
          "Roles",
          "Policies",
          "Accounts",
          "Administrators",
          "Never used",
          "Issuers",
          "Count",
          "As meant",
          "Not meant",
          "Refused",
          "Not told",
          "Depends",
          "Made up",
          "Errors",
          "Warnings",
          "Notes");

  /** Adds a number. */
  void number(long number) {
    html.element("td", AuditText.number(number), "class", number == 0 ? "number zero" : "number");
  }

  /** Adds a number that may not be known. */
  void number(boolean known, long number) {
    if (known) {
      number(number);
    } else {
      html.element("td", "not told", "class", "number zero");
    }
  }

  /** Ends the table. */
  void end() {
    html.end().end().end();
  }
}
