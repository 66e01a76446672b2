package dev.subclaim.app;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.report.Escapes;
import dev.subclaim.workload.Meant;
import dev.subclaim.workload.Workload;
import dev.subclaim.workload.WorkloadTokens;
import java.util.ArrayList;
import java.util.List;

/** Reads the stacks and environments that flags name. */
final class Workloads {
  private Workloads() {}

  /**
   * Whom the user means.
   *
   * @throws Unusable when a name cannot be one
   */
  static Meant meant(MeantRequest said, Issuers issuers) {
    IssuerProfile profile =
        issuers
            .named(said.issuer())
            .orElseThrow(
                () -> new Unusable("no issuer is called `" + Escapes.value(said.issuer()) + "`"));
    List<Workload> workloads = new ArrayList<>();
    said.stacks().forEach(path -> workloads.add(workload(profile, "stack", path)));
    said.environments().forEach(path -> workloads.add(workload(profile, "environment", path)));
    return new Meant(said.subjects(), workloads);
  }

  /**
   * The stack or environment of a path.
   *
   * @throws Unusable when no token can carry its names
   */
  static Workload workload(IssuerProfile profile, String sort, String path) {
    Workload workload =
        Workload.parse(profile.provider(), sort, path)
            .orElseThrow(() -> unusable(sort, path, "want organization/project/" + sort));
    if (new WorkloadTokens(profile, workload).shapes().isEmpty()) {
      throw unusable(sort, path, "no token of " + profile.title() + " can carry these names");
    }
    return workload;
  }

  private static Unusable unusable(String sort, String path, String why) {
    return new Unusable("`" + Escapes.value(path) + "` is no " + sort + ": " + why);
  }
}
