package dev.subclaim.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps secrets out of the lines that reports show. */
final class Secrets {
  /** A name that secret access keys are kept under, and the value behind it. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?i)(?:secret_?access_?key|aws:secretKey)[\"']?\\s*[:=]\\s*"
              + "(?:\\{\\s*[\"']?[\\w:]+[\"']?\\s*:\\s*)?[\"']?([^\"'\\s,{}]{2,})");

  private Secrets() {}

  /** A line with its secret access keys as stars; every other character keeps its column. */
  static String masked(String line) {
    StringBuilder shown = new StringBuilder(line);
    Matcher key = KEY.matcher(line);
    while (key.find()) {
      shown.replace(key.start(1), key.end(1), "*".repeat(key.end(1) - key.start(1)));
    }
    return shown.toString();
  }
}
