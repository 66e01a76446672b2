package dev.subclaim.app;

import dev.subclaim.estate.PolicyGate;
import dev.subclaim.evaluation.RequestBatch;
import dev.subclaim.evaluation.RequestLine;
import dev.subclaim.evaluation.Requests;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.Simulation.Verdict;
import dev.subclaim.report.SimulationJson;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.Optional;

/** Decides every request of a file. Only trust policies are judged, not the other gates. */
final class RequestRun {
  private final Roles roles;
  private final SimulateRequest.Format format;
  private final Face face;

  RequestRun(Roles roles, SimulateRequest.Format format, Face face) {
    this.roles = roles;
    this.format = format;
    this.face = face;
  }

  /** Writes a line for each request that can be read, in the order of the file. */
  Exit run(SourceText source, Issuers issuers) {
    RequestBatch batch = Requests.read(source, issuers::forProvider);
    batch.problems().forEach(this::complain);
    Exit exit = batch.problems().isEmpty() ? Exit.CLEAN : Exit.FAILED;
    for (RequestLine line : batch.lines()) {
      exit = exit.or(decide(source, line));
    }
    return exit;
  }

  private Exit decide(SourceText source, RequestLine line) {
    Optional<RolePolicy> role = roles.withArn(line.request().roleArn());
    if (role.isEmpty()) {
      String which = line.request().roleArn().map(arn -> "`" + arn + "`").orElse("it");
      complain(
          source.path() + ":" + line.line(),
          "which role is meant? " + which + " is not the one role in the files; say --role NAME");
      return Exit.FAILED;
    }
    PolicyGate answer = PolicyGate.alone(line.request(), role.get());
    face.out()
        .print(
            format == SimulateRequest.Format.TEXT
                ? text(line, answer)
                : SimulationJson.line(line.id(), answer));
    return Exit.CLEAN;
  }

  private static String text(RequestLine line, PolicyGate answer) {
    String id = line.id().map(Tree.Scalar::text).orElse("line " + line.line());
    String reason = answer.reasons().stream().findFirst().orElse("");
    return Verdict.of(answer.admits()).word()
        + "  "
        + Escapes.value(id)
        + "  "
        + Escapes.value(reason)
        + "\n";
  }

  private void complain(Problem problem) {
    complain(problem.span().path() + ":" + problem.span().line(), problem.message());
  }

  private void complain(String place, String message) {
    face.err().println("subclaim: " + Escapes.line(place) + ": " + Escapes.value(message));
  }
}
