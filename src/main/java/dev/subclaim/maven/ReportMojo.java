package dev.subclaim.maven;

import dev.subclaim.app.Exit;
import dev.subclaim.app.FailOn;
import dev.subclaim.app.Lint;
import dev.subclaim.app.LintRequest;
import dev.subclaim.app.Outputs;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lints as {@code check} does and writes reports, whatever is found: no finding and no file that
 * cannot be read fails the build.
 */
@Mojo(
    name = "report",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class ReportMojo extends LintingMojo {
  /**
   * The reports, each as FORMAT=PATH; missing folders are made. Default: {@code report.sarif} and
   * {@code report.html} in the folder {@code subclaim} of the build directory.
   */
  @Parameter(property = "subclaim.outputs")
  private List<String> outputs;

  @Override
  void work() throws MojoExecutionException {
    List<String> files = files();
    Exit exit = goal(false).run(face -> Lint.run(request(files), face));
    files.forEach(file -> getLog().info("written: " + file.substring(file.indexOf('=') + 1)));
    if (exit == Exit.FAILED) {
      getLog().warn("the policies could not all be judged, see the reports");
    }
  }

  private LintRequest request(List<String> files) {
    Outputs reports =
        Settings.outputs("concise", files, folder().toPath(), Settings.view(true, false));
    return request(FailOn.NEVER, reports, true);
  }

  private List<String> files() {
    List<String> given = Settings.given(outputs);
    String build = built().map(file -> Settings.below(folder(), file.getPath())).orElse("target");
    String start = build + "/subclaim/report.";
    return given.isEmpty() ? List.of("sarif=" + start + "sarif", "html=" + start + "html") : given;
  }
}
