package dev.subclaim.app;

import dev.subclaim.source.FileName;
import java.util.Optional;
import java.util.Set;

/** Source that only its own tool can run: what to give in its place. */
final class ProgramSource {
  private static final Set<String> TERRAFORM = Set.of("tf", "hcl", "tofu");
  private static final Set<String> PROGRAM =
      Set.of("ts", "mts", "js", "mjs", "py", "go", "cs", "fs", "java", "kt");

  private ProgramSource() {}

  /** Why a file of this name is not read; empty when it may hold policies as text. */
  static Optional<String> refusal(String path) {
    String ending = FileName.ending(path.substring(path.lastIndexOf('/') + 1));
    if (TERRAFORM.contains(ending)) {
      return Optional.of(
          "is Terraform's source, which is not read;"
              + " give the plan: terraform show -json PLAN > plan.json");
    }
    return PROGRAM.contains(ending)
        ? Optional.of(
            "is a program, which is not run; give what it makes: of Pulumi"
                + " pulumi preview --json > preview.json, of the CDK the folder cdk.out")
        : Optional.empty();
  }
}
