package dev.subclaim.app;

import dev.subclaim.app.SimulateRequest.Claims;
import dev.subclaim.app.SimulateRequest.RequestFile;
import dev.subclaim.app.SimulateRequest.TokenFile;
import dev.subclaim.report.Simulation;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Verdict;
import dev.subclaim.report.SimulationJson;
import dev.subclaim.report.SimulationText;
import dev.subclaim.source.SourceText;
import java.util.List;

/** The command {@code simulate}: which role lets a token in, and why. */
public final class Simulate {
  private Simulate() {}

  /** Judges one token, or every request of a file. */
  public static Exit run(SimulateRequest request, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    Inputs inputs = Inputs.read(request.input(), face);
    Roles roles = Roles.in(inputs.files()).named(request.role());
    Exit read = Complaints.of(inputs, roles, face);
    return roles.all().isEmpty() ? Exit.FAILED : read.or(judge(request, roles, setup, face));
  }

  private static Exit judge(SimulateRequest request, Roles roles, Setup setup, Face face) {
    if (request.token() instanceof RequestFile file) {
      SourceText text = TokenFiles.text(file.path(), face);
      return new RequestRun(roles, request.format(), face).run(text, setup.issuers());
    }
    AskedToken asked = asked(request, roles, setup, face);
    List<Answer> answers =
        roles.all().stream().map(role -> Answers.of(role, asked.request())).toList();
    Simulation simulation = new Simulation(asked.token(), asked.title(), asked.remarks(), answers);
    face.out()
        .print(
            request.format() == SimulateRequest.Format.TEXT
                ? SimulationText.of(simulation, request.quiet())
                : SimulationJson.of(simulation));
    return simulation.verdict() == Verdict.ADMITTED ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static AskedToken asked(SimulateRequest request, Roles roles, Setup setup, Face face) {
    if (request.token() instanceof TokenFile file) {
      SourceText text = TokenFiles.text(file.path(), face);
      return AskedToken.of(TokenText.claims(text.path(), text.content()), setup.issuers());
    }
    Claims said = (Claims) request.token();
    IssuerGuess guess = new IssuerGuess(setup.issuers(), roles.all());
    AskedToken asked = AskedToken.of(ClaimFlags.claims(said, guess), setup.issuers());
    return said.issuer().isPresent()
        ? asked
        : asked.noting("(issuer taken from the form of the subject; --issuer URL says another)");
  }
}
