package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Configured;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * The configuration of a run.
 *
 * @param name its path as messages have it
 * @param text its text
 */
record ConfigurationInput(String name, InputText text) {

  /**
   * The one that the user names, else the nearest.
   *
   * @throws Unusable when there is none of the name
   */
  static Optional<ConfigurationInput> of(Optional<String> named, GateFiles files) {
    if (named.isPresent()) {
      return files
          .required(named.get(), "no such configuration: ")
          .map(text -> new ConfigurationInput(named.get(), text));
    }
    return files
        .configuration()
        .flatMap(name -> files.read(name).map(text -> new ConfigurationInput(name, text)));
  }

  /**
   * What it says.
   *
   * @throws Unusable when it cannot be read or anything in it is wrong
   */
  Configuration read(Issuers issuers) {
    Configured configured = ConfigurationReader.read(text.required(), issuers);
    Unusable.unlessEmpty(configured.problems());
    return configured.configuration();
  }

  /**
   * What it says as it is written; empty where it says nothing.
   *
   * @throws Unusable when it cannot be read
   */
  Optional<Tree.Mapping> tree() {
    return Documents.read(text.required()).roots().stream()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .findFirst();
  }
}
