package dev.subclaim.report;

import dev.subclaim.estate.MatrixRows;

/** The matrix as a page of its own. */
public final class MatrixHtml {
  private MatrixHtml() {}

  /**
   * The page.
   *
   * @param version the program's
   */
  public static String of(MatrixView view, String version) {
    MatrixRows rows = new MatrixRows(view.matrix(), view.rows());
    StringBuilder page = new StringBuilder();
    HtmlPage.write(
        page::append,
        "Who gets into these roles",
        version,
        html -> {},
        html -> new HtmlMatrix(html, rows).write());
    return page.toString();
  }
}
