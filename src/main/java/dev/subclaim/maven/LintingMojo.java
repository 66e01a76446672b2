package dev.subclaim.maven;

import dev.subclaim.app.FailOn;
import dev.subclaim.app.InputRequest;
import dev.subclaim.app.LintRequest;
import dev.subclaim.app.Outputs;
import dev.subclaim.app.SetupRequest;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that lints: what is read, and by which rules. */
abstract class LintingMojo extends AbstractMojo {
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

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped: subclaim.skip is set");
    } else if (runOnlyAtExecutionRoot && !basedir.equals(root)) {
      getLog().info("skipped: read where Maven was started (subclaim.runOnlyAtExecutionRoot)");
    } else {
      work();
    }
  }

  /** Does what the goal is for. */
  abstract void work() throws MojoExecutionException, MojoFailureException;

  /** The project's folder, or the one where Maven was started without a project. */
  final File folder() {
    return basedir;
  }

  /** Where the build writes; empty where there is no build. */
  final Optional<File> built() {
    return Optional.ofNullable(buildDirectory);
  }

  /** Runs a command whose output is to be seen, or only what it has to say besides. */
  final GoalRun goal(boolean shown) {
    return new GoalRun(getLog(), basedir, shown);
  }

  /** What to lint, and how. */
  final LintRequest request(FailOn limit, Outputs reports, boolean empty) {
    return new LintRequest(
        input(),
        new SetupRequest(Optional.ofNullable(config), Settings.given(organizations)),
        Settings.given(select),
        Settings.given(ignore),
        limit,
        reports,
        empty,
        Settings.accepted(
            Optional.ofNullable(baseline),
            Optional.ofNullable(suppressions),
            Optional.ofNullable(newSince),
            Optional.ofNullable(policyRef),
            Optional.ofNullable(today)));
  }

  private InputRequest input() {
    List<String> apart = runOnlyAtExecutionRoot ? List.of() : Settings.given(modules);
    return new InputRequest(
        Settings.given(paths).stream().map(path -> Settings.below(basedir, path)).toList(),
        "",
        built().map(build -> Settings.build(basedir, build.getPath(), apart)));
  }
}
