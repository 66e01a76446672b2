package dev.subclaim.rule;

import dev.subclaim.estate.Use;
import dev.subclaim.intake.EnvironmentFile;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.OidcProvider;
import dev.subclaim.intake.Providers;
import dev.subclaim.intake.StackSettings;
import dev.subclaim.settings.EnvironmentLogin;
import dev.subclaim.source.Pointer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the dossiers of what is no policy: providers, settings, logins, and who uses which role.
 */
final class EstateFacts {
  private EstateFacts() {}

  static List<Dossier> of(List<Facts> files, Knowledge knowledge) {
    List<Dossier> dossiers = new ArrayList<>();
    for (OidcProvider provider : Providers.of(files)) {
      dossiers.add(provider(provider, knowledge));
    }
    for (Facts file : files) {
      file.settings().forEach(settings -> dossiers.add(settings(settings)));
      file.environments()
          .forEach(e -> e.definition().logins().forEach(l -> dossiers.add(login(e, l))));
    }
    // Who asks for a role that was read is judged with its policy.
    knowledge.estate().uses().stream()
        .filter(use -> use.role().isEmpty())
        .forEach(use -> dossiers.add(use(use, knowledge)));
    files.stream().findFirst().ifPresent(first -> dossiers.add(estate(first, knowledge)));
    return dossiers;
  }

  private static Dossier provider(OidcProvider provider, Knowledge knowledge) {
    ProviderFact fact = ProviderFact.of(provider, knowledge);
    return Dossier.of(provider.tree().span().path())
        .with(ProviderFact.TYPE, List.of(fact))
        .lazily(ClientIdFact.TYPE, fact::clientIds)
        .lazily(StrangerFact.TYPE, () -> fact.clientIds().stream().map(StrangerFact::of).toList());
  }

  private static Dossier settings(StackSettings settings) {
    Origin origin = Origin.at(Place.of(settings.settings().tree()));
    return Dossier.of(origin.at().span().path())
        .with(SettingsFact.TYPE, List.of(new SettingsFact(settings, origin)));
  }

  private static Dossier login(EnvironmentFile file, EnvironmentLogin login) {
    Origin origin = Origin.at(Place.of(login.function()));
    return Dossier.of(origin.at().span().path())
        .with(LoginFact.TYPE, List.of(new LoginFact(file, login, origin)));
  }

  private static Dossier use(Use use, Knowledge knowledge) {
    return with(Dossier.of(use.asked().tree().span().path()), List.of(use), knowledge);
  }

  /** The same dossier with what these ask for. */
  static Dossier with(Dossier dossier, List<Use> uses, Knowledge knowledge) {
    List<UseFact> facts = uses.stream().map(use -> UseFact.of(use, knowledge)).toList();
    return dossier
        .with(UseFact.TYPE, facts)
        .with(PolicyArnFact.TYPE, facts.stream().flatMap(f -> policies(f).stream()).toList());
  }

  private static List<PolicyArnFact> policies(UseFact fact) {
    return fact.use().asked().policies().stream()
        .map(p -> new PolicyArnFact(fact, p, fact.origin().moved(Place.of(p.written()))))
        .toList();
  }

  private static Dossier estate(Facts first, Knowledge knowledge) {
    Place start = new Place(first.source().span(0, 0), Pointer.ROOT);
    return Dossier.of(first.source().path())
        .with(
            EstateFact.TYPE,
            List.of(new EstateFact(knowledge.estate(), knowledge, Origin.at(start))));
  }
}
