package dev.subclaim.report;

/** How a terminal shows parts of a text report: plainly or in colours (ECMA-48 SGR). */
public enum Style {
  PLAIN,
  COLOUR;

  /** What a painted text is. */
  public enum Paint {
    ERROR("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    STRONG("1"),
    FRAME("1;34");

    private final String code;

    Paint(String code) {
      this.code = code;
    }
  }

  /** The text, painted where this style has colours; the text must be escaped already. */
  public String paint(Paint paint, String text) {
    return this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + paint.code + "m" + text + "\u001b[0m";
  }
}
