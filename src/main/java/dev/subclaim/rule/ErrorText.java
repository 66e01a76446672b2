package dev.subclaim.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error text as somebody pasted it, with what programs wrapped around it.
 *
 * @param text the whole text on one line
 */
public record ErrorText(String text) {
  /** The most of a text that is looked at. */
  private static final int LONGEST = 20_000;

  /** What stands before the error itself, in the order in which programs put it around. */
  private static final List<Pattern> BEFORE =
      List.of(
          // AWS SDK for Go: operation error STS: X, https response error StatusCode: 403,
          // RequestID: ..., api error AccessDenied: ...
          Pattern.compile("(?i)^.*\\bapi error "),
          Pattern.compile("(?i)^.*\\bresponse error StatusCode: .*, RequestID: [0-9a-f-]+, "),
          // ESC: values.aws.login: Error: WebIdentityErr: failed ... caused by: ...
          Pattern.compile("(?i)^.*\\bcaused by: "),
          Pattern.compile("(?i)^.*\\bWebIdentityErr: (failed to retrieve credentials:? ?)?"),
          Pattern.compile("(?i)^.*\\b(error|exception): (?=[A-Z])"));

  /** AWS CLI and boto3. */
  private static final Pattern COMMAND_LINE =
      Pattern.compile(
          "(?i)^.*An error occurred \\(([A-Za-z.]+)\\) when calling the \\w+ operation"
              + "( \\([^)]*\\))?: ");

  /** What stands behind it. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)(,? status code: \\d+.*| \\(Service: .*|,? request ?id: [0-9a-f-]+\\)?)$");

  public ErrorText {
    text = plain(text);
  }

  /** The text in lower case, letter by letter, so that places are the same. */
  String lower() {
    return lower(text);
  }

  /** The error itself: its code and its sentence. */
  public String core() {
    return layers().get(0);
  }

  /** The text with less and less taken off, from the error itself to the whole. */
  List<String> layers() {
    List<String> layers = new ArrayList<>(List.of(text));
    Matcher commandLine = COMMAND_LINE.matcher(text);
    if (commandLine.find()) {
      layers.add(0, commandLine.group(1) + ": " + stripped(text.substring(commandLine.end())));
      return layers;
    }
    String core = text;
    for (Pattern wrapper : BEFORE) {
      core = wrapper.matcher(core).replaceFirst("");
      if (!core.isBlank()) {
        layers.add(0, stripped(core));
      }
    }
    return layers;
  }

  private static String stripped(String core) {
    String bare = BEHIND.matcher(core).replaceFirst("").strip();
    return bare.isEmpty() ? core.strip() : bare;
  }

  /** Its words of some length, in lower case. */
  Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (String word : lower(core()).split("[^a-z0-9]+")) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }

  /** On one line, with plain quotes, without what colours a terminal. */
  static String plain(String text) {
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return some.replaceAll("\u001b\\[[0-9;]*m", "")
        .replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replaceAll("[\\s\u00a0]+", " ")
        .strip();
  }

  static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }
}
