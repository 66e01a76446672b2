package dev.subclaim.cli;

import dev.subclaim.app.Accepted;
import dev.subclaim.app.Unusable;
import dev.subclaim.report.Escapes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The flags that say which findings do not count. */
final class AcceptedFlags {
  private static final String NO_SUPPRESSIONS = "--no-suppressions";

  private AcceptedFlags() {}

  static void describe(CommandSpec spec) {
    Flags.value(spec, "--baseline", "FILE", "Findings that were there, by subclaim baseline");
    Flags.value(spec, "--suppressions", "FILE", "Findings that somebody accepts, with reasons");
    Flags.flag(spec, "Count what suppressions and comments accept, too", NO_SUPPRESSIONS);
    Flags.value(spec, "--today", "DATE", "The day that suppressions are judged on (2027-01-31)");
  }

  /** The flags of commands that compare with a commit. */
  static void describeCommits(CommandSpec spec) {
    Flags.value(spec, "--new-since", "REF", "Only findings that this commit or branch lacks");
    Flags.value(
        spec, "--policy-ref", "REF", "Configuration and accepted findings as this commit has them");
  }

  static Accepted read(ParseResult arguments) {
    return new Accepted(
        Flags.value(arguments, "--baseline"),
        Flags.value(arguments, "--suppressions"),
        arguments.hasMatchedOption(NO_SUPPRESSIONS),
        Flags.value(arguments, "--new-since"),
        Flags.value(arguments, "--policy-ref"),
        Flags.value(arguments, "--today").map(AcceptedFlags::day).orElseGet(AcceptedFlags::today));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Unusable("--today wants a day like 2027-01-31, not `" + Escapes.value(text) + "`");
    }
  }
}
