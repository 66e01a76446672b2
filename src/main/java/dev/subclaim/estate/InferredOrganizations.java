package dev.subclaim.estate;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.FullName;
import dev.subclaim.config.Organizations;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.OidcProvider;
import dev.subclaim.intake.Owner;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which organizations are the team's own on issuers for which the configuration names none: those
 * whose tokens the team's providers take, and those that own its settings. A name that only the
 * policies under judgement have is never one.
 *
 * @param organizations the configured and the inferred ones
 * @param words what was inferred and from where, a line an issuer
 */
public record InferredOrganizations(Organizations organizations, List<String> words) {
  public InferredOrganizations {
    words = List.copyOf(words);
  }

  /** Infers from everything that was read. */
  public static InferredOrganizations of(
      Configuration configuration, Issuers issuers, List<Facts> files) {
    Gathering gathering = new Gathering(configuration);
    files.forEach(file -> gathering.clientIds(file, issuers));
    gathering.inventory();
    files.forEach(gathering::owners);
    return gathering.result(issuers);
  }

  private static final class Gathering {
    private static final String HOME = ConfigurationReader.DEFAULT_ISSUER;

    private final Configuration configuration;
    private final SortedMap<String, List<String>> sources = new TreeMap<>();
    private Organizations all;

    Gathering(Configuration configuration) {
      this.configuration = configuration;
      this.all = configuration.organizations();
    }

    void clientIds(Facts file, Issuers issuers) {
      for (OidcProvider provider : file.providers()) {
        IssuerProfile profile = issuers.forProvider(provider.url());
        for (Written id : provider.clientIds().orElse(List.of())) {
          AudienceReading.tenant(profile, id.text())
              .filter(organization -> id.known())
              .ifPresent(o -> add(profile.name(), o, id.span(), "the provider's client ids"));
        }
      }
    }

    void inventory() {
      Stream.of(configuration.inventory().stacks(), configuration.inventory().environments())
          .flatMap(List::stream)
          .forEach(entry -> add(entry.name(), entry.at(), "the inventory"));
    }

    void owners(Facts file) {
      file.settings()
          .forEach(s -> add(s.owner(), s.settings().tree().span(), "settings that were read"));
      file.environments()
          .forEach(e -> add(e.owner(), e.definition().tree().span(), "settings that were read"));
      file.pulumi().stacks().forEach(s -> add(s.name(), s.tree().span(), "the list of stacks"));
    }

    private void add(Optional<Owner> owner, Span at, String source) {
      owner
          .filter(sure -> sure.by() != Owner.By.FOLDERS)
          .ifPresent(sure -> add(sure.name(), at, source));
    }

    private void add(FullName name, Span at, String source) {
      add(HOME, name.organization().toLowerCase(Locale.ROOT), at, source);
    }

    private void add(String issuer, String organization, Span at, String source) {
      if (configuration.organizations().of(issuer).isEmpty()) {
        String origin = "inferred from " + at.path() + ":" + at.line();
        all = all.with(issuer, organization, origin);
        List<String> said = sources.computeIfAbsent(issuer, i -> new ArrayList<>());
        if (!said.contains(source)) {
          said.add(source);
        }
      }
    }

    InferredOrganizations result(Issuers issuers) {
      List<String> words = new ArrayList<>();
      sources.forEach(
          (issuer, from) -> {
            List<String> names = all.of(issuer);
            String title = issuers.named(issuer).map(IssuerProfile::adjective).orElse(issuer);
            words.add(
                (names.size() == 1 ? "organization " : "organizations ")
                    + String.join(", ", names)
                    + " on "
                    + title
                    + ": inferred from "
                    + String.join(" and ", from)
                    + ". Set "
                    + (names.size() == 1 ? "it" : "them")
                    + ": subclaim config init");
          });
      return new InferredOrganizations(all, words);
    }
  }
}
