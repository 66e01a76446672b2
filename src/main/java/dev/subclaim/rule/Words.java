package dev.subclaim.rule;

/** Puts patterns of names into words. */
final class Words {
  private Words() {}

  /**
   * The names that a pattern admits.
   *
   * @param pattern as in the policy, {@code acme*}; empty when nothing speaks of the names
   * @param label the word for one of them, {@code organization}
   */
  static String names(String pattern, String label) {
    if (pattern.isEmpty()) {
      return "nothing restricts the " + label;
    }
    if (pattern.equals("*")) {
      return "any " + label;
    }
    boolean open = pattern.startsWith("*");
    boolean goesOn = pattern.endsWith("*");
    String inner = pattern.substring(open ? 1 : 0, pattern.length() - (goesOn ? 1 : 0));
    if (inner.isEmpty() || inner.indexOf('*') >= 0 || inner.indexOf('?') >= 0) {
      return "every " + label + " that `" + pattern + "` matches";
    }
    String how = open ? (goesOn ? "contains" : "ends with") : "starts with";
    return open || goesOn
        ? "every " + label + " whose name " + how + " `" + inner + "`"
        : "the " + label + " `" + inner + "`";
  }

  /** What stands before the first star or question mark. */
  static String beginning(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '*' || pattern.charAt(i) == '?') {
        return pattern.substring(0, i);
      }
    }
    return pattern;
  }
}
