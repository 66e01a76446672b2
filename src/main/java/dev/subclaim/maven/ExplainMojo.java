package dev.subclaim.maven;

import dev.subclaim.app.Explain;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows the page of a rule, or what is behind an error message, as {@code explain} does. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  /** The rule's name, or the message. */
  @Parameter(property = "subclaim.rule", required = true)
  private String rule;

  @Override
  public void execute() throws MojoExecutionException {
    new GoalRun(getLog(), basedir, true).run(face -> Explain.run(rule, face));
  }
}
