package dev.subclaim.maven;

import dev.subclaim.app.Exit;
import dev.subclaim.app.FailOn;
import dev.subclaim.app.FixRequest;
import dev.subclaim.app.FixRequest.Mode;
import dev.subclaim.app.Lint;
import dev.subclaim.app.LintRequest;
import dev.subclaim.app.Outputs;
import dev.subclaim.app.Unusable;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Repairs what {@code check} finds, as {@code lint --fix} does: each edit is proved before it is
 * written. What is left does not fail the build.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends LintingMojo {
  private static final List<String> CLASSES = List.of("same", "all");

  /**
   * Which repairs: {@code same} leaves the same tokens in; {@code all} also keeps out who is not
   * meant, and puts right what admits nobody.
   */
  @Parameter(property = "subclaim.fix", defaultValue = "same")
  private String fix;

  /** Whether only to show what would change; the build then fails if anything would. */
  @Parameter(property = "subclaim.diff", defaultValue = "false")
  private boolean diff;

  @Override
  void work() throws MojoExecutionException, MojoFailureException {
    Exit exit = goal(true).run(face -> Lint.run(request(), face));
    if (exit == Exit.FINDINGS && diff) {
      throw new MojoFailureException("there is something to repair, see above; run the goal fix");
    }
    if (exit == Exit.FAILED) {
      throw new MojoExecutionException("the policies could not all be judged, see above");
    }
  }

  private LintRequest request() {
    if (!CLASSES.contains(fix)) {
      throw new Unusable("fix: `" + fix + "` is none of " + String.join(", ", CLASSES));
    }
    Outputs none =
        Settings.outputs("text", List.of(), folder().toPath(), Settings.view(false, false));
    return request(FailOn.NEVER, none, true)
        .with(new FixRequest(diff ? Mode.DIFF : Mode.WRITE, fix.equals("all")));
  }
}
