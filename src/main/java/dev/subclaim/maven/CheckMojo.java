package dev.subclaim.maven;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.InputRequest;
import dev.subclaim.app.Lint;
import dev.subclaim.app.LintRequest;
import dev.subclaim.app.Outputs;
import dev.subclaim.app.SetupRequest;
import dev.subclaim.app.Unusable;
import dev.subclaim.report.View;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lints trust policies and the settings of the stacks that use them, as the command {@code lint}
 * does. Findings at or over the limit fail the build; a job that could not be done stops it. Runs
 * in a project and in any folder without one.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  @Parameter(defaultValue = "${project.build.directory}", readonly = true)
  private File buildDirectory;

  @Parameter(defaultValue = "${project.modules}", readonly = true)
  private List<String> modules;

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private File root;

  /** Whether to do nothing. */
  @Parameter(property = "subclaim.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Whether to run once in a build of several modules, in the folder where Maven was started, and
   * to read everything there together. Default: each module reads what is its own.
   */
  @Parameter(property = "subclaim.runOnlyAtExecutionRoot", defaultValue = "false")
  private boolean runOnlyAtExecutionRoot;

  /**
   * Files and folders to read. Default: the folder of the project without its modules and what git
   * ignores, and the build directory, where generated policies lie, without {@code subclaim} in it.
   */
  @Parameter(property = "subclaim.paths")
  private List<String> paths;

  /** The least severity that fails the build: error, warning, note or never. */
  @Parameter(property = "subclaim.failOn", defaultValue = "error")
  private String failOn;

  /** The configuration. Default: the nearest subclaim.yaml, up to the top of the repository. */
  @Parameter(property = "subclaim.config")
  private String config;

  /** Organizations of yours: NAME on Pulumi Cloud, or ISSUER=NAME. */
  @Parameter(property = "subclaim.organizations")
  private List<String> organizations;

  /** Only these rules. Default: all. */
  @Parameter(property = "subclaim.select")
  private List<String> select;

  /** Not these rules. */
  @Parameter(property = "subclaim.ignore")
  private List<String> ignore;

  /** The file of findings that do not count, as {@code subclaim baseline} writes it. */
  @Parameter(property = "subclaim.baseline")
  private String baseline;

  /** The file of findings that somebody accepts, with reasons. */
  @Parameter(property = "subclaim.suppressions")
  private String suppressions;

  /** A commit, branch or tag: what was found there already does not count. */
  @Parameter(property = "subclaim.newSince")
  private String newSince;

  /** A commit, branch or tag whose configuration and accepted findings count, not those here. */
  @Parameter(property = "subclaim.policyRef")
  private String policyRef;

  /** The day that suppressions are judged on, as 2027-01-31. Default: the day of the build, UTC. */
  @Parameter(property = "subclaim.today")
  private String today;

  /** The format of the report in the build's log. */
  @Parameter(property = "subclaim.format", defaultValue = "text")
  private String format;

  /** Further reports, each as FORMAT=PATH; missing folders are made. */
  @Parameter(property = "subclaim.outputs")
  private List<String> outputs;

  /** Whether notes are shown in full and not as a count. */
  @Parameter(property = "subclaim.showNotes", defaultValue = "false")
  private boolean showNotes;

  /** Whether the closing summary is left out. */
  @Parameter(property = "subclaim.quiet", defaultValue = "false")
  private boolean quiet;

  /** Whether a project without anything to lint passes. */
  @Parameter(property = "subclaim.allowEmpty", defaultValue = "true")
  private boolean allowEmpty;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped: subclaim.skip is set");
      return;
    }
    if (runOnlyAtExecutionRoot && !basedir.equals(root)) {
      getLog().info("skipped: read where Maven was started (subclaim.runOnlyAtExecutionRoot)");
      return;
    }
    try {
      end(lint(request()));
    } catch (Unusable e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private LintRequest request() {
    SetupRequest setup = new SetupRequest(Optional.ofNullable(config), given(organizations));
    return new LintRequest(
        input(),
        setup,
        given(select),
        given(ignore),
        Settings.failOn(failOn),
        outputs(),
        allowEmpty,
        Settings.accepted(
            Optional.ofNullable(baseline),
            Optional.ofNullable(suppressions),
            Optional.ofNullable(newSince),
            Optional.ofNullable(policyRef),
            Optional.ofNullable(today)));
  }

  private Outputs outputs() {
    View view = Settings.view(showNotes, quiet);
    return Settings.outputs(format, given(outputs), basedir.toPath(), view);
  }

  private InputRequest input() {
    List<String> seen = given(paths).stream().map(path -> Settings.below(basedir, path)).toList();
    List<String> apart = runOnlyAtExecutionRoot ? List.of() : given(modules);
    return new InputRequest(
        seen,
        "",
        Optional.ofNullable(buildDirectory)
            .map(folder -> Settings.build(basedir, folder.getPath(), apart)));
  }

  private Exit lint(LintRequest request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream report = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream notes = new PrintStream(err, false, StandardCharsets.UTF_8)) {
      Face face = new Face(basedir.toPath(), InputStream.nullInputStream(), report, notes);
      Exit exit = Lint.run(request, face);
      report.flush();
      notes.flush();
      log(out, exit == Exit.CLEAN ? getLog()::info : getLog()::error);
      log(err, getLog()::warn);
      return exit;
    }
  }

  private static void log(ByteArrayOutputStream text, Consumer<String> log) {
    text.toString(StandardCharsets.UTF_8).lines().forEach(log);
  }

  private void end(Exit exit) throws MojoExecutionException, MojoFailureException {
    if (exit == Exit.FINDINGS) {
      throw new MojoFailureException(
          "findings at or over `" + failOn + "`, see above (subclaim.failOn sets the limit)");
    }
    if (exit == Exit.FAILED) {
      throw new MojoExecutionException("the policies could not all be judged, see above");
    }
  }

  /** Maven leaves a list unset that nobody gives. */
  private static List<String> given(List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
