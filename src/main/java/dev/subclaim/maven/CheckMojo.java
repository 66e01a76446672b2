package dev.subclaim.maven;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Lint;
import dev.subclaim.app.Outputs;
import java.util.List;
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
public final class CheckMojo extends LintingMojo {
  /** The least severity that fails the build: error, warning, note or never. */
  @Parameter(property = "subclaim.failOn", defaultValue = "error")
  private String failOn;

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
  void work() throws MojoExecutionException, MojoFailureException {
    Exit exit =
        goal(true)
            .run(face -> Lint.run(request(Settings.failOn(failOn), reports(), allowEmpty), face));
    if (exit == Exit.FINDINGS) {
      throw new MojoFailureException(
          "findings at or over `" + failOn + "`, see above (subclaim.failOn sets the limit)");
    }
    if (exit == Exit.FAILED) {
      throw new MojoExecutionException("the policies could not all be judged, see above");
    }
  }

  private Outputs reports() {
    return Settings.outputs(
        format, Settings.given(outputs), folder().toPath(), Settings.view(showNotes, quiet));
  }
}
