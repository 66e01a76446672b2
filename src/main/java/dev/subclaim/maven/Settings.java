package dev.subclaim.maven;

import dev.subclaim.app.Accepted;
import dev.subclaim.app.FailOn;
import dev.subclaim.app.InputRequest;
import dev.subclaim.app.Outputs;
import dev.subclaim.app.Outputs.ReportFile;
import dev.subclaim.app.Unusable;
import dev.subclaim.app.Version;
import dev.subclaim.report.Format;
import dev.subclaim.report.Style;
import dev.subclaim.report.View;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the texts of a POM into the values that the pipelines take. */
final class Settings {
  private Settings() {}

  /** Maven leaves a list unset that nobody gives. */
  static List<String> given(List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The limit with this name. */
  static FailOn failOn(String name) {
    String limits =
        Arrays.stream(FailOn.values()).map(FailOn::flag).collect(Collectors.joining(", "));
    return FailOn.named(name)
        .orElseThrow(() -> new Unusable("failOn: `" + name + "` is none of " + limits));
  }

  /** Which findings do not count. */
  static Accepted accepted(
      Optional<String> baseline,
      Optional<String> suppressions,
      Optional<String> newSince,
      Optional<String> policyRef,
      Optional<String> today) {
    return new Accepted(
        baseline,
        suppressions,
        false,
        newSince,
        policyRef,
        today.map(Settings::day).orElseGet(() -> LocalDate.now(ZoneOffset.UTC)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Unusable("today: `" + text + "` is no day like 2027-01-31");
    }
  }

  /**
   * A path as reports print it: from the project's folder where it lies below, since a POM makes
   * paths absolute and reports are compared between machines.
   */
  static String below(File basedir, String written) {
    Path base = basedir.toPath();
    Path path = base.resolve(written);
    Path seen = path.startsWith(base) ? base.relativize(path) : path;
    return seen.toString().isEmpty() ? "." : seen.toString().replace(File.separatorChar, '/');
  }

  /**
   * The build of a project.
   *
   * @param modules as the POM names them: folders, or POMs in them
   */
  static InputRequest.Build build(File basedir, String folder, List<String> modules) {
    List<String> folders =
        modules.stream()
            .map(module -> module.endsWith(".xml") ? module + "/.." : module)
            .map(module -> below(basedir, Path.of(module).normalize().toString()))
            .filter(module -> !module.equals("."))
            .toList();
    return new InputRequest.Build(below(basedir, folder), folders);
  }

  /** What a reader of the build's log sees: no colours, since Maven marks the lines. */
  static View view(boolean showNotes, boolean quiet) {
    return new View(Version.current(), showNotes, quiet, Style.PLAIN);
  }

  /**
   * Where reports go.
   *
   * @param files each {@code FORMAT=PATH}, from {@code basedir}; its folder is made if missing
   */
  static Outputs outputs(String format, List<String> files, Path basedir, View view) {
    List<ReportFile> reports = files.stream().map(Settings::report).toList();
    reports.forEach(report -> makeFolder(basedir.resolve(report.path())));
    return new Outputs(format("format", format), view, reports);
  }

  private static ReportFile report(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new Unusable("outputs: `" + text + "` is not FORMAT=PATH");
    }
    return new ReportFile(format("outputs", text.substring(0, equals)), text.substring(equals + 1));
  }

  private static Format format(String parameter, String name) {
    String formats =
        Arrays.stream(Format.values()).map(Format::flag).collect(Collectors.joining(", "));
    return Format.named(name)
        .orElseThrow(() -> new Unusable(parameter + ": `" + name + "` is none of " + formats));
  }

  private static void makeFolder(Path file) {
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
    } catch (IOException e) {
      throw new Unusable("outputs: the folder of `" + file + "` cannot be made");
    }
  }
}
