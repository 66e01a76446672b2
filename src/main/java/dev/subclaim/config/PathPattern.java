package dev.subclaim.config;

/**
 * A pattern of names with slashes between them: paths, full names of stacks.
 *
 * @param text {@code *} stands for any characters but a slash, {@code **} for any at all, {@code ?}
 *     for one that is no slash; {@code **}{@code /} at the beginning of a name may stand for
 *     nothing
 */
public record PathPattern(String text) {
  private static final String FOLDERS = "**/";

  /** Whether the pattern matches the whole name; time grows with the product of the lengths. */
  public boolean matches(String name) {
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    skipStars(reached, '/');
    for (int i = 0; i < name.length(); i++) {
      reached = after(reached, name.charAt(i));
    }
    return reached[text.length()];
  }

  /** The places of the pattern that can be reached with one character more. */
  private boolean[] after(boolean[] before, char next) {
    boolean[] reached = new boolean[before.length];
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (!before[at]) {
        continue;
      }
      if (sign == '*') {
        reached[at] = reached[at] || next != '/' || crosses(at);
      } else if (sign == next || (sign == '?' && next != '/')) {
        reached[at + 1] = true;
      }
    }
    skipStars(reached, next);
    return reached;
  }

  /** A star may stand for nothing, and so may any number of folders. */
  private void skipStars(boolean[] reached, char before) {
    for (int at = 0; at < text.length(); at++) {
      if (reached[at] && text.charAt(at) == '*') {
        reached[at + 1] = true;
      }
      if (reached[at] && before == '/' && startsWithFolders(at)) {
        reached[at + FOLDERS.length()] = true;
      }
    }
  }

  private boolean startsWithFolders(int at) {
    return text.startsWith(FOLDERS, at) && (at == 0 || text.charAt(at - 1) == '/');
  }

  /** Whether the star at a place has another one beside it. */
  private boolean crosses(int at) {
    return isStar(at - 1) || isStar(at + 1);
  }

  private boolean isStar(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == '*';
  }
}
