package dev.subclaim.app;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.NamedOrganization;
import dev.subclaim.audit.RoleAuditor;
import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.intake.AccountNames;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.report.ConfigurationDraft;
import dev.subclaim.report.Escapes;
import dev.subclaim.rule.Case;
import dev.subclaim.rule.Knowledge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code config init}: a first configuration from what there is. */
public final class ConfigInit {
  private ConfigInit() {}

  /**
   * Reads and writes the file.
   *
   * @param named the file to write; else {@code subclaim.yaml}
   * @throws Unusable when there is a configuration already
   */
  public static Exit run(InputRequest input, Optional<String> named, Face face) {
    String name = named.orElse(ConfigurationFile.NAME);
    Path file = face.directory().resolve(name);
    refuseIfThere(named, name, file, face);
    Inputs inputs = Inputs.read(input, face);
    List<Failure> failures = inputs.failures(true);
    failures.forEach(failure -> face.err().println(Outputs.failure(failure)));
    if (!failures.isEmpty()) {
      return Exit.FAILED;
    }
    Outputs.save(file, draft(inputs.files(), face).text());
    face.out().println(Escapes.value(name) + " is written");
    face.out().println("next: read it, then subclaim config check");
    return Exit.CLEAN;
  }

  private static void refuseIfThere(Optional<String> named, String name, Path file, Face face) {
    if (Files.exists(file)) {
      throw new Unusable(Escapes.value(name) + " is there already\ntry subclaim config check");
    }
    Optional<ConfigurationInput> above =
        named.isPresent()
            ? Optional.empty()
            : ConfigurationInput.of(named, GateFiles.here(face.directory()));
    if (above.isPresent()) {
      throw new Unusable(
          Escapes.value(above.get().name())
              + " applies here already\nto write another one all the same: --config "
              + Escapes.value(name));
    }
  }

  private static ConfigurationDraft draft(List<Facts> files, Face face) {
    Issuers issuers = OwnIssuers.in(GateFiles.here(face.directory()));
    Knowledge nothing = new Knowledge(issuers, Configuration.NONE);
    Case all = Case.of(nothing, issuers, files, Map.of(), true);
    return new ConfigurationDraft(
        all.knowledge().organizations(),
        named(all),
        all.knowledge().estate().inventory(),
        all.files().stream()
            .filter(f -> f.policies().stream().anyMatch(p -> p.role().id().isEmpty()))
            .map(f -> f.source().path())
            .toList());
  }

  private static List<NamedOrganization> named(Case all) {
    Knowledge knowledge = all.knowledge();
    RoleAuditor auditor = new RoleAuditor(knowledge.readings(), knowledge::owner);
    return Audit.of(
            all.files().stream().flatMap(f -> f.policies().stream()).map(auditor::look).toList(),
            0,
            0,
            knowledge.organizations(),
            AccountNames.of(all.files()))
        .named();
  }
}
