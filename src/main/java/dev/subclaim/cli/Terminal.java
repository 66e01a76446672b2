package dev.subclaim.cli;

import dev.subclaim.report.Style;
import java.util.Map;

/**
 * What is known of the place where the output is read.
 *
 * @param colour whether colours are wanted when nobody says otherwise
 */
record Terminal(boolean colour) {
  /** The launcher knows best whether standard output is a terminal and says so. */
  private static final String PROPERTY = "subclaim.terminal";

  /** The same of standard error. */
  private static final String WAITING = "subclaim.progress";

  /** The terminal of this process. */
  static Terminal here() {
    String told = System.getProperty(PROPERTY, "");
    boolean terminal = told.isEmpty() ? System.console() != null : told.equals("true");
    return of(System.getenv(), terminal);
  }

  /** Whether somebody sits at standard error and waits. */
  static boolean waits() {
    String told = System.getProperty(WAITING, "");
    return told.isEmpty() ? System.console() != null : told.equals("true");
  }

  /** NO_COLOR wins over FORCE_COLOR and CLICOLOR_FORCE, these over what the output goes to. */
  static Terminal of(Map<String, String> environment, boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return new Terminal(false);
    }
    if (forced(environment, "FORCE_COLOR") || forced(environment, "CLICOLOR_FORCE")) {
      return new Terminal(true);
    }
    return new Terminal(terminal && !environment.getOrDefault("TERM", "").equals("dumb"));
  }

  /** The style that {@code --color} asks for: auto, always or never. */
  Style style(String flag) {
    boolean wanted = flag.equals("always") || (flag.equals("auto") && colour);
    return wanted ? Style.COLOUR : Style.PLAIN;
  }

  private static boolean forced(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    return !value.isEmpty() && !value.equals("0");
  }
}
