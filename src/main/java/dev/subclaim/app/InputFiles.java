package dev.subclaim.app;

import dev.subclaim.intake.Failure;
import java.util.List;

/**
 * What was found under the paths of a command line.
 *
 * @param files to read, in the order of their paths, each file once
 * @param skipped how many other files were seen
 * @param failures paths that cannot be used
 * @param terraform whether Terraform source was seen
 * @param pulumi whether a Pulumi program was seen
 */
record InputFiles(
    List<InputFile> files, int skipped, List<Failure> failures, boolean terraform, boolean pulumi) {
  /** Nothing looked for. */
  static final InputFiles NONE = new InputFiles(List.of(), 0, List.of(), false, false);

  InputFiles {
    files = List.copyOf(files);
    failures = List.copyOf(failures);
  }

  /** Says that there was nothing to judge, and what the user could give. */
  String nothing() {
    String message = "nothing to judge: no trust policy found";
    if (terraform) {
      message += "; for Terraform give the plan: terraform show -json PLAN > plan.json";
    }
    if (pulumi) {
      message += "; for a Pulumi program give the preview: pulumi preview --json > preview.json";
    }
    return terraform || pulumi
        ? message
        : message + "; give policy files, exports or folders (or --allow-empty)";
  }
}
