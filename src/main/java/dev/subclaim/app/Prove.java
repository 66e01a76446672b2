package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.comparison.Proving;
import dev.subclaim.report.ProofReport;
import dev.subclaim.workload.Meant;

/** The command {@code prove}: that nothing outside some subjects is admitted. */
public final class Prove {
  private static final String KINDS = "every kind of token that the issuers mint or may mint";
  private static final String ANY = "any token, whatever its claims say";

  private Prove() {}

  /** Proves it of every role that is meant. */
  public static Exit run(ProveRequest request, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    Meant meant = Workloads.meant(request.within(), setup.issuers());
    Inputs inputs = Inputs.read(request.input(), face);
    Roles roles = Roles.in(inputs.files()).named(request.role());
    Exit read = Complaints.of(inputs, roles, face);
    if (roles.all().isEmpty()) {
      return Exit.FAILED;
    }
    Proving proofs = new Proving(new TokenModels(setup.issuers()), request.anyToken());
    ProofReport report =
        new ProofReport(
            request.within().words(),
            request.anyToken() ? ANY : KINDS,
            roles.all().stream()
                .map(
                    role ->
                        new ProofReport.Answer(
                            role, proofs.only(role.policy().policy(), meant, setup.names())))
                .toList());
    face.out().print(request.json() ? report.json() : report.text());
    return read.or(report.verdict() == Proving.Verdict.PROVEN ? Exit.CLEAN : Exit.FINDINGS);
  }
}
