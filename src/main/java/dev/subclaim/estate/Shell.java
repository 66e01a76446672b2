package dev.subclaim.estate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes commands that a person will copy. Names in them come from files of strangers, so whatever
 * a shell would act on is quoted.
 */
public final class Shell {
  private static final String PLAIN = "[A-Za-z0-9_./:@%+,][A-Za-z0-9_./:@%+,=-]*";

  private Shell() {}

  /**
   * A command.
   *
   * @param words the program and its plain arguments, separated by spaces
   * @param arguments further arguments, quoted where that is needed (POSIX shell, single quotes)
   */
  public static String command(String words, String... arguments) {
    return words
        + List.of(arguments).stream().map(Shell::word).collect(Collectors.joining(" ", " ", ""));
  }

  /** One argument. */
  public static String word(String text) {
    return text.matches(PLAIN) ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
