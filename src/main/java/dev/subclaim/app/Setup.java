package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Organizations;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run is told besides its input.
 *
 * @param configuration of the file and the flags together
 * @param issuers the shipped ones and the team's own, at the URLs that the configuration says
 * @param folders from where paths are taken
 */
record Setup(Configuration configuration, Issuers issuers, Folders folders) {

  /** Reads the configuration and puts the flags on top. */
  static Setup read(SetupRequest said, Path directory) {
    return read(said, GateFiles.here(directory));
  }

  /** The same with configuration and issuers from somewhere. */
  static Setup read(SetupRequest said, GateFiles files) {
    Issuers issuers = OwnIssuers.in(files);
    Configuration file =
        ConfigurationInput.of(said.config(), files)
            .map(input -> input.read(issuers))
            .orElse(Configuration.NONE);
    return of(file, issuers, said.organizations(), files.directory());
  }

  /** The same with what further files say of the configuration. */
  Setup with(Configuration more) {
    return new Setup(more, issuers, folders);
  }

  /** The user's own organizations, of every issuer. */
  List<String> names() {
    return names(configuration.organizations());
  }

  /** The names of organizations, of every issuer. */
  static List<String> names(Organizations organizations) {
    return organizations.byIssuer().keySet().stream()
        .flatMap(issuer -> organizations.of(issuer).stream())
        .distinct()
        .toList();
  }

  /** A configuration without flags. */
  static Setup of(Configuration configuration, Issuers issuers) {
    return of(configuration, issuers, List.of(), Path.of(""));
  }

  private static Setup of(Configuration file, Issuers shipped, List<String> flags, Path directory) {
    Issuers issuers = shipped;
    for (Map.Entry<String, String> own : file.issuerUrls().entrySet()) {
      issuers = issuers.withUrl(own.getKey(), own.getValue());
    }
    Organizations organizations = file.organizations();
    for (String flag : flags) {
      organizations = with(organizations, issuers, flag);
    }
    return new Setup(file.with(organizations), issuers, new Folders(directory, file.path()));
  }

  private static Organizations with(Organizations known, Issuers issuers, String flag) {
    int equals = flag.indexOf('=');
    String issuer = equals < 0 ? ConfigurationReader.DEFAULT_ISSUER : flag.substring(0, equals);
    String name = flag.substring(equals + 1);
    known(issuers, issuer);
    if (name.isBlank()) {
      throw new Unusable("--organization: no name in `" + Escapes.value(flag) + "`");
    }
    return known.with(issuer, name, "--organization");
  }

  private static void known(Issuers issuers, String name) {
    if (!issuers.names().contains(name)) {
      String hint =
          Nearest.of(name, issuers.names())
              .map(n -> "; did you mean `" + n + "`?")
              .orElse("; known are " + String.join(", ", issuers.names()));
      throw new Unusable(
          "--organization: no issuer is called `" + Escapes.value(name) + "`" + hint);
    }
  }
}
