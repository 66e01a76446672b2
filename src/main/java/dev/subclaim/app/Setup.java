package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Configured;
import dev.subclaim.config.Organizations;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is told besides its input.
 *
 * @param configuration of the file and the flags together
 * @param issuers the shipped ones, at the URLs that the configuration says
 * @param folders from where paths are taken
 */
record Setup(Configuration configuration, Issuers issuers, Folders folders) {

  /** Reads the configuration and puts the flags on top. */
  static Setup read(SetupRequest said, Path directory) {
    Configuration file = configuration(said.config(), directory);
    Setup setup = of(file, said.organizations());
    return new Setup(setup.configuration(), setup.issuers(), new Folders(directory, file.path()));
  }

  /** The user's own organizations, of every issuer. */
  List<String> names() {
    return configuration.organizations().byIssuer().keySet().stream()
        .flatMap(issuer -> configuration.organizations().of(issuer).stream())
        .distinct()
        .toList();
  }

  /** Puts flags on top of a configuration. */
  static Setup of(Configuration file, List<String> flags) {
    Issuers issuers = issuers(file);
    Organizations organizations = file.organizations();
    organizations.byIssuer().keySet().forEach(name -> known(issuers, name, "organizations"));
    for (String flag : flags) {
      organizations = with(organizations, issuers, flag);
    }
    return new Setup(file.with(organizations), issuers, new Folders(Path.of(""), file.path()));
  }

  private static Configuration configuration(Optional<String> named, Path directory) {
    Optional<Path> file = named.map(directory::resolve).or(() -> ConfigurationFile.find(directory));
    return file.map(f -> configuration(named.orElseGet(() -> shown(directory, f)), f))
        .orElse(Configuration.NONE);
  }

  private static Configuration configuration(String name, Path file) {
    if (!Files.exists(file)) {
      throw new Unusable("no such configuration: " + Escapes.value(name));
    }
    Configured configured = ConfigurationReader.read(InputText.read(name, file).required());
    Unusable.unlessEmpty(configured.problems());
    return configured.configuration();
  }

  /** The configuration may lie above the working directory. */
  private static String shown(Path directory, Path file) {
    Path relative = directory.toAbsolutePath().normalize().relativize(file);
    return relative.toString().replace(java.io.File.separatorChar, '/');
  }

  private static Issuers issuers(Configuration configuration) {
    Issuers issuers = Issuers.builtIn();
    for (Map.Entry<String, String> own : configuration.issuerUrls().entrySet()) {
      known(issuers, own.getKey(), "issuers");
      issuers = issuers.withUrl(own.getKey(), own.getValue());
    }
    return issuers;
  }

  private static Organizations with(Organizations known, Issuers issuers, String flag) {
    int equals = flag.indexOf('=');
    String issuer = equals < 0 ? ConfigurationReader.DEFAULT_ISSUER : flag.substring(0, equals);
    String name = flag.substring(equals + 1);
    known(issuers, issuer, "--organization");
    if (name.isBlank()) {
      throw new Unusable("--organization: no name in `" + Escapes.value(flag) + "`");
    }
    return known.with(issuer, name, "--organization");
  }

  private static void known(Issuers issuers, String name, String where) {
    if (!issuers.names().contains(name)) {
      String hint =
          Nearest.of(name, issuers.names())
              .map(n -> "; did you mean `" + n + "`?")
              .orElse("; known are " + String.join(", ", issuers.names()));
      throw new Unusable(where + ": no issuer is called `" + Escapes.value(name) + "`" + hint);
    }
  }
}
