package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.app.SimulateRequest.RequestFile;
import dev.subclaim.estate.Inventory;
import dev.subclaim.estate.KnownRoles;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.TrailEvents.Found;
import dev.subclaim.report.Simulation;
import dev.subclaim.report.SimulationJson;
import dev.subclaim.report.SimulationText;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code simulate}: which role lets somebody in, and why. */
public final class Simulate {
  private Simulate() {}

  /** Judges one who asks, or every request of a file. */
  public static Exit run(SimulateRequest request, Face face) {
    Setup setup = Setup.read(request.setup(), face.directory());
    Inputs inputs = Inputs.read(request.input(), face);
    List<Facts> files = KnownRoles.in(inputs.files(), setup.configuration().inventory(), Map.of());
    Roles roles = Roles.in(files).named(request.role());
    Exit read = Complaints.of(inputs, roles, face);
    return roles.all().isEmpty() ? Exit.FAILED : read.or(judge(request, files, roles, setup, face));
  }

  private static Exit judge(
      SimulateRequest request, List<Facts> files, Roles roles, Setup setup, Face face) {
    if (request.token() instanceof RequestFile file) {
      SourceText text = TokenFiles.text(file.path(), face);
      Optional<Found> trail = TrailRun.events(text);
      return trail.isPresent()
          ? new TrailRun(request.format(), files, roles, setup.issuers(), face).run(trail.get())
          : new RequestRun(roles, request.format(), face).run(text, setup.issuers());
    }
    Inventory inventory = Inventory.of(setup.configuration(), setup.issuers(), files, Map.of());
    Asking asking =
        new Askings(setup.issuers(), inventory, roles, path -> TokenFiles.text(path, face))
            .of(request.token());
    Simulation simulation =
        new Simulating(asking, files, roles, new TokenModels(setup.issuers())).simulation();
    face.out()
        .print(
            request.format() == SimulateRequest.Format.TEXT
                ? SimulationText.of(simulation, request.quiet())
                : SimulationJson.of(simulation));
    return simulation.succeeds() ? Exit.CLEAN : Exit.FINDINGS;
  }
}
