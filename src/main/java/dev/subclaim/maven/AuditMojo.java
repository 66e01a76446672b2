package dev.subclaim.maven;

import dev.subclaim.app.AuditCommand;
import dev.subclaim.app.AuditRequest;
import dev.subclaim.app.Exit;
import dev.subclaim.app.LintRequest;
import dev.subclaim.app.Outputs;
import dev.subclaim.app.Unusable;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Audits exports of accounts, as the command {@code audit} does: who can assume which role, the
 * widest first. The exports are named by {@code paths}.
 */
@Mojo(name = "audit", requiresProject = false, threadSafe = true)
public final class AuditMojo extends LintingMojo {
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

  /** Whether roles are looked at, too, that trust no OIDC issuer. */
  @Parameter(property = "subclaim.allRoles", defaultValue = "false")
  private boolean allRoles;

  @Override
  void work() throws MojoExecutionException, MojoFailureException {
    Exit exit =
        goal(true).run(face -> AuditCommand.run(new AuditRequest(request(), allRoles), face));
    if (exit == Exit.FINDINGS) {
      throw new MojoFailureException(
          "findings at or over `" + failOn + "`, see above (subclaim.failOn sets the limit)");
    }
    if (exit == Exit.FAILED) {
      throw new MojoExecutionException("the exports could not all be judged, see above");
    }
  }

  private LintRequest request() {
    Outputs reports =
        Settings.outputs(
            format, Settings.given(outputs), folder().toPath(), Settings.view(showNotes, quiet));
    LintRequest request = request(Settings.failOn(failOn), reports, false);
    if (request.input().paths().isEmpty()) {
      throw new Unusable("paths: name the exports to audit, -Dsubclaim.paths=exports");
    }
    return request;
  }
}
