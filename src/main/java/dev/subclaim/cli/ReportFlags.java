package dev.subclaim.cli;

import dev.subclaim.app.Outputs;
import dev.subclaim.app.Outputs.ReportFile;
import dev.subclaim.app.Version;
import dev.subclaim.report.Format;
import dev.subclaim.report.View;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The flags that say which reports are written, where, and how. */
final class ReportFlags {
  private static final List<String> FORMATS =
      Arrays.stream(Format.values()).map(Format::flag).toList();
  private static final List<String> COLOURS = List.of("auto", "always", "never");

  private static final List<String> SECTIONS = List.of("findings", "all");

  private ReportFlags() {}

  static void describe(CommandSpec spec) {
    Flags.value(
        spec, "--format", "FORMAT", "Report on standard output: " + String.join(", ", FORMATS));
    Flags.values(
        spec, "--output", "FORMAT=PATH", "A further report, written to a file; repeatable");
    Flags.value(spec, "--color", "WHEN", "auto (default), always, never");
    Flags.flag(spec, "No closing summary", "-q", "--quiet");
    Flags.value(
        spec, "--html-roles", "WHICH", "Sections in the HTML report of an audit: findings, all");
    Flags.flag(spec, "Show notes in full and not as a count", "--show-notes");
    Flags.flag(spec, "Show findings that are accepted, and by whom", "--show-suppressed");
  }

  /**
   * The reports asked for.
   *
   * @param notes whether notes are shown though nobody asked for them
   */
  static Outputs read(ParseResult arguments, Terminal terminal, boolean notes) {
    View view =
        new View(
                Version.current(),
                notes || arguments.hasMatchedOption("--show-notes"),
                arguments.hasMatchedOption("--quiet"),
                terminal.style(Flags.choice(arguments, "--color", COLOURS)))
            .showingSuppressed(arguments.hasMatchedOption("--show-suppressed"));
    boolean every = Flags.choice(arguments, "--html-roles", SECTIONS).equals("all");
    Format format = Format.named(Flags.choice(arguments, "--format", FORMATS)).orElseThrow();
    List<ReportFile> files =
        Flags.values(arguments, "--output").stream().map(ReportFlags::file).toList();
    return new Outputs(format, every ? view.ofEveryRole() : view, files);
  }

  private static ReportFile file(String flag) {
    Flags.Target target = Flags.target("--output", flag, FORMATS);
    return new ReportFile(Format.named(target.format()).orElseThrow(), target.path());
  }
}
